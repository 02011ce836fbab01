package io.patriot.telegram.chat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Buttons that were pressed and whose circle still turns. */
public final class Presses {
  private static final int OPEN_MAX = 5_000;
  private static final long AGE_MS_MAX = Duration.ofMinutes(1).toMillis();
  private static final String KEY = "press/";

  private final Store store;
  private final InstantSource clock;
  private final NavigableMap<Long, Press> open = new TreeMap<>();
  private @Nullable Press newest;

  public Presses(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    store.each(KEY, Press.class, (_, press) -> open.put(press.queryId(), press));
  }

  public Press begin(long userId, long messageId, String data) {
    return store.act(
        () -> {
          long queryId = store.next("press", Math.max(1, clock.millis()));
          var press = new Press(queryId, userId, messageId, data, clock.millis());
          open.put(queryId, press);
          store.put(KEY + queryId, press);
          newest = press;
          forgetOld();
          return press;
        });
  }

  private void forgetOld() {
    for (var press : new ArrayList<>(open.values())) {
      if (!isOld(press) && open.size() <= OPEN_MAX) {
        return;
      }
      forget(press.queryId());
    }
  }

  /** Takes the press that is answered; null where it is unknown, answered or too old. */
  public @Nullable Press end(long queryId) {
    return store.act(
        () -> {
          var press = open.get(queryId);
          if (press == null) {
            return null;
          }
          forget(queryId);
          return isOld(press) ? null : press;
        });
  }

  public @Nullable Press newest() {
    return store.act(() -> newest);
  }

  private void forget(long queryId) {
    open.remove(queryId);
    store.remove(KEY + queryId);
  }

  private boolean isOld(Press press) {
    return press.pressedAtMs() < clock.millis() - AGE_MS_MAX;
  }

  /** One press of a button. */
  public record Press(long queryId, long userId, long messageId, String data, long pressedAtMs) {}
}
