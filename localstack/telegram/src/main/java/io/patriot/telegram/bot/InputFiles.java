package io.patriot.telegram.bot;

import io.patriot.telegram.chat.Attachment;
import io.patriot.telegram.chat.FileShelf;
import io.patriot.telegram.chat.StoredFile;
import io.patriot.telegram.web.Bytes;
import io.patriot.telegram.web.Loopback;
import io.patriot.telegram.web.Upload;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The files a bot names: sent along, known from before, or standing at an address. */
final class InputFiles {
  static final int FILE_BYTES_MAX = 20 << 20;
  private static final int PHOTO_BYTES_MAX = 10 << 20;
  private static final int PHOTO_SIDES_PX_MAX = 10_000;
  private static final int NAME_LENGTH_MAX = 100;
  private static final Duration FETCH_TIME_MAX = Duration.ofSeconds(10);
  private static final String ATTACHED = "attach://";

  private final FileShelf shelf;
  private final HttpClient http;

  InputFiles(FileShelf shelf, HttpClient http) {
    this.shelf = shelf;
    this.http = http;
  }

  Attachment read(Call call, String field, @Nullable String named, Attachment.Kind kind)
      throws InterruptedException {
    return new Attachment(kind, checked(find(call, field, named), kind));
  }

  private StoredFile find(Call call, String field, @Nullable String named)
      throws InterruptedException {
    if (named == null || named.isEmpty()) {
      return keep(call.upload(field), field);
    }
    if (named.startsWith(ATTACHED)) {
      return keep(call.upload(named.substring(ATTACHED.length())), field);
    }
    if (named.startsWith("http://") || named.startsWith("https://")) {
      return keep(fetch(named), field);
    }
    var known = shelf.find(named);
    if (known == null) {
      throw Refusal.badRequest("wrong file identifier/HTTP URL specified");
    }
    return known;
  }

  private StoredFile keep(@Nullable Upload upload, String field) {
    if (upload == null) {
      throw Refusal.badRequest("there is no " + field + " in the request");
    }
    if (upload.bytes().size() == 0) {
      throw Refusal.badRequest("file must be non-empty");
    }
    if (upload.bytes().size() > FILE_BYTES_MAX) {
      throw Refusal.of(413, "Request Entity Too Large");
    }
    return shelf.keep(new Upload(tidyName(upload.fileName(), field), upload.bytes()));
  }

  private static String tidyName(String name, String fallback) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var tidy = last.replaceAll("[\\p{Cntrl}\"]", "").strip();
    var shown = tidy.isEmpty() ? fallback : tidy;
    return shown.substring(0, Math.min(shown.length(), NAME_LENGTH_MAX));
  }

  private static StoredFile checked(StoredFile file, Attachment.Kind kind) {
    if (kind == Attachment.Kind.PHOTO) {
      if (!file.isPicture()) {
        throw Refusal.badRequest("IMAGE_PROCESS_FAILED");
      }
      if (file.size() > PHOTO_BYTES_MAX) {
        throw Refusal.badRequest("file is too big");
      }
      if (file.width() + file.height() > PHOTO_SIDES_PX_MAX) {
        throw Refusal.badRequest("PHOTO_INVALID_DIMENSIONS");
      }
    }
    return file;
  }

  private Upload fetch(String address) throws InterruptedException {
    var uri = Loopback.parse(address);
    if (uri == null) {
      throw Refusal.badRequest("failed to get HTTP URL content");
    }
    return new Upload(name(uri), new Bytes(bytes(uri)));
  }

  private static String name(URI uri) {
    var last = Path.of("/" + (uri.getPath() == null ? "" : uri.getPath())).getFileName();
    return last == null ? "" : last.toString();
  }

  private byte[] bytes(URI uri) throws InterruptedException {
    var request = HttpRequest.newBuilder(uri).timeout(FETCH_TIME_MAX).build();
    var handler = BodyHandlers.limiting(BodyHandlers.ofByteArray(), FILE_BYTES_MAX);
    try {
      var response =
          http.sendAsync(request, handler).get(FETCH_TIME_MAX.toMillis(), TimeUnit.MILLISECONDS);
      if (response.statusCode() == 200) {
        return response.body();
      }
    } catch (ExecutionException | TimeoutException unreachable) {
      // Falls through: the bot hears the same for every way of not getting it.
    }
    throw Refusal.badRequest("failed to get HTTP URL content");
  }
}
