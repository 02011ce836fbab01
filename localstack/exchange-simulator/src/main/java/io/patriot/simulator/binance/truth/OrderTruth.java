package io.patriot.simulator.binance.truth;

import io.patriot.domain.order.Side;
import io.patriot.simulator.binance.account.PositionSide;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.order.NewOrder;
import io.patriot.simulator.binance.order.Order;
import io.patriot.simulator.binance.order.OrderStatus;
import io.patriot.simulator.binance.order.OrderTrade;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An order that the exchange once took, as it stands now, with its trades. */
public final class OrderTruth {
  private final Order order;
  private final List<OrderTrade> fills = new ArrayList<>(1);

  OrderTruth(Order order) {
    this.order = order;
  }

  void filled(OrderTrade fill) {
    fills.add(fill);
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

  public Instrument instrument() {
    return order.instrument();
  }

  public Side side() {
    return order.side();
  }

  public PositionSide positionSide() {
    return order.positionSide();
  }

  /** What it asks for, as last amended. */
  public NewOrder terms() {
    return order.terms();
  }

  public OrderStatus status() {
    return order.status();
  }

  public boolean isOpen() {
    return order.isOpen();
  }

  public BigDecimal executed() {
    return order.executed();
  }

  /** The conditional order it came from; 0 for none. */
  public long algoId() {
    return order.terms().origin().algoId();
  }

  public long acceptedAtMs() {
    return order.createdMs();
  }

  public long updatedAtMs() {
    return order.updatedMs();
  }

  /** In order of trading. */
  public List<OrderTrade> fills() {
    return Collections.unmodifiableList(fills);
  }
}
