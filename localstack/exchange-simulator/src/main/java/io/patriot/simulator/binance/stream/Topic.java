package io.patriot.simulator.binance.stream;

import io.patriot.simulator.binance.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One named stream and those who listen to it. A frame is written only if somebody does, and then
 * once.
 */
public final class Topic {
  private static final byte[] AFTER_PAYLOAD = {'}'};

  private final String name;
  private final Route route;
  private final byte[] beforePayload;
  private final Set<Subscriber> subscribers = new LinkedHashSet<>();

  Topic(String name, Route route) {
    this(name, route, name);
  }

  /**
   * @param envelopeName what a combined stream calls it
   */
  public Topic(String name, Route route, String envelopeName) {
    this.name = name;
    this.route = route;
    this.beforePayload =
        ("{\"stream\":\"" + envelopeName + "\",\"data\":").getBytes(StandardCharsets.US_ASCII);
  }

  public String name() {
    return name;
  }

  /** What stands before the payload in a combined stream's envelope. */
  public byte[] beforePayload() {
    return beforePayload;
  }

  public byte[] afterPayload() {
    return AFTER_PAYLOAD;
  }

  Route route() {
    return route;
  }

  public List<Subscriber> subscribers() {
    return List.copyOf(subscribers);
  }

  boolean isWanted() {
    return !subscribers.isEmpty();
  }

  void add(Subscriber subscriber) {
    subscribers.add(subscriber);
  }

  void remove(Subscriber subscriber) {
    subscribers.remove(subscriber);
  }

  public void publish(Supplier<JsonText> frame) {
    if (isWanted()) {
      byte[] json = frame.get().bytes();
      // A copy, because a subscriber that cannot keep up is removed while it is being served.
      for (Subscriber subscriber : List.copyOf(subscribers)) {
        subscriber.deliver(this, json);
      }
    }
  }
}
