package io.patriot.proof.check;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * I7: an order is claimed for sending, and changed where it rests, only while the switch lets it
 * pass, and each arrival at a venue has a claim of its own. What may open a position and was
 * claimed while the platform was stopped does not arrive while it stays so.
 */
final class SwitchHolds implements Check {
  private record Claimed(AccountId account, String order) {}

  private final Map<Claimed, Integer> claims = new HashMap<>();

  /** Of what may open a position and was claimed while the platform was stopped: at which turn. */
  private final Map<Claimed, Integer> claimedWhileStopped = new HashMap<>();

  /** How often it was claimed while it was not: such a sending may be on its way for long. */
  private final Map<Claimed, Integer> mayArrive = new HashMap<>();

  private boolean platformIsActive = true;
  private int platformTurns;

  @Override
  public void platformTurned(boolean isActive) {
    platformIsActive = isActive;
    platformTurns++;
  }

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
      var claimed = new Claimed(account, order.id().value());
      claims.merge(claimed, 1, Integer::sum);
      if (platformIsActive || order.intent().terms().reduceOnly()) {
        mayArrive.merge(claimed, 1, Integer::sum);
        claimedWhileStopped.remove(claimed);
      } else {
        claimedWhileStopped.put(claimed, platformTurns);
      }
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
    var name = new Claimed(order.account(), order.name());
    Integer stoppedAt = claimedWhileStopped.get(name);
    findings.must(
        Invariant.I7,
        stoppedAt == null
            || stoppedAt != platformTurns
            || mayArrive.getOrDefault(name, 0) >= ofThatName.size(),
        () -> order + " was sent although the platform was stopped before its claim and since");
    int claimed = claims.getOrDefault(name, 0);
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
