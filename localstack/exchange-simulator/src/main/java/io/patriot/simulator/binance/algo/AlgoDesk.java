package io.patriot.simulator.binance.algo;

import io.patriot.simulation.PriceTrigger;
import io.patriot.simulation.TrailingTrigger;
import io.patriot.simulation.Trigger;
import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.Position;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.order.Floor;
import io.patriot.simulator.binance.order.Lifetime;
import io.patriot.simulator.binance.order.NewOrder;
import io.patriot.simulator.binance.order.Order;
import io.patriot.simulator.binance.order.OrderDesk;
import io.patriot.simulator.binance.order.OrderKind;
import io.patriot.simulator.binance.order.OrderTrade;
import io.patriot.simulator.binance.order.OrderWatcher;
import io.patriot.simulator.binance.order.Origin;
import io.patriot.simulator.binance.order.PriceMatch;
import io.patriot.simulator.binance.rest.Refusal;
import io.patriot.simulator.binance.rest.RefusedRequest;
import io.patriot.simulator.binance.time.Agenda;
import io.patriot.simulator.binance.time.VenueIds;
import io.patriot.simulator.binance.userstream.UserStreams;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes conditional orders, takes them back, and sends them to the market when their price comes.
 */
public final class AlgoDesk implements OrderWatcher {
  private static final BigDecimal TRIGGER_PROTECT = new BigDecimal("0.05");

  private final Map<Long, AccountAlgos> byAccount = new HashMap<>();
  private final Map<Instrument, Map<Long, AlgoOrder>> waiting = new EnumMap<>(Instrument.class);
  private final Map<Long, AlgoOrder> triggered = new HashMap<>(); // by the order it became
  private final List<Consumer<AlgoOrder>> watchers = new ArrayList<>();
  private final AlgoChecks checks;
  private final AlgoEvents events;
  private final Floor floor;
  private final OrderDesk desk;
  private final AlgoFaults faults;
  private final VenueIds ids;
  private final Supplier<String> names;
  private final Agenda agenda;
  private final InstantSource clock;

  public AlgoDesk(
      Floor floor,
      OrderDesk desk,
      UserStreams streams,
      AlgoFaults faults,
      VenueIds ids,
      Supplier<String> names,
      Agenda agenda,
      InstantSource clock) {
    this.checks = new AlgoChecks(floor);
    this.events = new AlgoEvents(streams, clock);
    this.floor = floor;
    this.desk = desk;
    this.faults = faults;
    this.ids = ids;
    this.names = names;
    this.agenda = agenda;
    this.clock = clock;
    for (Instrument instrument : Instrument.values()) {
      waiting.put(instrument, new LinkedHashMap<>());
    }
  }

  /** From now on told of every conditional order that came, moved on or ended. */
  public void watch(Consumer<AlgoOrder> watcher) {
    watchers.add(watcher);
  }

  public AccountAlgos algos(Account account) {
    return byAccount.computeIfAbsent(account.id(), _ -> new AccountAlgos());
  }

  AlgoOrder place(Account account, NewAlgo wanted) {
    checks.check(wanted, algos(account));
    Trigger trigger =
        wanted.trails()
            ? trailing(wanted)
            : new PriceTrigger(wanted.triggerPrice(), wanted.type().waitsForRise(wanted.side()));
    trigger.isReachedAt(checks.watched(wanted)); // a trailing stop starts from the present price
    var order = new AlgoOrder(ids.nextAlgo(), account, wanted, trigger, clock.millis());
    algos(account).opened(order);
    waiting(wanted.instrument()).put(order.id(), order);
    tell(order);
    if (wanted.goodTillMs() > 0) {
      agenda.at(wanted.goodTillMs(), () -> endWaiting(order, AlgoStatus.EXPIRED, ""));
    }
    return order;
  }

  private static Trigger trailing(NewAlgo wanted) {
    BigDecimal from = wanted.activatePrice();
    BigDecimal share = wanted.callbackRate().movePointLeft(2);
    return new TrailingTrigger(wanted.side(), from.signum() == 0 ? null : from, share, null);
  }

  /** Takes a waiting order back; false when it does not wait any more. */
  boolean cancel(AlgoOrder order) {
    return endWaiting(order, AlgoStatus.CANCELED, "");
  }

  void cancelAll(Account account, Instrument instrument) {
    algos(account).open().stream()
        .filter(order -> order.terms().instrument() == instrument)
        .forEach(this::cancel);
  }

  /** Ends every waiting order of an account that has been liquidated. */
  public void sweep(Account account) {
    algos(account)
        .open()
        .forEach(order -> endWaiting(order, AlgoStatus.EXPIRED, "User in liquidation"));
  }

  /** Whether any order waits for the mark price to come. */
  public boolean anyWaitsForMark() {
    for (Map<Long, AlgoOrder> orders : waiting.values()) {
      for (AlgoOrder order : orders.values()) {
        if (order.terms().byMarkPrice()) {
          return true;
        }
      }
    }
    return false;
  }

