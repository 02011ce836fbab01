package io.patriot.proof.check;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import java.util.List;
import java.util.Set;

/** I9: every order has ended or truly rests, and no message waits or was given up. */
final class NothingIsStuck implements Check {
  /** Queues are looked at first: while something waits there, orders need not even be read. */
  @Override
  public void atRest(Scene scene, Findings findings) {
    scene
        .waiting()
        .forEach(
            (queue, count) ->
                findings.must(
                    Invariant.I9, count == 0, () -> queue + " still holds " + count + " messages"));
    List<String> dead = scene.givenUp();
    findings.must(
        Invariant.I9,
        dead.isEmpty(),
        () -> dead.size() + " messages were given up: " + dead.getFirst());
    for (AccountId account : scene.accounts()) {
      if (!findings.isEmpty()) {
        return;
      }
      ordersRest(account, scene, findings);
    }
  }

  private static void ordersRest(AccountId account, Scene scene, Findings findings) {
    Set<OrderId> known = scene.orders(account).keySet();
    findings.must(
        Invariant.I9,
        known.containsAll(scene.wishes(account)),
        () -> account + ": nobody heard of an order among " + scene.wishes(account));
    for (Order order : scene.orders(account).values()) {
      findings.must(
          Invariant.I9,
          !order.isPassing(),
          () -> account + ": " + order.id() + " is stuck in " + order);
    }
  }
}
