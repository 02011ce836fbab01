package io.patriot.exchanges.binance.trade;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.exchanges.binance.signed.Params;
import io.patriot.exchanges.venue.Purpose;
import java.math.BigDecimal;

/**
 * An order that is to trade at once or to rest in the book. Conditions are {@link NewAlgoOrder}s.
 */
public record NewOrder(
    ClientId clientId,
    Symbol symbol,
    Side side,
    PositionSide positionSide,
    Terms terms,
    BigDecimal quantity,
    boolean reduceOnly,
    SelfTradePrevention selfTrade) {

  /** At which price, and for how long. */
  public sealed interface Terms {
    /** At what the book offers. */
    record Market() implements Terms {}

    /** At this price or better. */
    record Limit(BigDecimal price, Lifetime lifetime) implements Terms {}

    /** At a limit the venue takes from its book. */
    record Matched(PriceMatch match, Lifetime lifetime) implements Terms {}
  }

  public NewOrder {
    if (quantity.signum() <= 0) {
      throw new IllegalArgumentException("An order is for more than nothing");
    }
    if (reduceOnly && positionSide != PositionSide.BOTH) {
      throw new IllegalArgumentException("In hedge mode the position side says what reduces");
    }
  }

  public static NewOrder market(ClientId id, Symbol symbol, Side side, BigDecimal quantity) {
    return of(id, symbol, side, new Terms.Market(), quantity);
  }

  public static NewOrder limit(
      ClientId id,
      Symbol symbol,
      Side side,
      BigDecimal quantity,
      BigDecimal price,
      Lifetime lifetime) {
    return of(id, symbol, side, new Terms.Limit(price, lifetime), quantity);
  }

  private static NewOrder of(
      ClientId id, Symbol symbol, Side side, Terms terms, BigDecimal quantity) {
    return new NewOrder(
        id, symbol, side, PositionSide.BOTH, terms, quantity, false, SelfTradePrevention.NONE);
  }

  /** The same, but it may only make a position smaller. */
  public NewOrder reducing() {
    return new NewOrder(clientId, symbol, side, positionSide, terms, quantity, true, selfTrade);
  }

  /** The same for one of the two positions of an account in hedge mode. */
  public NewOrder in(PositionSide position) {
    return new NewOrder(clientId, symbol, side, position, terms, quantity, reduceOnly, selfTrade);
  }

  public NewOrder preventing(SelfTradePrevention selfTrade) {
    return new NewOrder(
        clientId, symbol, side, positionSide, terms, quantity, reduceOnly, selfTrade);
  }

  /** Whether it can only take risk away. */
  public boolean reduces() {
    return reduces(side, positionSide, reduceOnly);
  }

  static boolean reduces(Side side, PositionSide position, boolean reduceOnly) {
    return switch (position) {
      case BOTH -> reduceOnly;
      case LONG -> side == Side.SELL;
      case SHORT -> side == Side.BUY;
    };
  }

  Purpose purpose() {
    return reduces() ? Purpose.SAFETY : Purpose.ENTRY;
  }

  Params params() {
    var params = Params.of("symbol", symbol.value()).with("side", side);
    if (positionSide != PositionSide.BOTH) {
      params.with("positionSide", positionSide);
    }
    params.with("quantity", quantity);
    if (reduceOnly) {
      params.with("reduceOnly", "true");
    }
    switch (terms) {
      case Terms.Market() -> params.with("type", "MARKET");
      case Terms.Limit(var price, var lifetime) -> {
        params.with("type", "LIMIT").with("price", price);
        lifetime.into(params);
      }
      case Terms.Matched(var match, var lifetime) -> {
        params.with("type", "LIMIT").with("priceMatch", match);
        lifetime.into(params);
      }
    }
    if (selfTrade != SelfTradePrevention.NONE) {
      params.with("selfTradePreventionMode", selfTrade);
    }
    return params.with("newClientOrderId", clientId.value()).with("newOrderRespType", "RESULT");
  }
}
