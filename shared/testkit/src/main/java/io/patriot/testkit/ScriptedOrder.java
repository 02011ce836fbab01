package io.patriot.testkit;

import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.VenueOrder;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.TradeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An order as the scripted venue has it; the venue's word, to compare ours with. */
public final class ScriptedOrder {
  private final OrderIntent intent;
  private String venueOrderId;
  private final List<Fill> fills = new ArrayList<>();
  private VenueOrder.Status status = new VenueOrder.Status.Live();
  private Quantity quantity;
  private Optional<Price> price;
  private boolean cancelAsked;

  ScriptedOrder(OrderIntent intent, String venueOrderId) {
    this.intent = intent;
    this.venueOrderId = venueOrderId;
    this.quantity = intent.quantity();
    this.price = intent.terms().type().limitPrice();
  }

  public OrderIntent intent() {
    return intent;
  }

  public String venueOrderId() {
    return venueOrderId;
  }

  public List<Fill> fills() {
    return List.copyOf(fills);
  }

  public boolean isLive() {
    return status instanceof VenueOrder.Status.Live;
  }

  /** Whether somebody asked for it back while it was live. */
  public boolean cancelAsked() {
    return cancelAsked;
  }

  /** What has not traded yet. */
  public Quantity leaves() {
    Quantity leaves = quantity;
    for (Fill fill : fills) {
      leaves = leaves.minus(fill.quantity());
    }
    return leaves;
  }

  VenueOrder.Found found(boolean withTrades) {
    return new VenueOrder.Found(
        venueOrderId, quantity, price, status, withTrades ? fills : List.of());
  }

  /** One that closes whatever is held is for that much once its price has come. */
  void wakesFor(Quantity held) {
    mustBeLive();
    if (!intent.terms().closesPosition()) {
      throw new IllegalStateException("A venue never trades more than was asked for");
    }
    quantity = held;
  }

  void amend(Quantity newQuantity, Price newPrice) {
    quantity = newQuantity;
    price = Optional.of(newPrice);
  }

  void callFilled() {
    mustBeLive();
    status = new VenueOrder.Status.Filled();
  }

  void askToCancel() {
    cancelAsked = true;
  }

  ExecutionReport fill(String quantity, String price, int trade, Instant at) {
    mustBeLive();
    Price paid = Price.of(price);
    Quantity filled = Quantity.of(quantity);
    Money fee = paid.times(filled, Asset.USDT).times(OrderExamples.TAKER_FEE);
    var fill =
        new Fill(new TradeId(Integer.toString(trade)), paid, filled, fee, Liquidity.TAKER, at);
    if (filled.isAbove(leaves())) {
      throw new IllegalStateException("A venue never trades more than was asked for");
    }
    fills.add(fill);
    if (leaves().isZero()) {
      status = new VenueOrder.Status.Filled();
    }
    return report(new ExecutionReport.News.Filled(fill));
  }

  ExecutionReport trigger() {
    mustBeLive();
    venueOrderId = venueOrderId + "-2";
    return report(new ExecutionReport.News.Triggered(venueOrderId));
  }

  ExecutionReport end(ExecutionReport.News news) {
    mustBeLive();
    status =
        switch (news) {
          case ExecutionReport.News.Cancelled(var cause) -> new VenueOrder.Status.Cancelled(cause);
          case ExecutionReport.News.Expired(var cause) -> new VenueOrder.Status.Expired(cause);
          case ExecutionReport.News.Rejected(var code, var message) ->
              new VenueOrder.Status.Rejected(code, message);
          case ExecutionReport.News.Filled _,
              ExecutionReport.News.ExternalFill _,
              ExecutionReport.News.Accepted _,
              ExecutionReport.News.Triggered _,
              ExecutionReport.News.Amended _,
              ExecutionReport.News.AmendRefused _ ->
              throw new IllegalArgumentException("That is no end");
        };
    return report(news);
  }

  private ExecutionReport report(ExecutionReport.News news) {
    return new ExecutionReport(intent.account(), intent.symbol(), intent.orderId(), news);
  }

  private void mustBeLive() {
    if (!isLive()) {
      throw new IllegalStateException("The order has ended: " + status);
    }
  }
}
