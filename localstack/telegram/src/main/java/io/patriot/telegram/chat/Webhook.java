package io.patriot.telegram.chat;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Where the bot wants its updates brought, and how the last errand went. */
public final class Webhook {
  private static final String KEY = "webhook";

  private final Store store;
  private final InstantSource clock;
  private @Nullable Setting setting;
  private @Nullable Failure failure;
  private int timesSet;

  public Webhook(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    store.each(KEY, Setting.class, (_, kept) -> setting = kept);
  }

  public void set(Setting wanted) {
    store.act(
        () -> {
          setting = wanted;
          failure = null;
          timesSet++;
          store.put(KEY, wanted);
          return 0;
        });
  }

  public void clear() {
    store.act(
        () -> {
          setting = null;
          failure = null;
          store.remove(KEY);
          return 0;
        });
  }

  public @Nullable Setting setting() {
    return store.act(() -> setting);
  }

  /** How often it was set since the start. */
  public int timesSet() {
    return store.act(() -> timesSet);
  }

  public @Nullable Failure lastFailure() {
    return store.act(() -> failure);
  }

  public void delivered() {
    store.act(
        () -> {
          failure = null;
          return 0;
        });
  }

  public void failed(String reason) {
    store.act(
        () -> {
          failure = new Failure(clock.instant().getEpochSecond(), reason);
          return 0;
        });
  }

  /** What the bot asked for. */
  public record Setting(String url, @Nullable String secretToken, int maxConnections) {}

  /** When and why an update could not be brought. */
  public record Failure(long date, String reason) {}
}
