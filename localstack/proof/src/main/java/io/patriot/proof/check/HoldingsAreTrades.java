package io.patriot.proof.check;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** I3: a position is the sum of its trades, and what the venue holds. */
final class HoldingsAreTrades implements Check {
  private final Map<AccountId, Map<Leg, BigDecimal>> sums = new TreeMap<>();

  @Override
  public void stored(Stored event, Findings findings) {
    Map<Leg, BigDecimal> held = sums.computeIfAbsent(event.account(), _ -> new TreeMap<>());
    switch (event) {
      case Stored.OfOrder(_, _, OrderEvent.Filled(var fill), _, var order, _, _) ->
          add(held, leg(order.intent().terms()), order.intent().side(), fill);
      case Stored.OfAccount(_, _, AccountEvent.ExternalFill external, _, _) ->
          add(held, external.leg(), external.side(), external.fill());
      case Stored.OfAccount(_, _, AccountEvent.PositionCorrected(var position, _), _, _) ->
          held.put(position.leg(), signed(position));
      case Stored.OfOrder _, Stored.OfAccount _, Stored.OfRisk _, Stored.OfPlatform _ -> {
        return;
      }
    }
    AccountBook book = event.book().get();
    if (book.version() == event.bookVersion()) {
      findings.must(
          Invariant.I3,
          isSame(held, book),
          () ->
              event.account() + ": its trades come to " + held + " but it has " + book.positions());
    }
  }

  private static void add(Map<Leg, BigDecimal> held, Leg leg, Side side, Fill fill) {
    BigDecimal quantity = fill.quantity().value();
    held.merge(leg, side == Side.BUY ? quantity : quantity.negate(), BigDecimal::add);
  }

  private static Leg leg(OrderTerms terms) {
    return new Leg(terms.symbol(), terms.positionSide());
  }

  private static BigDecimal signed(Position position) {
    BigDecimal quantity = position.quantity().value();
    return position.direction() == Direction.SHORT ? quantity.negate() : quantity;
  }

  private static boolean isSame(Map<Leg, BigDecimal> held, AccountBook book) {
    return held.entrySet().stream()
            .allMatch(each -> signed(book.position(each.getKey())).compareTo(each.getValue()) == 0)
        && book.positions().keySet().stream().allMatch(held::containsKey);
  }

  @Override
  public void atRest(Scene scene, Findings findings) {
    for (AccountId account : scene.accounts()) {
      AccountBook book = scene.book(account);
      scene
          .heldAtVenue(account)
          .ifPresent(
              held ->
                  findings.must(
                      Invariant.I3,
                      isSame(held, book),
                      () ->
                          account
                              + ": the venue holds "
                              + held
                              + " and the book "
                              + book.positions()));
    }
  }
}
