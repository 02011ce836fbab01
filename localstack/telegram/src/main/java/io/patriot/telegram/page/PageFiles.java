package io.patriot.telegram.page;

import io.patriot.telegram.chat.FileShelf;
import io.patriot.telegram.web.Answer;
import io.patriot.telegram.web.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The chat page itself and the pictures it shows. */
final class PageFiles {
  private static final Map<String, String> TYPES =
      Map.of(
          "index.html", "text/html; charset=utf-8",
          "chat.css", "text/css; charset=utf-8",
          "chat.js", "text/javascript; charset=utf-8",
          "bubbles.js", "text/javascript; charset=utf-8",
          "words.js", "text/javascript; charset=utf-8",
          "composer.js", "text/javascript; charset=utf-8");
  private static final Map<String, String> GUARDS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; base-uri 'none'; form-action 'none';"
              + " frame-ancestors 'none'",
          "Referrer-Policy",
          "no-referrer",
          "X-Frame-Options",
          "DENY",
          "Cache-Control",
          "no-cache");

  private final FileShelf shelf;

  PageFiles(FileShelf shelf) {
    this.shelf = shelf;
  }

  Answer page(String name) {
    var type = TYPES.get(name);
    if (type == null) {
      return Answer.problem(404, "There is nothing here. The chat page is at /");
    }
    try (var in = PageFiles.class.getResourceAsStream("/io/patriot/telegram/page/" + name)) {
      if (in == null) {
        throw new IllegalStateException("page file missing: " + name);
      }
      return new Answer.Reply(200, type, new Bytes(in.readAllBytes()), GUARDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Pictures may be shown; everything else can only be saved. */
  Answer sent(String fileId) {
    var file = shelf.find(fileId);
    var bytes = file == null ? null : shelf.read(file);
    if (file == null || bytes == null) {
      return Answer.problem(404, "This file is no longer kept.");
    }
    var reply =
        new Answer.Reply(200, file.contentType(), new Bytes(bytes), GUARDS)
            .with("Cache-Control", "private, max-age=3600");
    return file.isPicture() ? reply : reply.with("Content-Disposition", "attachment");
  }
}
