package io.patriot.local.aws.queue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a FIFO queue was sent in the last five minutes, so that the same thing said twice is heard
 * once.
 */
final class Deduplication {
  /** What the sender was told the first time. */
  record Seen(String messageId, long sequence, long sentAtMs) {}

  static final long WINDOW_MS = 5 * 60 * 1000;

  private final Map<String, Seen> byKey = new LinkedHashMap<>();

  @Nullable Seen find(String key, long nowMs) {
    forgetOld(nowMs);
    Seen seen = byKey.get(key);
    // After a restart they do not stand in the order of time.
    return seen == null || seen.sentAtMs() + WINDOW_MS <= nowMs ? null : seen;
  }

  void remember(String key, Seen seen) {
    byKey.remove(key);
    byKey.put(key, seen);
  }

  Map<String, Seen> since(long nowMs) {
    forgetOld(nowMs);
    return byKey;
  }

  private void forgetOld(long nowMs) {
    var oldest = byKey.values().iterator();
    while (oldest.hasNext() && oldest.next().sentAtMs() + WINDOW_MS <= nowMs) {
      oldest.remove();
    }
  }
}
