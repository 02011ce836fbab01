package io.patriot.proof.check;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.limit.PersonLimits;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.position.Leg;
import java.util.TreeSet;

/**
 * I11: whoever holds all of their accounts together to limits has no more orders in a minute or a
 * day, and no more positions, than those allow, counting what is in flight.
 */
final class LimitsInAllHold implements Check {

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
    if (book.version() != version) {
      return;
    }
    for (PersonLimits person : book.budget().person().stream().toList()) {
      RiskLimits limits = person.schedule().at(taken.get().at());
      int minute = book.budget().recent().count(taken.get().at());
      int today = book.budget().day().orElseThrow().orders();
      int positions = atStake(book);
      findings.must(
          Invariant.I11,
          minute <= limits.pace().minuteMax()
              && today <= limits.pace().perDay()
              && positions <= limits.holding().openPositionsMax(),
          () ->
              account
                  + ": "
                  + order.id()
                  + " made "
                  + minute
                  + " in a minute, "
                  + today
                  + " today and "
                  + positions
                  + " positions under "
                  + limits);
    }
  }

  private static int atStake(AccountBook book) {
    var legs = new TreeSet<Leg>(book.positions().keySet());
    for (WorkingOrder order : book.working().values()) {
      legs.add(order.leg());
    }
    return legs.size();
  }
}
