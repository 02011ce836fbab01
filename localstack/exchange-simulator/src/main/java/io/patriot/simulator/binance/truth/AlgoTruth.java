package io.patriot.simulator.binance.truth;

import io.patriot.simulator.binance.algo.AlgoOrder;
import io.patriot.simulator.binance.algo.AlgoStatus;
import io.patriot.simulator.binance.algo.NewAlgo;
import java.util.Optional;

/** A conditional order that the exchange once took, as it stands now. */
public final class AlgoTruth {
  private final AlgoOrder order;

  AlgoTruth(AlgoOrder order) {
    this.order = order;
  }

  public long id() {
    return order.id();
  }

  public long accountId() {
    return order.account().id();
  }

  public String clientId() {
    return order.terms().clientId();
  }

  public NewAlgo terms() {
    return order.terms();
  }

  public AlgoStatus status() {
    return order.status();
  }

  /** Whether it waits for its price. */
  public boolean isWaiting() {
    return order.isWaiting();
  }

  /** Why it ended as it did; empty when that goes without saying. */
  public String reason() {
    return order.reason();
  }

  /** The number of the order it has become. */
  public Optional<Long> becameOrderId() {
    return order.actual().map(actual -> actual.id());
  }

  /**
   * Whether it still protects: it waits for its price, or what it became is in the market. One that
   * is stuck on its way does not.
   */
  public boolean isLive() {
    return order.isWaiting() || order.actual().filter(actual -> actual.isOpen()).isPresent();
  }
}
