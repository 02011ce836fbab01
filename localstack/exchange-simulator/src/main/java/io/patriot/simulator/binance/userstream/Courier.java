package io.patriot.simulator.binance.userstream;

import io.patriot.simulator.binance.account.Account;
import java.util.function.Consumer;

/** Carries events to their streams; on a bad day not once and not in order. */
public interface Courier {
  /** Every event once, as it comes. */
  Courier RELIABLE = (_, event, delivery) -> delivery.accept(event);

  void carry(Account account, UserEvent event, Consumer<UserEvent> delivery);
}
