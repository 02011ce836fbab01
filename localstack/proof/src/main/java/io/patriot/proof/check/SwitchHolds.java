package io.patriot.proof.check;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * I7: an order is claimed for sending, and changed where it rests, only while the switch lets it
 * pass, and each arrival at a venue has a claim of its own.
 */
final class SwitchHolds implements Check {
  private record Claimed(AccountId account, String order) {}

  private final Map<Claimed, Integer> claims = new HashMap<>();

  @Override
  public void stored(Stored event, Findings findings) {
    if (event
        instanceof
        Stored.OfOrder(_, var account, OrderEvent.AmendRequested _, _, var order, _, var stored)) {
      AccountBook book = stored.get();
      findings.must(
          Invariant.I7,
          book.maySend(order.intent()),
          () ->
              account
                  + ": a change of "
                  + order.id()
                  + " was asked for although trading is "
                  + book.tradingState());
    }
    if (event
        instanceof
        Stored.OfOrder(_, var account, OrderEvent.Submitted _, _, var order, _, var stored)) {
      claims.merge(new Claimed(account, order.id().value()), 1, Integer::sum);
      AccountBook book = stored.get();
      findings.must(
          Invariant.I7,
          book.maySend(order.intent()),
          () ->
              account
                  + ": "
                  + order.id()
                  + " was claimed although trading is "
                  + book.tradingState());
    }
  }

  @Override
  public void accepted(VenueOrder order, List<VenueOrder> ofThatName, Findings findings) {
    int claimed = claims.getOrDefault(new Claimed(order.account(), order.name()), 0);
    findings.must(
        Invariant.I7,
        claimed >= ofThatName.size(),
        () ->
            order.account()
                + ": of "
                + claimed
                + " claims came "
                + ofThatName.size()
                + " of "
                + order);
  }
}
