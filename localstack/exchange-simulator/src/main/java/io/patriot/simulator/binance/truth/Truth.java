package io.patriot.simulator.binance.truth;

import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.Accounts;
import io.patriot.simulator.binance.account.Income;
import io.patriot.simulator.binance.account.Position;
import io.patriot.simulator.binance.account.PositionSide;
import io.patriot.simulator.binance.algo.AlgoOrder;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.order.Order;
import io.patriot.simulator.binance.order.OrderTrade;
import io.patriot.simulator.binance.order.OrderWatcher;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that ever was true at one exchange: each order it took, with its trades, conditional
 * orders, positions and money. Nothing is forgotten, unlike what the exchange tells its customers.
 */
public final class Truth implements OrderWatcher {
  private static final int ORDERS_MAX = 2_000_000;

  private final Map<Long, OrderTruth> orders = new LinkedHashMap<>();
  private final Map<Long, AlgoTruth> algos = new LinkedHashMap<>();
  private final Map<Long, Map<String, List<OrderTruth>>> byClientId = new LinkedHashMap<>();
  private final Map<Long, List<AlgoTruth>> algosOf = new LinkedHashMap<>();
  private final List<TruthListener> listeners = new ArrayList<>();
  private final Accounts accounts;
  private long version;

  public Truth(Accounts accounts) {
    this.accounts = accounts;
  }

  /** From now on the listener is told of every change. */
  public void listen(TruthListener listener) {
    listeners.add(listener);
  }

  /** Rises with every change of an order, position or conditional order. */
  public long version() {
    return version;
  }

  /** Every order of every account, in the order of acceptance. */
  public Collection<OrderTruth> orders() {
    return Collections.unmodifiableCollection(orders.values());
  }

  /** The order of that number. */
  public Optional<OrderTruth> order(long id) {
    return Optional.ofNullable(orders.get(id));
  }

  /**
   * The account's orders of that name, oldest first: the venue takes a name again once it is free.
   */
  public List<OrderTruth> orders(long accountId, String clientId) {
    return Collections.unmodifiableList(
        byClientId.getOrDefault(accountId, Map.of()).getOrDefault(clientId, List.of()));
  }

  public Stream<OrderTruth> openOrders(long accountId) {
    return orders.values().stream()
        .filter(order -> order.accountId() == accountId && order.isOpen());
  }

  /** Every conditional order of the account, in the order of acceptance. */
  public List<AlgoTruth> algos(long accountId) {
    return Collections.unmodifiableList(algosOf.getOrDefault(accountId, List.of()));
  }

  /** The account's stops and targets that still protect an instrument. */
  public List<AlgoTruth> liveStops(long accountId, Instrument instrument) {
    List<AlgoTruth> live = new ArrayList<>();
    for (AlgoTruth algo : algos(accountId)) {
      if (algo.terms().instrument() == instrument && algo.isLive()) {
        live.add(algo);
      }
    }
    return live;
  }

  public List<Long> accounts() {
    return accounts.all().stream().map(Account::id).toList();
  }

  /** All the account's money, profits not yet taken left out. */
  public BigDecimal wallet(long accountId) {
    return account(accountId).wallet();
  }

  /** Above zero long, below zero short. */
  public BigDecimal position(long accountId, Instrument instrument, PositionSide side) {
    return account(accountId).position(instrument, side).amount();
  }

  /** The account's positions that hold something. */
  public Stream<HeldPosition> positions(long accountId) {
    return account(accountId).positions().filter(Position::isOpen).map(HeldPosition::of);
  }

  /** The newest movements of the account's money, oldest first. */
  public Stream<Income> incomes(long accountId) {
    return account(accountId).incomes();
  }

  /** What an account holds of an instrument. */
  public record HeldPosition(
      Instrument instrument, PositionSide side, BigDecimal amount, BigDecimal entryPrice) {
    static HeldPosition of(Position position) {
      return new HeldPosition(
          position.instrument(), position.side(), position.amount(), position.entryPrice());
    }
  }

  @Override
  public void accepted(Order order) {
    if (orders.size() >= ORDERS_MAX) {
      throw new IllegalStateException("More than " + ORDERS_MAX + " orders to remember");
    }
    var truth = new OrderTruth(order);
    orders.put(order.id(), truth);
    byClientId
        .computeIfAbsent(truth.accountId(), _ -> new LinkedHashMap<>())
        .computeIfAbsent(truth.clientId(), _ -> new ArrayList<>(1))
        .add(truth);
    version++;
    listeners.forEach(each -> each.accepted(truth));
  }

  @Override
  public void amended(Order order) {
    version++;
    listeners.forEach(each -> each.amended(truth(order)));
  }

  @Override
  public void traded(OrderTrade trade, Position position) {
    OrderTruth order = truth(trade.order());
    order.filled(trade);
    version++;
    listeners.forEach(each -> each.filled(order, trade));
  }

  @Override
  public void ended(Order order) {
    version++;
    listeners.forEach(each -> each.ended(truth(order)));
  }

  /** A conditional order came, moved on or ended. */
  public void changed(AlgoOrder order) {
    AlgoTruth truth = algos.get(order.id());
    if (truth == null) {
      if (algos.size() >= ORDERS_MAX) {
        throw new IllegalStateException("More than " + ORDERS_MAX + " orders to remember");
      }
      truth = new AlgoTruth(order);
      algos.put(order.id(), truth);
      algosOf.computeIfAbsent(order.account().id(), _ -> new ArrayList<>()).add(truth);
    }
    version++;
    for (TruthListener each : listeners) {
      each.algoChanged(truth);
    }
  }

  private OrderTruth truth(Order order) {
    return Objects.requireNonNull(orders.get(order.id()), "an order nobody accepted");
  }

  private Account account(long id) {
    return accounts
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("No such account: " + id));
  }
}
