package io.patriot.proof.check;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.order.OrderEvent;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/**
 * I11: a trade of an order that only reduces takes off what is held and no more, and an approval of
 * what may open something leaves no account with less than nothing to spend, whatever else is on
 * its way.
 */
final class ExitsOnlyReduce implements Check {
  /** Orders that were meant to reduce, whatever their venue was told. */
  private final Set<String> exits = new HashSet<>();

  @Override
  public void traded(VenueTrade trade, Findings findings) {
    if (!trade.onlyReduces() && !exits.contains(trade.order())) {
      return;
    }
    BigDecimal before = trade.positionAfter().subtract(trade.signedQuantity());
    findings.must(
        Invariant.I11,
        before.signum() * trade.signedQuantity().signum() < 0
            && before.signum() * trade.positionAfter().signum() >= 0,
        () -> "an exit opened: " + trade + " with " + before + " held before");
  }

  @Override
  public void stored(Stored event, Findings findings) {
    if (event instanceof Stored.OfOrder(_, _, OrderEvent.Submitted _, _, var order, _, _)
        && order.intent().terms().reduceOnly()) {
      exits.add(order.id().value());
    }
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
    findings.must(
        Invariant.I11,
        book.version() != version || !book.free().isNegative(),
        () -> account + ": " + order.id() + " was approved and left " + book.free());
  }
}
