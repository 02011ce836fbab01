package io.patriot.proof.check;

import io.patriot.application.paper.PaperOrder;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Leg;
import io.patriot.proof.check.VenueTrade.TradeName;
import io.patriot.proof.crowd.Desk;
import io.patriot.simulator.binance.account.PositionSide;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.order.OrderTrade;
import io.patriot.simulator.binance.truth.AlgoTruth;
import io.patriot.simulator.binance.truth.OrderTruth;
import io.patriot.simulator.binance.truth.Truth;
import io.patriot.simulator.binance.truth.TruthListener;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What really is at the exchange and at the paper venue, in one set of words. */
final class Venues implements TruthListener {
  private final Truth truth;
  private final Map<Long, Desk> owners;
  private final Told told;
  private final Set<Long> algosSeen = new HashSet<>();
  private final Map<AccountId, Map<OrderId, PaperOrder>> paper = new TreeMap<>();
  private final Map<AccountId, Map<Leg, BigDecimal>> paperHeld = new TreeMap<>();

  /** Who hears of what venues do. */
  interface Told {
    void accepted(VenueOrder order, List<VenueOrder> ofThatName);

    void traded(VenueTrade trade);
  }

  Venues(Truth truth, Map<Long, Desk> owners, Told told) {
    this.truth = truth;
    this.owners = owners;
    this.told = told;
  }

  @Override
  public void accepted(OrderTruth order) {
    if (order.algoId() == 0 && isOurs(order.clientId())) {
      tell(seen(order));
    }
  }

  @Override
  public void algoChanged(AlgoTruth algo) {
    if (algosSeen.add(algo.id()) && isOurs(algo.clientId())) {
      tell(seen(algo));
    }
  }

  private void tell(VenueOrder order) {
    told.accepted(order, named(order.account(), order.name()));
  }

  @Override
  public void filled(OrderTruth order, OrderTrade fill) {
    told.traded(
        new VenueTrade(
            account(order.accountId()),
            order.clientId(),
            new TradeName(symbol(order.instrument()), order.side(), Long.toString(fill.id())),
            fill.price(),
            fill.quantity(),
            fill.fee(),
            mayOnlyReduce(order),
            truth.position(order.accountId(), order.instrument(), order.positionSide())));
  }

  /** Of a long and a short side by side, the side alone says what takes off. */
  private static boolean mayOnlyReduce(OrderTruth order) {
    return switch (order.positionSide()) {
      case BOTH -> order.terms().reduceOnly() || order.terms().origin().closePosition();
      case LONG -> order.side() == Side.SELL;
      case SHORT -> order.side() == Side.BUY;
    };
  }

  /** The paper venue keeps an order as it is now. */
  void kept(PaperOrder order) {
    AccountId account = order.intent().account();
    Map<OrderId, PaperOrder> orders = paper.computeIfAbsent(account, _ -> new TreeMap<>());
    PaperOrder before = orders.put(order.id(), order);
    if (before == null) {
      told.accepted(seen(order), List.of(seen(order)));
    }
    int known = before == null ? 0 : before.fills().size();
    for (Fill fill :
        order.fills().subList(Math.min(known, order.fills().size()), order.fills().size())) {
      told.traded(trade(order, fill));
    }
  }

  private VenueTrade trade(PaperOrder order, Fill fill) {
    BigDecimal quantity = fill.quantity().value();
    BigDecimal after =
        paperHeld
            .computeIfAbsent(order.intent().account(), _ -> new HashMap<>())
            .merge(
                Leg.only(order.intent().symbol()),
                order.intent().side() == Side.BUY ? quantity : quantity.negate(),
                BigDecimal::add);
    return new VenueTrade(
        order.intent().account(),
        order.id().value(),
        new TradeName(order.intent().symbol(), order.intent().side(), fill.tradeId().value()),
        fill.price().value(),
        quantity,
        fill.fee().amount(),
        order.intent().terms().reduceOnly(),
        after);
  }

  /** Every order that the account's venue took under a name. */
  List<VenueOrder> named(AccountId account, String name) {
    Long number = number(account);
    var found = new ArrayList<VenueOrder>();
    if (number == null) {
      PaperOrder order = paper.getOrDefault(account, Map.of()).get(new OrderId(name));
      return order == null ? List.of() : List.of(seen(order));
    }
    for (OrderTruth order : truth.orders(number, name)) {
      if (order.algoId() == 0) {
        found.add(seen(order));
      }
    }
    for (AlgoTruth algo : truth.algos(number)) {
      if (algo.clientId().equals(name)) {
        found.add(seen(algo));
      }
    }
    return found;
  }

  /** The names of ours under which something may still trade. */
  List<OrderId> live(AccountId account) {
    Long number = number(account);
    if (number == null) {
      return paper.getOrDefault(account, Map.of()).values().stream()
          .filter(order -> order.state() instanceof PaperOrder.State.Live)
          .map(PaperOrder::id)
          .toList();
    }
    var names = new ArrayList<String>();
    truth
        .openOrders(number)
        .filter(order -> order.algoId() == 0)
        .forEach(order -> names.add(order.clientId()));
    truth.algos(number).stream()
        .filter(AlgoTruth::isLive)
        .forEach(algo -> names.add(algo.clientId()));
    return names.stream().flatMap(name -> OrderId.ifOurs(name).stream()).toList();
  }

  Map<Leg, BigDecimal> held(AccountId account) {
    Long number = number(account);
    if (number == null) {
      return paperHeld.getOrDefault(account, Map.of());
    }
    var held = new TreeMap<Leg, BigDecimal>();
    for (Instrument instrument : Instrument.values()) {
      for (PositionSide side : PositionSide.values()) {
        held.put(leg(instrument, side), truth.position(number, instrument, side));
      }
    }
    return held;
  }

  Optional<BigDecimal> wallet(AccountId account) {
    return Optional.ofNullable(number(account)).map(truth::wallet);
  }

  private AccountId account(long number) {
    Desk desk = owners.get(number);
    if (desk == null) {
      throw new IllegalStateException("An account of nobody: " + number);
    }
    return desk.live();
  }

  private @Nullable Long number(AccountId account) {
    return owners.entrySet().stream()
        .filter(each -> each.getValue().live().equals(account))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private VenueOrder seen(OrderTruth order) {
    return new VenueOrder(
        account(order.accountId()),
        order.clientId(),
        symbol(order.instrument()),
        order.terms().quantity(),
        order.executed(),
        order.isOpen());
  }

  private VenueOrder seen(AlgoTruth algo) {
    BigDecimal executed =
        algo.becameOrderId()
            .flatMap(truth::order)
            .map(OrderTruth::executed)
            .orElse(BigDecimal.ZERO);
    return new VenueOrder(
        account(algo.accountId()),
        algo.clientId(),
        symbol(algo.terms().instrument()),
        algo.terms().quantity(),
        executed,
        algo.isLive());
  }

  private static VenueOrder seen(PaperOrder order) {
    BigDecimal executed =
        order.fills().stream()
            .map(fill -> fill.quantity().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new VenueOrder(
        order.intent().account(),
        order.id().value(),
        order.intent().symbol(),
        order.intent().quantity().value(),
        executed,
        order.state() instanceof PaperOrder.State.Live);
  }

  private static boolean isOurs(String name) {
    return OrderId.ifOurs(name).isPresent();
  }

  private static Leg leg(Instrument instrument, PositionSide side) {
    return new Leg(symbol(instrument), io.patriot.domain.order.PositionSide.valueOf(side.name()));
  }

  private static Symbol symbol(Instrument instrument) {
    return new Symbol(instrument.name());
  }
}
