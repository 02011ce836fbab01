package io.patriot.telegram.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What waits for the bot, in order, each under a number that is never used twice. */
public final class Updates {
  private static final Logger LOG = LoggerFactory.getLogger(Updates.class);
  private static final int PENDING_MAX = 10_000;
  private static final long AGE_MS_MAX = Duration.ofDays(1).toMillis();
  private static final long FIRST_ID_EPOCH_S = 1_600_000_000L;
  private static final String KEY = "update/";

  private final Store store;
  private final InstantSource clock;
  private final NavigableMap<Long, PendingUpdate> pending = new TreeMap<>();
  private final Map<Long, PendingUpdate> again = new LinkedHashMap<>();
  private Set<String> allowed = Set.of();
  private @Nullable PendingUpdate newest;

  public Updates(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    store.each(KEY, PendingUpdate.class, (_, update) -> pending.put(update.updateId(), update));
    store.each("allowed", String[].class, (_, kinds) -> allowed = Set.of(kinds));
  }

  /** Adds what happened; null where the bot does not care to hear of this kind. */
  public @Nullable PendingUpdate add(String kind, long chatId, JsonNode body) {
    return store.act(
        () -> {
          if (!allowed.isEmpty() && !allowed.contains(kind)) {
            return null;
          }
          // A stand-in without a directory starts anew, but a bot may remember numbers it has seen.
          long first = Math.max(1, clock.instant().getEpochSecond() - FIRST_ID_EPOCH_S);
          long updateId = store.next("update", first);
          var update = new PendingUpdate(updateId, chatId, kind, body, clock.millis());
          pending.put(updateId, update);
          store.put(KEY + updateId, update);
          newest = update;
          dropOverdue();
          return update;
        });
  }

  private void dropOverdue() {
    while (pending.size() > PENDING_MAX
        || pending.firstEntry().getValue().createdAtMs() < clock.millis() - AGE_MS_MAX) {
      long dropped = pending.firstKey();
      confirm(dropped);
      LOG.warn("update.dropped updateId={} pending={}", dropped, pending.size());
    }
  }

  /** The updates from an offset on; all before it count as known from now on. */
  public List<PendingUpdate> from(long offset, int limit) {
    return store.act(
        () -> {
          if (offset < 0) {
            long surplus = pending.size() + offset;
            pending.keySet().stream().limit(Math.max(0, surplus)).toList().forEach(this::confirm);
          } else {
            List.copyOf(pending.headMap(offset).keySet()).forEach(this::confirm);
          }
          return waiting().stream().limit(limit).toList();
        });
  }

  /** All that waits, what is to be told again first. */
  public List<PendingUpdate> waiting() {
    return store.act(
        () -> {
          var all = new ArrayList<>(again.values());
          pending.values().stream()
              .filter(it -> !again.containsKey(it.updateId()))
              .forEach(all::add);
          return all;
        });
  }

  public void confirm(long updateId) {
    store.act(
        () -> {
          // Taken for the first time, it may still be told again; taken again, it is done with.
          if (pending.remove(updateId) == null) {
            again.remove(updateId);
          } else {
            store.remove(KEY + updateId);
          }
          return updateId;
        });
  }

  /** Lets the newest update be told once more, under its old number. */
  public @Nullable PendingUpdate repeatNewest() {
    return store.act(
        () -> {
          if (newest != null) {
            again.put(newest.updateId(), newest);
            store.nudge();
          }
          return newest;
        });
  }

  /** Wakes who waits for updates, because something else has changed. */
  public void lookAgain() {
    store.nudge();
  }

  /** What was told again by polling is not told a third time. */
  public void repeated() {
    store.act(
        () -> {
          again.clear();
          return 0;
        });
  }

  /** From now on only these kinds are kept; none named means all. */
  public void allow(Set<String> kinds) {
    store.act(
        () -> {
          allowed = Set.copyOf(kinds);
          store.put("allowed", allowed);
          return 0;
        });
  }

  public Set<String> allowed() {
    return store.act(() -> allowed);
  }

  public int count() {
    return store.act(pending::size);
  }

  public void dropAll() {
    store.act(
        () -> {
          List.copyOf(pending.keySet()).forEach(this::confirm);
          again.clear();
          return 0;
        });
  }
}
