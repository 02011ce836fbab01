package io.patriot.domain.account;

import io.patriot.domain.limit.RiskBudget;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import io.patriot.domain.position.PositionMode;
import io.patriot.domain.protection.ProtectionPlans;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What an account owns, holds, and has set aside: the fold of its own events and of its orders'
 * events.
 *
 * @param version how many changes made this state
 * @param fence counts the turns of the trading switch; an order approved under an older number is
 *     sent only if the switch as it stands now lets it pass
 * @param heldUntil since its owner stopped it: the moment before which they cannot take all orders
 *     again; it stays until all orders are taken
 * @param wallet deposits, plus what was realised, less fees
 * @param mode whether a market is one position, or a long and a short one side by side
 * @param positions by name, flat ones left out
 * @param working orders that may still trade
 * @param budget how much may be risked, and what of that is used
 * @param plans how its positions are to be guarded
 */
public record AccountBook(
    AccountId account,
    long version,
    AccountStatus status,
    TradingState tradingState,
    long fence,
    Optional<Instant> heldUntil,
    Limits limits,
    PositionMode mode,
    Money wallet,
    Money realised,
    Money fees,
    SortedMap<Leg, Position> positions,
    SortedMap<OrderId, WorkingOrder> working,
    RiskBudget budget,
    ProtectionPlans plans) {

  public AccountBook {
    positions = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
    working = Collections.unmodifiableSortedMap(new TreeMap<>(working));
  }

  public static AccountBook opened(AccountId account, AccountEvent.Opened opened) {
    Money nothing = Money.zero(opened.deposit().asset());
    return new AccountBook(
        account,
        1,
        AccountStatus.ACTIVE,
        TradingState.ACTIVE,
        1,
        Optional.empty(),
        opened.limits(),
        opened.mode(),
        opened.deposit(),
        nothing,
        nothing,
        new TreeMap<>(),
        new TreeMap<>(),
        RiskBudget.atFirst(opened.deposit().asset()),
        ProtectionPlans.none());
  }

  /** The book after something happened to the account itself. */
  public AccountBook after(AccountEvent event) {
    return switch (event) {
      case AccountEvent.Opened _ ->
          throw new IllegalStateException("An account opens once: " + account);
      case AccountEvent.TradingStateChanged e -> switched(e.state(), fence + 1, held(e), mode);
      case AccountEvent.PositionModeChanged e -> switched(tradingState, fence, heldUntil, e.mode());
      case AccountEvent.ExternalFill e -> traded(e.leg(), e.side(), e.fill(), working);
      case AccountEvent.WalletCorrected e ->
          with(wallet.plus(e.change()), realised, fees, positions, working)
              .counting(budget.afterMoneyMoved(e.change()));
      case AccountEvent.PositionCorrected e ->
          with(wallet, realised, fees, held(e.position()), working)
              .guarding(plans.afterTrade(position(e.position().leg()), e.position()));
      case AccountEvent.LimitsChanged e ->
          with(wallet, realised, fees, positions, working).counting(budget.with(e.schedule()));
      case AccountEvent.PersonLimitsChanged e ->
          with(wallet, realised, fees, positions, working).counting(budget.with(e.limits()));
      case AccountEvent.DayZoneChanged e ->
          with(wallet, realised, fees, positions, working).counting(budget.with(e.days()));
      case AccountEvent.ProtectionChanged e ->
          with(wallet, realised, fees, positions, working).guarding(plans.with(e.leg(), e.plan()));
    };
  }

  /**
   * The book after something happened to one of its orders; news that moves no money leaves it as
   * it is.
   */
  public AccountBook after(OrderIntent intent, OrderEvent event) {
    return switch (event) {
      case OrderEvent.Approved e ->
          approved(intent, e.reserved()).counting(e.taken().map(budget::after).orElse(budget));
      case OrderEvent.Filled e -> filled(intent, e.fill());
      case OrderEvent.Rejected _, OrderEvent.Cancelled _, OrderEvent.Expired _ ->
          released(intent.orderId());
      case OrderEvent.AmendRequested e ->
          changed(intent.orderId(), order -> order.orAmended(e.quantity(), e.reserved()))
              .counting(e.taken().map(budget::after).orElse(budget));
      case OrderEvent.Amended e ->
          changed(intent.orderId(), order -> order.amended(e.quantity(), e.reserved()));
      case OrderEvent.AmendRefused e -> unchanged(intent, e.reserved());
      case OrderEvent.Requested _,
          OrderEvent.Denied _,
          OrderEvent.Submitted _,
          OrderEvent.Accepted _,
          OrderEvent.Triggered _,
          OrderEvent.OutcomeUnknown _,
          OrderEvent.NotFound _,
          OrderEvent.ReplaceRequested _,
          OrderEvent.Replaced _,
          OrderEvent.CancelRequested _ ->
          this;
    };
  }

  /** Whatever else turns the switch meanwhile, only trading again ends its owner's stop. */
  private Optional<Instant> held(AccountEvent.TradingStateChanged turn) {
    return turn.state() == TradingState.ACTIVE
        ? Optional.empty()
        : turn.heldUntil().or(() -> heldUntil);
  }

  public Asset currency() {
    return wallet.asset();
  }

  /** The position of a market, in an account that holds one of each. */
  public Position position(Symbol symbol) {
    if (mode != PositionMode.ONE_WAY) {
      throw new IllegalStateException("There may be two of " + symbol + ", so one must be named");
    }
    return position(Leg.only(symbol));
  }

  /** A position, flat when nothing is held. */
  public Position position(Leg leg) {
    Position position = positions.get(leg);
    return position != null ? position : Position.flat(leg, currency());
  }

  /** The position that an order is for. */
  public Position position(OrderTerms terms) {
    return position(terms.leg());
  }

  /** What is held in a market: nothing, one position, or a long and a short one. */
  public List<Position> held(Symbol symbol) {
    return positions.values().stream()
        .filter(position -> position.symbol().equals(symbol))
        .toList();
  }

  /** The markets in which something is held. */
  public SortedSet<Symbol> markets() {
    var markets = new TreeSet<Symbol>();
    positions.keySet().forEach(leg -> markets.add(leg.symbol()));
    return markets;
  }

  /** The markets in which something is held or may yet be traded. */
  public SortedSet<Symbol> marketsAtStake() {
    SortedSet<Symbol> markets = markets();
    working.values().forEach(order -> markets.add(order.symbol()));
    return markets;
  }

  /** Their owner's other accounts that the same limits bind. */
  public List<AccountId> countedWith() {
    return budget.person().stream()
        .flatMap(limits -> limits.accounts().stream())
        .map(name -> new AccountId(account.tenant(), name))
        .filter(other -> !other.equals(account))
        .toList();
  }

  /** An order's terms for the position that it is for in this account. */
  public OrderTerms addressed(OrderTerms terms) {
    return terms.in(mode.positionSide(terms.side(), terms.reduceOnly()));
  }

  /** The money that positions tie up: their cost divided by the leverage. */
  public Money margin() {
    BigDecimal cost = BigDecimal.ZERO;
    for (Position position : positions.values()) {
      cost = cost.add(position.cost().amount());
    }
    return new Money(
        cost.divide(
            BigDecimal.valueOf(limits.leverage()), Money.SHARE_DIGITS, RoundingMode.CEILING),
        currency());
  }

  /** The money set aside for working orders. */
  public Money reserved() {
    Money sum = Money.zero(currency());
    for (WorkingOrder order : working.values()) {
      sum = sum.plus(order.reserved());
    }
    return sum;
  }

  /** What a new order may use; gains that are only on paper do not count. */
  public Money free() {
    return wallet.minus(margin()).minus(reserved());
  }

  /** The most a position may be worth now. */
  public Money positionMax() {
    Rate share = limits.positionShareMax();
    return limits.positionMax().min(wallet.times(share));
  }

  /**
   * An order's terms as the trading switch, as it stands now, has them sent: an exit that is not
   * marked so is marked, since only the venue sees in time that another exit was quicker.
   */
  public OrderTerms confined(OrderTerms terms) {
    boolean exits = !terms.quantity().isAbove(position(terms).reducibleBy(terms.side()));
    return tradingState == TradingState.REDUCE_ONLY && exits ? terms.onlyReducing() : terms;
  }

  /** The book that judges an exit in another exit's place, which a halt does not keep out. */
  public AccountBook lettingExitsChangePlaces() {
    return tradingState == TradingState.HALTED
        ? after(new AccountEvent.TradingStateChanged(TradingState.REDUCE_ONLY, ""))
        : this;
  }

  /** Whether the trading switch, as it stands now, lets an order pass that was approved before. */
  public boolean maySend(OrderIntent approved) {
    boolean exits = approved.terms().reduceOnly();
    return switch (tradingState) {
      case ACTIVE -> true;
      case REDUCE_ONLY -> exits;
      case HALTED -> exits && approved.replaces().isPresent();
    };
  }

  private AccountBook approved(OrderIntent intent, Money reserved) {
    var orders = new TreeMap<>(working);
    orders.put(intent.orderId(), WorkingOrder.of(intent, reserved));
    return working(orders);
  }

  /**
   * An order that closes whatever is held may trade more than it was asked for, so it works on
   * until nothing is held, or its venue says that it is over.
   */
  private AccountBook filled(OrderIntent intent, Fill fill) {
    boolean mayTradeMore =
        intent.terms().closesPosition()
            && !position(intent.terms()).after(intent.side(), fill).isFlat();
    var orders = new TreeMap<>(working);
    orders.computeIfPresent(
        intent.orderId(),
        (_, order) -> {
          WorkingOrder rest = order.afterFillOf(fill.quantity());
          return rest.leaves().isZero() && !mayTradeMore ? null : rest;
        });
    AccountBook traded = traded(intent.terms().leg(), intent.side(), fill, orders);
    return traded.guarding(traded.plans.afterEntry(intent, traded.position(intent.terms())));
  }

  private AccountBook traded(
      Leg leg, Side side, Fill fill, SortedMap<OrderId, WorkingOrder> orders) {
    Position before = position(leg);
    Position after = before.after(side, fill);
    Money gain = after.realised().minus(before.realised());
    return with(
            wallet.plus(gain).minus(fill.fee()),
            realised.plus(gain),
            fees.plus(fill.fee()),
            held(after),
            orders)
        .counting(budget.afterTrade(fill.at(), gain.minus(fill.fee())))
        .guarding(plans.afterTrade(before, after));
  }

  private SortedMap<Leg, Position> held(Position position) {
    var held = new TreeMap<>(positions);
    if (position.isFlat()) {
      held.remove(position.leg());
    } else {
      held.put(position.leg(), position);
    }
    return held;
  }

  /** An order that ended meanwhile has nothing set aside any more, and nothing to change. */
  private AccountBook changed(OrderId id, UnaryOperator<WorkingOrder> change) {
    var orders = new TreeMap<>(working);
    orders.computeIfPresent(id, (_, order) -> change.apply(order));
    return working(orders);
  }

  /** An order that was not enlarged may have ended with its last fill while that was open. */
  private AccountBook unchanged(OrderIntent intent, Money reserved) {
    var orders = new TreeMap<>(working);
    orders.computeIfPresent(
        intent.orderId(),
        (_, order) -> {
          WorkingOrder asItWas = order.amended(intent.quantity(), reserved);
          return asItWas.leaves().isZero() ? null : asItWas;
        });
    return working(orders);
  }

  private AccountBook released(OrderId order) {
    var orders = new TreeMap<>(working);
    orders.remove(order);
    return working(orders);
  }

  private AccountBook working(SortedMap<OrderId, WorkingOrder> orders) {
    return with(wallet, realised, fees, positions, orders);
  }

  private AccountBook switched(
      TradingState newState, long newFence, Optional<Instant> newHeld, PositionMode newMode) {
    return new AccountBook(
        account,
        version + 1,
        status,
        newState,
        newFence,
        newHeld,
        limits,
        newMode,
        wallet,
        realised,
        fees,
        positions,
        working,
        budget,
        plans);
  }

  private AccountBook with(
      Money newWallet,
      Money newRealised,
      Money newFees,
      SortedMap<Leg, Position> newPositions,
      SortedMap<OrderId, WorkingOrder> newWorking) {
    return new AccountBook(
        account,
        version + 1,
        status,
        tradingState,
        fence,
        heldUntil,
        limits,
        mode,
        newWallet,
        newRealised,
        newFees,
        newPositions,
        newWorking,
        budget,
        plans);
  }

  /** The same step with what it makes of the limits. */
  private AccountBook counting(RiskBudget newBudget) {
    return sameStep(newBudget, plans);
  }

  /** The same step with what it makes of how positions are guarded. */
  private AccountBook guarding(ProtectionPlans newPlans) {
    return newPlans.equals(plans) ? this : sameStep(budget, newPlans);
  }

  private AccountBook sameStep(RiskBudget newBudget, ProtectionPlans newPlans) {
    return new AccountBook(
        account,
        version,
        status,
        tradingState,
        fence,
        heldUntil,
        limits,
        mode,
        wallet,
        realised,
        fees,
        positions,
        working,
        newBudget,
        newPlans);
  }
}
