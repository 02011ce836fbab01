package io.patriot.application.order;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Direction;
import io.patriot.domain.risk.RiskVerdict;
import io.patriot.domain.risk.Surroundings;

/**
 * What an order would mean, before anyone confirms it.
 *
 * @param price the price it would trade at, as far as one can say now
 * @param notional what it is worth at that price
 * @param feeEstimate what the venue would take for it
 * @param effect what it does to the position
 * @param around the limits that bind the order, and what of them is used without it
 * @param verdict what the risk rules say now; they are asked again when it is confirmed
 */
public record OrderPreview(
    OrderTerms terms,
    Instrument instrument,
    Quote quote,
    AccountBook book,
    Price price,
    Money notional,
    Money feeEstimate,
    Effect effect,
    Surroundings around,
    RiskVerdict verdict) {

  /** The same, if this were said of it. */
  OrderPreview withVerdict(RiskVerdict said) {
    return new OrderPreview(
        terms, instrument, quote, book, price, notional, feeEstimate, effect, around, said);
  }

  /** What the order does to the position, in the words of its headline. */
  public enum Effect {
    OPEN_LONG,
    OPEN_SHORT,
    ADD_TO_LONG,
    ADD_TO_SHORT,
    REDUCE_LONG,
    REDUCE_SHORT,
    CLOSE_LONG,
    CLOSE_SHORT,
    TURN_TO_LONG,
    TURN_TO_SHORT;

    static Effect of(OrderTerms terms, AccountBook book) {
      var position = book.position(terms);
      boolean buy = terms.side() == Side.BUY;
      if (position.isFlat() && terms.positionSide().isOnlyReducedBy(terms.side())) {
        return buy ? CLOSE_SHORT : CLOSE_LONG;
      }
      if (position.isFlat()) {
        return buy ? OPEN_LONG : OPEN_SHORT;
      }
      if (!position.direction().isReducedBy(terms.side())) {
        return position.direction() == Direction.LONG ? ADD_TO_LONG : ADD_TO_SHORT;
      }
      int size = terms.quantity().compareTo(position.quantity());
      if (size < 0) {
        return position.direction() == Direction.LONG ? REDUCE_LONG : REDUCE_SHORT;
      }
      if (size == 0 || terms.positionSide() != PositionSide.BOTH) {
        return position.direction() == Direction.LONG ? CLOSE_LONG : CLOSE_SHORT;
      }
      return buy ? TURN_TO_LONG : TURN_TO_SHORT;
    }
  }
}
