package io.patriot.local.aws.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.local.aws.http.AwsJsonServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the queues, one line each, written before the caller hears of it. It survives
 * the death of this process at any moment; it is not forced to the disk, so the machine's own death
 * may cost the last seconds.
 */
final class Journal implements AutoCloseable {
  private static final long REWRITE_BYTES_MIN = 16L * 1024 * 1024;

  private final Path file;
  private final FileChannel lockFile;
  private FileChannel channel;
  private long bytesWritten;
  private long rewriteAtBytes = REWRITE_BYTES_MIN;

  private Journal(Path file, FileChannel lockFile, FileChannel channel) {
    this.file = file;
    this.lockFile = lockFile;
    this.channel = channel;
  }

  static Journal open(Path directory) throws IOException {
    Files.createDirectories(directory);
    FileChannel lockFile = openToWrite(directory.resolve("queues.lock"));
    if (!locked(lockFile)) {
      lockFile.close();
      throw new IOException(
          "Another process keeps its queues in "
              + directory
              + ": stop it or choose another directory.");
    }
    Path file = directory.resolve("queues.journal");
    return new Journal(file, lockFile, openToWrite(file));
  }

  private static boolean locked(FileChannel lockFile) throws IOException {
    try {
      @Nullable FileLock lock = lockFile.tryLock();
      return lock != null;
    } catch (java.nio.channels.OverlappingFileLockException e) {
      return false;
    }
  }

  private static FileChannel openToWrite(Path path) throws IOException {
    return FileChannel.open(
        path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  /**
   * Tells all that happened, oldest first. A last line cut short by a crash was never acknowledged
   * and is left out.
   */
  void replay(Consumer<ObjectNode> listener) throws IOException {
    byte[] all = Files.readAllBytes(file);
    int start = 0;
    for (int i = 0; i < all.length; i++) {
      if (all[i] == '\n') {
        listener.accept((ObjectNode) AwsJsonServer.JSON.readTree(all, start, i - start));
        start = i + 1;
      }
    }
  }

  /** All lines in one write, so that a move between queues happens wholly or not at all. */
  void append(List<ObjectNode> lines) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(encode(lines));
      long before = channel.size();
      try {
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      } catch (IOException e) {
        // Half a line must not stand before the next one.
        channel.truncate(before);
        throw e;
      }
      bytesWritten += bytes.limit();
    } catch (IOException e) {
      throw new UncheckedIOException("The queues could not be written to " + file + ".", e);
    }
  }

  boolean wantsRewriting() {
    return bytesWritten >= rewriteAtBytes;
  }

  /** Replaces the history by the present. */
  void rewrite(List<ObjectNode> present) {
    try {
      Path next = file.resolveSibling("queues.journal.next");
      byte[] bytes = encode(present);
      Files.write(next, bytes);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      channel.close();
      channel = openToWrite(file);
      bytesWritten = 0;
      rewriteAtBytes = Math.max(REWRITE_BYTES_MIN, 2L * bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException("The queues could not be written to " + file + ".", e);
    }
  }

  private static byte[] encode(List<ObjectNode> lines) throws JsonProcessingException {
    var bytes = new ByteArrayOutputStream();
    for (ObjectNode line : lines) {
      bytes.writeBytes(AwsJsonServer.JSON.writeValueAsBytes(line));
      bytes.write('\n');
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    try (lockFile;
        FileChannel last = channel) {
      last.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
