package io.patriot.telegram.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.patriot.telegram.web.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The memory of the messenger: values by key under one lock. What one act changes is kept together
 * or, if the process dies, not at all.
 */
public final class Store implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final NavigableMap<String, JsonNode> live = new TreeMap<>();
  private final Map<String, JsonNode> changes = new LinkedHashMap<>();
  private final @Nullable Journal journal;
  private boolean closed;

  private Store(@Nullable Path directory) {
    journal = directory == null ? null : Journal.open(directory, live);
  }

  /** Opens the memory kept in a directory, or one that lasts as long as the process. */
  public static Store open(@Nullable Path directory) {
    return new Store(directory);
  }

  /** Does an act under the lock. What it changed is written when the outermost act ends. */
  public <T extends @Nullable Object> T act(Supplier<T> act) {
    lock.lock();
    try {
      var result = act.get();
      if (lock.getHoldCount() == 1) {
        commit();
      }
      return result;
    } finally {
      lock.unlock();
    }
  }

  private void commit() {
    if (changes.isEmpty()) {
      return;
    }
    if (journal != null && !closed) {
      journal.write(changes, live);
    }
    changes.clear();
    changed.signalAll();
  }

  void put(String key, Object value) {
    set(key, Json.from(value));
  }

  void remove(String key) {
    live.remove(key);
    changes.put(key, NullNode.getInstance());
  }

  private void set(String key, JsonNode value) {
    live.put(key, value);
    changes.put(key, value);
  }

  /** The next number of a count that never gives one twice, not even after a restart. */
  long next(String counter, long first) {
    long number = Math.max(last(counter) + 1, first);
    set("count/" + counter, LongNode.valueOf(number));
    return number;
  }

  long last(String counter) {
    var kept = live.get("count/" + counter);
    return kept == null ? 0 : kept.asLong();
  }

  /** Shows every value whose key begins so, with the rest of its key. */
  <T> void each(String prefix, Class<T> type, BiConsumer<String, T> reader) {
    live.subMap(prefix, prefix + Character.MAX_VALUE)
        .forEach((key, node) -> reader.accept(key.substring(prefix.length()), Json.to(node, type)));
  }

  /** Waits under the lock until something holds; false when time ran out or the store closed. */
  public boolean await(BooleanSupplier holds, Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = patience.toNanos();
      while (!holds.getAsBoolean()) {
        if (left <= 0 || closed) {
          return false;
        }
        left = changed.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Wakes those who wait for something that is not kept here. */
  public void nudge() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      if (!closed && journal != null) {
        journal.close();
      }
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
