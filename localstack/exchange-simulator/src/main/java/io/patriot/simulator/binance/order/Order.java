package io.patriot.simulator.binance.order;

import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.Amounts;
import io.patriot.simulator.binance.account.MarginClaim;
import io.patriot.simulator.binance.account.PositionSide;
import io.patriot.simulator.binance.market.Instrument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** An order the exchange has taken. */
public final class Order implements MarginClaim {
  private static final int CHANGES_KEPT_MAX = 100;

  private final Deque<Change> changes = new ArrayDeque<>();
  private final long id;
  private final Account account;
  private final long createdMs;
  private NewOrder terms;
  private OrderStatus status = OrderStatus.NEW;
  private BigDecimal executed = BigDecimal.ZERO;
  private BigDecimal spent = BigDecimal.ZERO;
  private int amendments;
  private long updatedMs;

  Order(long id, Account account, NewOrder terms, long nowMs) {
    this.id = id;
    this.account = account;
    this.terms = terms;
    this.createdMs = nowMs;
    this.updatedMs = nowMs;
  }

  public long id() {
    return id;
  }

  public Account account() {
    return account;
  }

  public NewOrder terms() {
    return terms;
  }

  public OrderStatus status() {
    return status;
  }

  public boolean isOpen() {
    return status.isOpen();
  }

  public BigDecimal executed() {
    return executed;
  }

  /** What all trades were worth together. */
  public BigDecimal spent() {
    return spent;
  }

  public BigDecimal left() {
    return terms.quantity().subtract(executed);
  }

  /** Zero before the first trade. */
  public BigDecimal averagePrice() {
    return executed.signum() == 0
        ? BigDecimal.ZERO
        : spent.divide(executed, Amounts.MONEY, RoundingMode.HALF_EVEN);
  }

  public long createdMs() {
    return createdMs;
  }

  public long updatedMs() {
    return updatedMs;
  }

  int amendments() {
    return amendments;
  }

  /** The order's name in the matching engine, another one after each amendment. */
  OrderId engineId() {
    return EngineIds.of(id, amendments);
  }

  @Override
  public Instrument instrument() {
    return terms.instrument();
  }

  @Override
  public PositionSide positionSide() {
    return terms.positionSide();
  }

  @Override
  public Side side() {
    return terms.side();
  }

  @Override
  public BigDecimal notionalLeft() {
    return left().multiply(terms.price());
  }

  @Override
  public boolean reduces() {
    return terms.closes();
  }

  void filled(BigDecimal quantity, BigDecimal price, long nowMs) {
    executed = executed.add(quantity);
    spent = spent.add(quantity.multiply(price));
    status = left().signum() == 0 ? OrderStatus.FILLED : OrderStatus.PARTIALLY_FILLED;
    updatedMs = nowMs;
  }

  void end(OrderStatus how, long nowMs) {
    status = how;
    updatedMs = nowMs;
  }

  /** The newest changes, oldest first. */
  public List<Change> changes() {
    return List.copyOf(changes);
  }

  void amend(NewOrder newTerms, long nowMs, long amendmentId) {
    NewOrder before = terms;
    terms = newTerms;
    amendments++;
    updatedMs = nowMs;
    if (changes.size() == CHANGES_KEPT_MAX) {
      changes.removeFirst();
    }
    changes.addLast(
        new Change(
            amendmentId,
            nowMs,
            before.price(),
            newTerms.price(),
            before.quantity(),
            newTerms.quantity(),
            amendments));
  }
}
