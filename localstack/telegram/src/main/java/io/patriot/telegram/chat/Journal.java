package io.patriot.telegram.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.telegram.web.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file that outlives the process: one line for each change, whole or not at all. A line is a
 * list of keys with their new values; a value of null takes the key away.
 */
final class Journal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final String FILE_NAME = "journal.jsonl";
  private static final long COMPACT_SIZE_BYTES_MIN = 1 << 20;
  private static final int COMPACT_GROWTH = 3;

  private final Path file;
  private final FileChannel lock;
  private FileChannel channel;
  private long sizeWhenCompact;

  private Journal(Path file, FileChannel lock, FileChannel channel, long sizeWhenCompact) {
    this.file = file;
    this.lock = lock;
    this.channel = channel;
    this.sizeWhenCompact = sizeWhenCompact;
  }

  /** Opens the journal of a directory and fills the map with what was true when it ended. */
  static Journal open(Path directory, Map<String, JsonNode> live) {
    try {
      Files.createDirectories(directory);
      var lock = claim(directory);
      var file = directory.resolve(FILE_NAME);
      var channel = append(file);
      long whole = replay(Files.readAllBytes(file), live);
      if (whole < channel.size()) {
        LOG.warn("journal.torn_line_dropped bytes={}", channel.size() - whole);
        channel.truncate(whole);
      }
      return new Journal(file, lock, channel, whole);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the journal in " + directory, e);
    }
  }

  private static FileChannel claim(Path directory) throws IOException {
    var path = directory.resolve("lock");
    var lock = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean ours;
    try {
      ours = lock.tryLock() != null;
    } catch (OverlappingFileLockException sameProcess) {
      ours = false;
    }
    if (!ours) {
      lock.close();
      throw new IOException("another stand-in keeps its chats here");
    }
    return lock;
  }

  private static FileChannel append(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Answers where the last whole line ends. */
  private static long replay(byte[] bytes, Map<String, JsonNode> live) throws IOException {
    int begin = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] != '\n') {
        continue;
      }
      var line = Json.parse(Arrays.copyOfRange(bytes, begin, at));
      if (line == null || !line.isArray()) {
        throw new IOException("the journal is damaged at byte " + begin);
      }
      line.forEach(change -> apply(change.get(0).asText(), change.get(1), live));
      begin = at + 1;
    }
    return begin;
  }

  private static void apply(String key, JsonNode value, Map<String, JsonNode> live) {
    if (value.isNull()) {
      live.remove(key);
    } else {
      live.put(key, value);
    }
  }

  /** One write for one change, so that a killed process leaves it whole or torn, never half. */
  void write(Map<String, JsonNode> changes, Map<String, JsonNode> live) {
    try {
      put(channel, changes);
      if (channel.size() > Math.max(COMPACT_SIZE_BYTES_MIN, sizeWhenCompact * COMPACT_GROWTH)) {
        compact(live);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the journal", e);
    }
  }

  private void compact(Map<String, JsonNode> live) throws IOException {
    var fresh = file.resolveSibling(FILE_NAME + ".new");
    Files.deleteIfExists(fresh);
    var freshChannel = append(fresh);
    for (var entry : live.entrySet()) {
      put(freshChannel, Map.of(entry.getKey(), entry.getValue()));
    }
    freshChannel.force(true);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    channel.close();
    channel = freshChannel;
    sizeWhenCompact = freshChannel.size();
    LOG.info("journal.compacted bytes={}", sizeWhenCompact);
  }

  private static void put(FileChannel channel, Map<String, JsonNode> changes) throws IOException {
    var line = Json.array();
    changes.forEach((key, value) -> line.addArray().add(key).add(value));
    var bytes = Json.bytes(line);
    var buffer = ByteBuffer.allocate(bytes.length + 1).put(bytes).put((byte) '\n').flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  @Override
  public void close() {
    try (lock;
        var last = channel) {
      last.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