  /** A new price: whoever waited for it goes to the market. */
  void priced(Instrument instrument, boolean markPrice, BigDecimal price) {
    Map<Long, AlgoOrder> orders = waiting(instrument);
    if (orders.isEmpty()) {
      return;
    }
    List<AlgoOrder> reached =
        orders.values().stream()
            .filter(order -> order.terms().byMarkPrice() == markPrice)
            .filter(order -> order.trigger().isReachedAt(price))
            .filter(this::isProtected)
            .toList();
    reached.stream().filter(AlgoOrder::isWaiting).forEach(this::trigger);
  }

  @Override
  public void ended(Order order) {
    AlgoOrder algo = triggered.remove(order.id());
    if (algo != null) {
      end(algo, AlgoStatus.FINISHED, "");
    }
  }

  @Override
  public void traded(OrderTrade trade, Position position) {
    if (!position.isOpen()) {
      algos(trade.order().account()).open().stream()
          .filter(algo -> algo.terms().timeInForce().equals(NewAlgo.UNTIL_FLAT))
          .filter(algo -> algo.terms().instrument() == position.instrument())
          .filter(algo -> algo.terms().positionSide() == position.side())
          .forEach(algo -> endWaiting(algo, AlgoStatus.EXPIRED, "Position is closed"));
    }
  }

  private void trigger(AlgoOrder order) {
    NewAlgo terms = order.terms();
    waiting(terms.instrument()).remove(order.id());
    order.moveTo(AlgoStatus.TRIGGERING, "", clock.millis());
    tell(order);
    if (faults.getsStuck(order.account())) {
      return;
    }
    BigDecimal quantity = quantity(order);
    if (quantity.signum() == 0) {
      end(order, AlgoStatus.EXPIRED, "There is no position to close");
      return;
    }
    try {
      if (faults.isRejected(order.account())) {
        throw Refusal.of(-2019, "Margin is insufficient.").now();
      }
      desk.place(
          order.account(), becoming(terms, quantity, order.id()), taken -> link(order, taken));
    } catch (RefusedRequest refused) {
      end(order, AlgoStatus.REJECTED, refused.refusal().reason());
    }
  }

  private void link(AlgoOrder order, Order actual) {
    order.became(actual);
    triggered.put(actual.id(), order);
    order.moveTo(AlgoStatus.TRIGGERED, "", clock.millis());
    tell(order);
  }

  private BigDecimal quantity(AlgoOrder order) {
    NewAlgo terms = order.terms();
    return terms.closePosition()
        ? order
            .account()
            .position(terms.instrument(), terms.positionSide())
            .closableBy(terms.side())
        : terms.quantity();
  }

  private NewOrder becoming(NewAlgo terms, BigDecimal quantity, long algoId) {
    boolean limit = terms.type().becomes() == OrderKind.LIMIT;
    boolean matched = limit && terms.priceMatch() != PriceMatch.NONE;
    BigDecimal price =
        matched ? terms.priceMatch().price(floor, terms.instrument(), terms.side()) : terms.price();
    return new NewOrder(
        terms.instrument(),
        terms.side(),
        terms.positionSide(),
        terms.type().becomes(),
        limit ? terms.lifetime() : Lifetime.GTC,
        quantity,
        price,
        terms.priceMatch().name(),
        names.get().substring(0, 22),
        terms.reduceOnly(),
        terms.selfTradePrevention(),
        limit ? terms.goodTillMs() : 0,
        new Origin(
            terms.type().name(),
            algoId,
            terms.triggerPrice(),
            terms.workingType(),
            terms.priceProtect(),
            terms.closePosition(),
            false));
  }

  /** Whether nothing speaks against triggering: with price protection, mark and last must agree. */
  private boolean isProtected(AlgoOrder order) {
    if (!order.terms().priceProtect()) {
      return true;
    }
    BigDecimal mark = floor.mark(order.terms().instrument());
    BigDecimal apart = floor.last(order.terms().instrument()).subtract(mark).abs();
    return apart.compareTo(mark.multiply(TRIGGER_PROTECT)) <= 0;
  }

  private boolean endWaiting(AlgoOrder order, AlgoStatus how, String reason) {
    if (!order.isWaiting()) {
      return false;
    }
    waiting(order.terms().instrument()).remove(order.id());
    end(order, how, reason);
    return true;
  }

  private void end(AlgoOrder order, AlgoStatus how, String reason) {
    order.moveTo(how, reason, clock.millis());
    algos(order.account()).ended(order);
    tell(order);
  }

  private void tell(AlgoOrder order) {
    events.changed(order);
    watchers.forEach(each -> each.accept(order));
  }

  private Map<Long, AlgoOrder> waiting(Instrument instrument) {
    return Objects.requireNonNull(waiting.get(instrument));
  }
}
