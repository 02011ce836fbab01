package io.patriot.simulator.binance.userstream;

import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.stream.Route;
import io.patriot.simulator.binance.stream.Subscriber;
import io.patriot.simulator.binance.stream.Topic;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** One listen key: the account it tells of, until when, and its streams. */
final class UserStream {
  private final String listenKey;
  private final Account account;
  private final Topic everything;
  private final Map<EventKind, Topic> single = new EnumMap<>(EventKind.class);
  private long expiresMs;

  UserStream(String listenKey, Account account, long expiresMs) {
    this.listenKey = listenKey;
    this.account = account;
    this.expiresMs = expiresMs;
    this.everything = new Topic(listenKey, Route.PRIVATE, listenKey);
    for (EventKind kind : EventKind.values()) {
      single.put(kind, new Topic(listenKey + "@" + kind.spelling(), Route.PRIVATE, listenKey));
    }
  }

  String listenKey() {
    return listenKey;
  }

  Account account() {
    return account;
  }

  long expiresMs() {
    return expiresMs;
  }

  void expiresMs(long value) {
    expiresMs = value;
  }

  Topic everything() {
    return everything;
  }

  Topic only(EventKind kind) {
    return Objects.requireNonNull(single.get(kind));
  }

  void publish(UserEvent event) {
    everything.publish(event::json);
    only(event.kind()).publish(event::json);
  }

  List<Subscriber> listeners() {
    return Stream.concat(Stream.of(everything), single.values().stream())
        .flatMap(topic -> topic.subscribers().stream())
        .distinct()
        .toList();
  }

  /** Tells every listener, whatever it asked for, that this key is over. */
  void expire(long nowMs) {
    var json =
        new JsonText()
            .open()
            .field("e", EventKind.LISTEN_KEY_EXPIRED.spelling())
            .field("E", nowMs)
            .field("listenKey", listenKey)
            .close();
    everything.publish(() -> json);
    single.values().forEach(topic -> topic.publish(() -> json));
  }
}
