package io.patriot.proof.check;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiFunction;

/** I8: what has ended in our books lives on nowhere, and traded there what it traded here. */
final class EndedIsEnded implements Check {
  /** What we conclude ourselves may be wrong for a while; it is looked into and put right. */
  private static final Set<String> CONCLUDED =
      Set.of(
          "the venue never received it",
          "trading was stopped before the venue received it",
          "no longer at the venue");

  private final BiFunction<AccountId, OrderId, List<VenueOrder>> atVenue;

  /**
   * @param atVenue the orders that a venue took under a name, as they are now
   */
  EndedIsEnded(BiFunction<AccountId, OrderId, List<VenueOrder>> atVenue) {
    this.atVenue = atVenue;
  }

  @Override
  public void stored(Stored event, Findings findings) {
    if (event instanceof Stored.OfOrder(_, var account, var what, var before, var after, _, _)
        && !before.isFinished()
        && isTheVenuesWord(what)) {
      List<VenueOrder> there = atVenue.apply(account, after.id());
      findings.must(
          Invariant.I8,
          there.stream().noneMatch(VenueOrder::isLive),
          () -> after + " ended while it was at its venue " + there);
    }
  }

  private static boolean isTheVenuesWord(OrderEvent what) {
    return switch (what) {
      case OrderEvent.Rejected _ -> true;
      case OrderEvent.Cancelled(var why) -> !CONCLUDED.contains(why);
      case OrderEvent.Expired(var why) -> !CONCLUDED.contains(why);
      default -> false;
    };
  }

  @Override
  public void atRest(Scene scene, Findings findings) {
    for (AccountId account : scene.accounts()) {
      SortedMap<OrderId, Order> orders = scene.orders(account);
      for (Order order : orders.values()) {
        if (order.isFinished()) {
          look(order, scene.atVenue(account, order.id()), findings);
        }
      }
      for (OrderId live : scene.liveAtVenue(account)) {
        Order order = orders.get(live);
        findings.must(
            Invariant.I8,
            order != null && order.mayBeAtVenue(),
            () -> account + ": " + live + " lives at the venue and is here " + order);
      }
    }
  }

  private static void look(Order order, List<VenueOrder> there, Findings findings) {
    BigDecimal executed =
        there.stream().map(VenueOrder::executed).reduce(BigDecimal.ZERO, BigDecimal::add);
    findings.must(
        Invariant.I8,
        there.stream().noneMatch(VenueOrder::isLive)
            && executed.compareTo(order.executed().quantity().value()) == 0,
        () -> order + " is at its venue " + there);
  }
}
