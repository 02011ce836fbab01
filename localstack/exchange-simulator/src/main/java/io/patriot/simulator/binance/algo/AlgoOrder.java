package io.patriot.simulator.binance.algo;

import io.patriot.simulation.Trigger;
import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.order.Order;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A conditional order the exchange has taken. */
public final class AlgoOrder {
  private final long id;
  private final Account account;
  private final NewAlgo terms;
  private final long createdMs;
  private final Trigger trigger;
  private AlgoStatus status = AlgoStatus.NEW;
  private long updatedMs;
  private long triggeredMs;
  private String reason = "";
  private @Nullable Order actual;

  AlgoOrder(long id, Account account, NewAlgo terms, Trigger trigger, long nowMs) {
    this.id = id;
    this.account = account;
    this.terms = terms;
    this.trigger = trigger;
    this.createdMs = nowMs;
    this.updatedMs = nowMs;
  }

  public long id() {
    return id;
  }

  public Account account() {
    return account;
  }

  public NewAlgo terms() {
    return terms;
  }

  public AlgoStatus status() {
    return status;
  }

  /** Whether it waits for its price. */
  public boolean isWaiting() {
    return status == AlgoStatus.NEW;
  }

  long createdMs() {
    return createdMs;
  }

  long updatedMs() {
    return updatedMs;
  }

  long triggeredMs() {
    return triggeredMs;
  }

  /** Why it ended as it did; empty when that goes without saying. */
  public String reason() {
    return reason;
  }

  Trigger trigger() {
    return trigger;
  }

  /** The order it has become. */
  public Optional<Order> actual() {
    return Optional.ofNullable(actual);
  }

  void moveTo(AlgoStatus next, String why, long nowMs) {
    status = next;
    reason = why;
    updatedMs = nowMs;
    if (next == AlgoStatus.TRIGGERING) {
      triggeredMs = nowMs;
    }
  }

  void became(Order order) {
    actual = order;
  }
}
