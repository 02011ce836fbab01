package io.patriot.exchanges.binance.venue;

import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyVault;
import io.patriot.application.trace.Cause;
import io.patriot.application.venue.AmendResult;
import io.patriot.application.venue.CancelResult;
import io.patriot.application.venue.Listing;
import io.patriot.application.venue.PlacementResult;
import io.patriot.application.venue.TradingVenue;
import io.patriot.application.venue.VenueOrder;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderIntent;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.signed.TradingKey;
import io.patriot.exchanges.binance.trade.AlgoAnswer;
import io.patriot.exchanges.binance.trade.Amendment;
import io.patriot.exchanges.binance.trade.BinanceAlgoOrders;
import io.patriot.exchanges.binance.trade.BinanceOrders;
import io.patriot.exchanges.binance.trade.Fitted;
import io.patriot.exchanges.binance.trade.NewOrder;
import io.patriot.exchanges.binance.trade.OrderAnswer;
import io.patriot.exchanges.binance.trade.OrderKey;
import io.patriot.exchanges.binance.trade.OrderTrades;
import io.patriot.exchanges.binance.trade.UserTrade;
import io.patriot.exchanges.binance.trade.VenueRules;
import io.patriot.exchanges.binance.trade.VenueWords;
import io.patriot.exchanges.venue.Placed;
import io.patriot.exchanges.venue.Purpose;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Binance USD-M futures. Plain orders and conditional ones have endpoints, ids and lists of their
 * own there; a conditional order that was triggered lives on as a plain one under another id.
 *
 * <p>The account's key is in clear only while a call is made.
 */
public final class BinanceVenue implements TradingVenue {
  public static final String NAME = "binance";

  private static final String NO_KEY = "NO_KEY";

  private final KeyVault vault;
  private final PrivateLine line;
  private final BinanceOrders orders;
  private final BinanceAlgoOrders conditional;
  private final OrderTrades orderTrades;
  private final OrderGate gate;

  public BinanceVenue(KeyVault vault, PrivateLine line, VenueRules rules) {
    this(vault, line, new OrderGate(rules), Purpose.SAFETY);
  }

  private BinanceVenue(KeyVault vault, PrivateLine line, OrderGate gate, Purpose questions) {
    this.vault = vault;
    this.line = line;
    this.gate = gate;
    this.orders = new BinanceOrders(line, questions);
    this.conditional = new BinanceAlgoOrders(line, questions);
    this.orderTrades = new OrderTrades(orders);
  }

  /** The same venue, which leaves the reserve to others when it is asked for orders. */
  public BinanceVenue forComparing() {
    return new BinanceVenue(vault, line, gate, Purpose.READ);
  }

  @Override
  public PlacementResult place(OrderIntent intent, int attempt, Cause cause) {
    return intent.terms().type().isConditional()
        ? placeFitted(
            intent.account(),
            gate.fit(OrderRequests.conditional(intent)),
            conditional::place,
            AlgoAnswer::algoId)
        : placeFitted(
            intent.account(),
            gate.fit(OrderRequests.plain(intent)),
            orders::place,
            OrderAnswer::orderId);
  }

  /** The key is opened for what passed the gate only. */
  private <O, A> PlacementResult placeFitted(
      AccountId account,
      Fitted<O> fitted,
      BiFunction<TradingKey, O, Placed<A>> send,
      ToLongFunction<A> venueOrderId) {
    return switch (fitted) {
      case Fitted.Breaks<O>(var breaches) -> {
        var refusal = Breaches.of(breaches);
        yield new PlacementResult.Rejected(refusal.code(), refusal.message());
      }
      case Fitted.Fits<O>(O order) ->
          withKey(
              account,
              key ->
                  VenueWords.placement(
                      gate.learned(send.apply(new TradingKey(account, key), order)), venueOrderId),
              why -> new PlacementResult.Rejected(NO_KEY, why));
    };
  }

