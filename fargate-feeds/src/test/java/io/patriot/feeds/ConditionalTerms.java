package io.patriot.feeds;

import static io.patriot.testkit.MarketExamples.BTC;

import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TriggerSource;
import java.util.Optional;

/** Stops, targets and trailing stops of BTC that watch the last price. */
final class ConditionalTerms {
  private ConditionalTerms() {}

  static OrderTerms sell(OrderType type) {
    return conditional(Side.SELL, "1", type);
  }

  static OrderTerms conditional(Side side, String quantity, OrderType type) {
    return new OrderTerms(BTC, side, Quantity.of(quantity), type, false);
  }

  static OrderTerms closing(String quantity, OrderType type) {
    return new OrderTerms(BTC, Side.SELL, Quantity.of(quantity), type, true, true);
  }

  static OrderType stop(String trigger) {
    return new OrderType.Stop(Price.of(trigger), TriggerSource.LAST, Optional.empty());
  }

  static OrderType target(String trigger) {
    return new OrderType.TakeProfit(Price.of(trigger), TriggerSource.LAST, Optional.empty());
  }

  static OrderType trailing(String callback) {
    return new OrderType.TrailingStop(Rate.of(callback), TriggerSource.LAST, Optional.empty());
  }

  static OrderType trailing(String callback, String activation) {
    return new OrderType.TrailingStop(
        Rate.of(callback), TriggerSource.LAST, Optional.of(Price.of(activation)));
  }
}
