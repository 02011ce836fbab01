package io.patriot.simulator.binance.userstream;

import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.stream.PrivateTopics;
import io.patriot.simulator.binance.stream.Subscriber;
import io.patriot.simulator.binance.stream.Topic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** All listen keys in use, at most one for each account. */
public final class UserStreams implements PrivateTopics {
  /** A key nobody keeps alive lasts this long. */
  public static final long LIFETIME_MS = Duration.ofHours(1).toMillis();

  private final Map<String, UserStream> byKey = new LinkedHashMap<>();
  private final Map<Long, UserStream> byAccount = new HashMap<>();
  private final Supplier<String> newKeys;
  private final InstantSource clock;
  private final Courier courier;

  public UserStreams(Supplier<String> newKeys, InstantSource clock, Courier courier) {
    this.newKeys = newKeys;
    this.clock = clock;
    this.courier = courier;
  }

  /** The account's key: a new one, or the one it has, which then lasts longer. */
  String open(Account account) {
    UserStream stream =
        byAccount.computeIfAbsent(
            account.id(), _ -> new UserStream(newKeys.get(), account, clock.millis()));
    stream.expiresMs(clock.millis() + LIFETIME_MS);
    byKey.put(stream.listenKey(), stream);
    return stream.listenKey();
  }

  /** Makes the account's key last longer; absent when it has none. */
  Optional<String> extend(Account account) {
    UserStream stream = byAccount.get(account.id());
    if (stream == null) {
      return Optional.empty();
    }
    return Optional.of(open(account));
  }

  void close(Account account) {
    UserStream stream = byAccount.remove(account.id());
    if (stream != null) {
      byKey.remove(stream.listenKey());
    }
  }

  /** Ends the account's key before its time. */
  public boolean expire(Account account) {
    UserStream stream = byAccount.get(account.id());
    if (stream == null) {
      return false;
    }
    close(account);
    stream.expire(clock.millis());
    return true;
  }

  public void publish(Account account, UserEvent event) {
    courier.carry(account, event, carried -> deliver(account, carried));
  }

  /** Finds the stream of a key, or, named {@code key@EVENT}, its events of one kind. */
  @Override
  public Optional<Topic> find(String name) {
    int at = name.indexOf('@');
    UserStream stream = byKey.get(at < 0 ? name : name.substring(0, at));
    if (stream == null) {
      return Optional.empty();
    }
    return at < 0
        ? Optional.of(stream.everything())
        : EventKind.spelled(name.substring(at + 1)).map(stream::only);
  }

  /** Every connection that listens to the account. */
  public List<Subscriber> listeners(Account account) {
    UserStream stream = byAccount.get(account.id());
    return stream == null ? List.of() : stream.listeners();
  }

  public void timePassed(long nowMs) {
    List<Account> over =
        byKey.values().stream()
            .filter(stream -> stream.expiresMs() <= nowMs)
            .map(UserStream::account)
            .toList();
    over.forEach(this::expire);
  }

  /** When the first listen key ends unless it is kept alive. */
  public long nextDueMs() {
    long dueMs = Long.MAX_VALUE;
    for (UserStream stream : byKey.values()) {
      dueMs = Math.min(dueMs, stream.expiresMs());
    }
    return dueMs;
  }

  private void deliver(Account account, UserEvent event) {
    UserStream stream = byAccount.get(account.id());
    if (stream != null) {
      stream.publish(event);
    }
  }
}
