package io.patriot.proof.check;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.limit.TradingDay;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.position.Position;
import java.math.BigDecimal;

/**
 * I11: once a day has lost what it may lose, nothing is approved any more that may open something,
 * whatever was on its way when the loss was made.
 */
final class DayLossEnds implements Check {
  /** So much at most may what is held be worth more than it cost; what nobody holds, nothing. */
  private static final BigDecimal PRICES_MOVE_MAX = new BigDecimal("0.08");

  @Override
  public void stored(Stored event, Findings findings) {
    if (!(event
            instanceof
            Stored.OfOrder(
                _,
                var account,
                OrderEvent.Approved(_, _, var taken),
                _,
                var order,
                var version,
                var stored))
        || taken.isEmpty()) {
      return;
    }
    AccountBook book = stored.get();
    if (book.version() != version || book.budget().day().isEmpty()) {
      return;
    }
    TradingDay day = book.budget().day().get();
    Money lost = lost(day, taken.get().worth(), book);
    Money max = day.lossMax(book.budget().schedule().at(taken.get().at()).losses().dayMax());
    findings.must(
        Invariant.I11,
        lost.amount().signum() <= 0 || lost.isBelow(max),
        () ->
            account
                + ": "
                + order.id()
                + " was approved when "
                + lost
                + " were lost today, of "
                + max);
  }

  /**
   * What the order's judge took the account to be worth says it exactly; the wallet says it without
   * asking the judge, less what positions may have gained.
   */
  private static Money lost(TradingDay day, Money judged, AccountBook book) {
    Money sure = day.lost(book.wallet()).minus(mayBeWorthMore(book));
    Money known = day.lost(judged);
    return sure.isAbove(known) ? sure : known;
  }

  /** What open positions may have gained since they were opened, at the most. */
  private static Money mayBeWorthMore(AccountBook book) {
    BigDecimal worth = BigDecimal.ZERO;
    for (Position position : book.positions().values()) {
      worth = worth.add(position.cost().amount());
    }
    return new Money(worth.multiply(PRICES_MOVE_MAX), book.currency());
  }
}
