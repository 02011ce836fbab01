package io.patriot.proof.check;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.position.Position;
import io.patriot.domain.protection.Guard;
import io.patriot.domain.protection.GuardPart;
import io.patriot.domain.protection.ProtectionPlan;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * I12: a position that is to have a stop has it, or its owner was told; and nothing guards what is
 * gone.
 */
final class GuardsStand implements Check {
  private static final String OUTCOME = "/asked/";

  private final Set<String> told = new TreeSet<>();

  @Override
  public void published(String event, Findings findings) {
    if (event.contains(OUTCOME)) {
      told.add(event);
    }
  }

  @Override
  public void atRest(Scene scene, Findings findings) {
    for (AccountId account : scene.accounts()) {
      AccountBook book = scene.book(account);
      for (Position position : book.positions().values()) {
        Optional<ProtectionPlan> plan = book.plans().of(position.leg());
        if (plan.isPresent() && plan.get().bracket().stop().isPresent()) {
          findings.must(
              Invariant.I12,
              position.isOverdrawn()
                  || rests(scene, account, book, plan.get())
                  || wasTold(plan.get()),
              () -> account + ": " + position + " has no stop, and nobody was told");
        }
      }
      for (Map.Entry<OrderId, WorkingOrder> entry : book.working().entrySet()) {
        findings.must(
            Invariant.I12,
            entry.getValue().guard().stream()
                .allMatch(guard -> book.plans().asksFor(entry.getValue().leg(), guard)),
            () -> account + ": " + entry.getKey() + " guards what is gone");
      }
    }
  }

  private static boolean rests(
      Scene scene, AccountId account, AccountBook book, ProtectionPlan plan) {
    var stop = new Guard(plan.id(), GuardPart.STOP);
    return book.working().entrySet().stream()
        .filter(entry -> entry.getValue().guard().filter(stop::equals).isPresent())
        .map(entry -> scene.orders(account).get(entry.getKey()))
        .anyMatch(order -> order instanceof Order.Open || order instanceof Order.PartiallyFilled);
  }

  private boolean wasTold(ProtectionPlan plan) {
    return told.stream().anyMatch(event -> event.contains(plan.id().value()));
  }
}
