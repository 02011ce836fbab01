package io.patriot.application.venue;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import org.jspecify.annotations.Nullable;

/**
 * News from a venue about an order, whichever road it came by.
 *
 * @param order our order, or for an external trade a name made of the venue's order
 * @param news what happened
 * @param side which way the order trades, where the venue says so; a trade of an order that the
 *     account never gave can be followed only with it
 * @param positionSide which of the market's positions a trade of such an order changed
 */
public record ExecutionReport(
    AccountId account,
    Symbol symbol,
    OrderId order,
    News news,
    @Nullable Side side,
    PositionSide positionSide) {

  public ExecutionReport(AccountId account, Symbol symbol, OrderId order, News news) {
    this(account, symbol, order, news, null);
  }

  /** Of a market that has one position only. */
  public ExecutionReport(
      AccountId account, Symbol symbol, OrderId order, News news, @Nullable Side side) {
    this(account, symbol, order, news, side, PositionSide.BOTH);
  }

  /** What can be reported of an order. */
  public sealed interface News {

    /** The venue has it on its book. */
    record Accepted(String venueOrderId) implements News {}

    /** Its trigger was reached; the venue's order has this id. */
    record Triggered(String venueOrderId) implements News {}

    /** Its quantity and price are now these. */
    record Amended(Quantity quantity, Price price) implements News {}

    /** It stays as it was though a change was asked for. */
    record AmendRefused(String code, String message) implements News {}

    /**
     * A trade on the account that is not of an order of ours.
     *
     * @param origin what the venue says of it, such as liquidation
     */
    record ExternalFill(Side side, Fill fill, String origin) implements News {}

    /** A part of it traded. */
    record Filled(Fill fill) implements News {}

    /** It is off the book. */
    record Cancelled(String cause) implements News {}

    /** Its time in force ran out. */
    record Expired(String cause) implements News {}

    /** The venue refused it after all. */
    record Rejected(String code, String message) implements News {}
  }
}
