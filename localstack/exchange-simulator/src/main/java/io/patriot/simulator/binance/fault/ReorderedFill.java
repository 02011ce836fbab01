package io.patriot.simulator.binance.fault;

import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.userstream.UserEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The news of a trade comes after the order news that follows it. */
public record ReorderedFill() implements Fault {
  @Override
  public String name() {
    return "reordered-fill";
  }

  /** Events that wait for the next one to overtake them, at most one for each account. */
  static final class Held {
    private final Map<Long, UserEvent> events = new HashMap<>();

    boolean holdsFor(Account account) {
      return events.containsKey(account.id());
    }

    void hold(Account account, UserEvent event) {
      events.put(account.id(), event);
    }

    /** Lets the held event go once an event of its kind has gone before it. */
    void release(Account account, UserEvent passed, Consumer<UserEvent> delivery) {
      UserEvent waiting = events.get(account.id());
      if (waiting != null && waiting.kind() == passed.kind()) {
        events.remove(account.id());
        delivery.accept(waiting);
      }
    }
  }
}
