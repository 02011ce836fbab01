package io.patriot.telegram.chat;

import io.patriot.telegram.web.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Photos and files bots have sent; the oldest go when the shelf is full. */
public final class FileShelf {
  private static final int FILES_MAX = 2_000;
  private static final long SIZE_BYTES_MAX = 256L << 20;
  private static final String KEY = "file/";

  private final Store store;
  private final @Nullable Path directory;
  private final Map<String, StoredFile> files = new LinkedHashMap<>();
  private final Map<String, byte[]> inMemory = new HashMap<>();
  private long size;

  public FileShelf(Store store, @Nullable Path dataDirectory) {
    this.store = store;
    this.directory = dataDirectory == null ? null : dataDirectory.resolve("files");
    store.each(KEY, StoredFile.class, (_, file) -> count(file));
  }

  private void count(StoredFile file) {
    files.put(file.fileId(), file);
    size += file.size();
  }

  public StoredFile keep(Upload upload) {
    return store.act(
        () -> {
          var bytes = upload.bytes().array();
          // Padded, so that the journal lists them in the order they came.
          var fileId = "file-%08d".formatted(store.next("file", 1));
          var picture = Picture.of(bytes);
          var file =
              new StoredFile(
                  fileId,
                  upload.fileName(),
                  picture.contentType(),
                  bytes.length,
                  picture.width(),
                  picture.height());
          write(fileId, bytes);
          count(file);
          store.put(KEY + fileId, file);
          makeRoom();
          return file;
        });
  }

  private void makeRoom() {
    while (files.size() > FILES_MAX || (size > SIZE_BYTES_MAX && files.size() > 1)) {
      var oldest = files.values().iterator().next();
      files.remove(oldest.fileId());
      size -= oldest.size();
      store.remove(KEY + oldest.fileId());
      erase(oldest.fileId());
    }
  }

  public @Nullable StoredFile find(String fileId) {
    return store.act(() -> files.get(fileId));
  }

  /** What is in a file; null where it is gone. */
  public byte @Nullable [] read(StoredFile file) {
    try {
      return directory == null
          ? store.act(() -> inMemory.get(file.fileId()))
          : Files.readAllBytes(directory.resolve(file.fileId()));
    } catch (IOException gone) {
      return null;
    }
  }

  private void write(String fileId, byte[] bytes) {
    if (directory == null) {
      inMemory.put(fileId, bytes);
      return;
    }
    try {
      Files.createDirectories(directory);
      Files.write(directory.resolve(fileId), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void erase(String fileId) {
    if (directory == null) {
      inMemory.remove(fileId);
      return;
    }
    try {
      Files.deleteIfExists(directory.resolve(fileId));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
