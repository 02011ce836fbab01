package io.patriot.aws.trading;

import io.patriot.application.order.TradingStore;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.InMemoryPriceBoard;
import io.patriot.testkit.InMemoryTradingStore;

/** The store that other tests trust keeps the same promises as the real one. */
final class InMemoryTradingStoreTest extends TradingStoreContract {
  @Override
  TradingStore emptyStore() {
    return new InMemoryTradingStore(InMemoryPriceBoard.at(HandTurnedClock.atNoon()));
  }
}