  @Override
  public CancelResult cancel(OrderIntent order, Cause cause) {
    return withKey(order.account(), key -> cancel(key, order), CancelResult.Unknown::new);
  }

  @Override
  public AmendResult amend(OrderIntent order, Quantity quantity, Price price, Cause cause) {
    return switch (gate.fit(OrderRequests.changed(order, quantity, price))) {
      case Fitted.Breaks<NewOrder>(var breaches) -> {
        var refusal = Breaches.of(breaches);
        yield new AmendResult.Rejected(refusal.code(), refusal.message());
      }
      case Fitted.Fits<NewOrder>(var fitted) ->
          withKey(
              order.account(),
              key ->
                  VenueWords.amendment(
                      gate.learned(
                          orders.amend(
                              new TradingKey(order.account(), key), Amendment.to(fitted)))),
              why -> new AmendResult.Rejected(NO_KEY, why));
    };
  }

  /** A name is free again when its order has ended. */
  @Override
  public boolean keepsOrderIds(AccountId account) {
    return false;
  }

  @Override
  public VenueOrder find(OrderIntent order) {
    return withKey(
        order.account(),
        key ->
            order.terms().type().isConditional()
                ? findConditional(key, order)
                : findPlain(key, order, ours(order)),
        VenueOrder.Unavailable::new);
  }

  @Override
  public Listing listed(OrderIntent order) {
    var lists = new OpenLists(orders, conditional);
    return withKey(order.account(), key -> lists.listed(key, order), _ -> Listing.UNCERTAIN);
  }

  private CancelResult cancel(Credential key, OrderIntent order) {
    if (!order.terms().type().isConditional()) {
      return VenueWords.cancellation(orders.cancel(key, order.symbol(), ours(order)));
    }
    CancelResult result = VenueWords.cancellation(conditional.cancel(key, ours(order)));
    if (!(result instanceof CancelResult.AlreadyGone)) {
      return result;
    }
    // It may have been triggered: then what it became is to be taken back.
    return conditional.find(key, ours(order)) instanceof Reading.Read<AlgoAnswer>(var found, _)
            && found.actualOrderId().isPresent()
        ? VenueWords.cancellation(orders.cancel(key, order.symbol(), became(found)))
        : result;
  }

  private VenueOrder findPlain(Credential key, OrderIntent order, OrderKey name) {
    Reading<OrderAnswer> found = orders.find(key, order.symbol(), name);
    Reading<List<UserTrade>> trades =
        found instanceof Reading.Read<OrderAnswer>(var answer, _) && answer.executed().signum() > 0
            ? orderTrades.of(key, answer)
            : new Reading.Read<>(List.of(), 0);
    return VenueWords.order(found, trades);
  }

  private VenueOrder findConditional(Credential key, OrderIntent order) {
    return switch (conditional.find(key, ours(order))) {
      case Reading.Read<AlgoAnswer>(var found, _) ->
          found.actualOrderId().isPresent()
              ? findPlain(key, order, became(found))
              : ConditionalWords.found(order, found);
      case Reading.VenueError<AlgoAnswer>(_, int code, String message) ->
          ConditionalWords.notRead(code, message);
      case Reading.Unavailable<AlgoAnswer>(var reason, var detail, _) ->
          new VenueOrder.Unavailable(reason + ": " + detail);
    };
  }

  private static OrderKey ours(OrderIntent order) {
    return new OrderKey.Ours(OrderRequests.name(order));
  }

  private static OrderKey became(AlgoAnswer found) {
    return new OrderKey.Venues(found.actualOrderId().orElseThrow());
  }

  private <T> T withKey(
      AccountId account, Function<Credential, T> act, Function<String, T> without) {
    return switch (vault.open(account, act)) {
      case KeyVault.Opening.Done<T>(var result) -> result;
      case KeyVault.Opening.NoKey<T>() -> without.apply("the account has no key here");
      case KeyVault.Opening.Unreadable<T>() -> without.apply("the account's key cannot be read");
    };
  }
}
