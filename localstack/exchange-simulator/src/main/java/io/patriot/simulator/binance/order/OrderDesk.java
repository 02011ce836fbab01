package io.patriot.simulator.binance.order;

import io.patriot.domain.order.Side;
import io.patriot.simulation.ExpiryReason;
import io.patriot.simulation.Outcome;
import io.patriot.simulation.RejectReason;
import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.Position;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.rest.Refusal;
import io.patriot.simulator.binance.time.Agenda;
import io.patriot.simulator.binance.time.VenueIds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes orders, changes them and takes them back. */
public final class OrderDesk {
  private static final String GONE_WITH_THE_ACCOUNT = "5";

  private final Floor floor;
  private final OrderRegister register;
  private final OrderChecks checks;
  private final Settlement settlement;
  private final VenueIds ids;
  private final Agenda agenda;
  private final InstantSource clock;

  public OrderDesk(
      Floor floor,
      OrderRegister register,
      OrderChecks checks,
      Settlement settlement,
      VenueIds ids,
      Agenda agenda,
      InstantSource clock) {
    this.floor = floor;
    this.register = register;
    this.checks = checks;
    this.settlement = settlement;
    this.ids = ids;
    this.agenda = agenda;
    this.clock = clock;
  }

  public AccountOrders orders(Account account) {
    return register.of(account);
  }

  /** Only looks whether the order would be taken. */
  public void check(Account account, NewOrder wanted) {
    checks.check(account, wanted);
  }

  public Order place(Account account, NewOrder wanted) {
    return place(account, wanted, _ -> {});
  }

  /**
   * @param taken hears of the order before anything else does
   */
  public Order place(Account account, NewOrder wanted, Consumer<Order> taken) {
    checks.check(account, wanted);
    Optional<BigDecimal> reducible =
        wanted.closes() ? Optional.of(checks.reducible(account, wanted)) : Optional.empty();
    var order = new Order(ids.nextOrder(), account, wanted, clock.millis());
    List<Outcome> outcomes = floor.place(order.engineId(), wanted, wanted.quantity(), reducible);
    refuse(outcomes);
    register.of(account).opened(order);
    settlement.taken(order);
    taken.accept(order);
    settlement.events().changed(order, "NEW");
    settlement.settle(outcomes);
    if (order.isOpen() && wanted.goodTillMs() > 0) {
      agenda.at(wanted.goodTillMs(), () -> expire(order, "0"));
    }
    return order;
  }

  public void cancel(Order order) {
    floor.cancel(order);
    settlement.cancel(order);
    settlement.share(
        order.account(), order.account().position(order.instrument(), order.positionSide()));
  }

  public void cancelAll(Account account, Instrument instrument) {
    register.of(account).open(instrument).forEach(this::cancel);
  }

  /** Ends every order of an account that is being liquidated. */
  public void sweep(Account account) {
    register.of(account).open().forEach(order -> expire(order, GONE_WITH_THE_ACCOUNT));
  }

  /** Changes price and quantity; the order goes to the end of the line. */
  public void amend(Order order, BigDecimal quantity, BigDecimal price, String priceMatch) {
    NewOrder terms = order.terms().amended(quantity, price, priceMatch);
    new Amendment(checks).check(order, terms);
    if (quantity.compareTo(order.executed()) <= 0
        || (terms.lifetime().postOnly() && checks.wouldTake(terms))) {
      cancel(order);
      return;
    }
    floor.cancel(order);
    settlement.withdrawn(order);
    order.amend(terms, clock.millis(), ids.nextAmendment());
    Position position = order.account().position(order.instrument(), order.positionSide());
    Optional<BigDecimal> reducible =
        terms.closes() ? Optional.of(position.closableBy(order.side())) : Optional.empty();
    List<Outcome> outcomes = floor.place(order.engineId(), terms, order.left(), reducible);
    settlement.taken(order);
    settlement.events().changed(order, "AMENDMENT");
    settlement.settle(outcomes);
    settlement.share(order.account(), position);
  }

  /**
   * Closes a position for an account that can no longer carry it. What the book does not take, the
   * venue takes at the mark price.
   */
  public Order liquidate(Account account, Position position) {
    Side side = position.amount().signum() > 0 ? Side.SELL : Side.BUY;
    BigDecimal size = position.size();
    long id = ids.nextOrder();
    var wanted =
        new NewOrder(
            position.instrument(),
            side,
            position.side(),
            OrderKind.MARKET,
            Lifetime.IOC,
            size,
            BigDecimal.ZERO,
            "NONE",
            "autoclose-" + id,
            true,
            "NONE",
            0,
            Origin.LIQUIDATION);
    var order = new Order(id, account, wanted, clock.millis());
    register.of(account).opened(order);
    settlement.taken(order);
    settlement.events().changed(order, "NEW");
    List<Outcome> fills =
        floor.place(order.engineId(), wanted, size, Optional.of(size)).stream()
            .filter(Outcome.Filled.class::isInstance)
            .toList();
    settlement.settle(fills);
    if (order.isOpen()) {
      settlement.fillByVenue(order, atMark(position.instrument()), order.left(), BigDecimal.ZERO);
    }
    return order;
  }

  /** The mark price has more digits than anything can trade at. */
  private BigDecimal atMark(Instrument instrument) {
    BigDecimal tick = BigDecimal.valueOf(instrument.limits().tickCents(), 2);
    return floor.mark(instrument).divide(tick, 0, RoundingMode.HALF_EVEN).multiply(tick);
  }

  private void expire(Order order, String reason) {
    if (order.isOpen()) {
      floor.cancel(order);
      settlement.expire(order, reason);
    }
  }

  private static void refuse(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Rejected(var _, var reason, var message)) {
        throw refusal(reason, message).now();
      }
      if (outcome instanceof Outcome.Expired(var _, var reason, var _)
          && reason == ExpiryReason.NOT_FILLABLE_WHOLE) {
        throw OrderRefusals.fillOrKill().now();
      }
    }
  }

  private static Refusal refusal(RejectReason reason, String message) {
    if (reason == RejectReason.NO_MARKET_DATA) {
      return OrderRefusals.unableToFill();
    }
    if (reason == RejectReason.TOO_MANY_ORDERS) {
      return OrderRefusals.tooManyOpen();
    }
    return reason == RejectReason.NOTHING_TO_REDUCE
        ? OrderRefusals.reduceOnly()
        : Refusal.of(-2010, message);
  }
}
