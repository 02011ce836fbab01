package io.patriot.proof.check;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/** I8: what has ended in our books lives on nowhere, and traded there what it traded here. */
final class EndedIsEnded implements Check {
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
