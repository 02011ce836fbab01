package io.patriot.proof.crowd;

import io.patriot.application.order.Closing;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.position.Position;
import io.patriot.domain.protection.ProtectionPlan;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.proof.platform.Counter;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** People who have the stop of what they hold follow it in stages, or stay where it is. */
final class Climbers {
  private static final int OF = 8;

  private final Surroundings world;
  private final Counter counter;
  private final Supplier<Cause> causes;

  Climbers(Surroundings world, Counter counter, Supplier<Cause> causes) {
    this.world = world;
    this.counter = counter;
    this.causes = causes;
  }

  /** The last dice of an act, so that what came before is as it would have been. */
  void maybe(AccountId account, SplittableRandom dice, String name) {
    if (dice.nextInt(OF) != 0 || world.faults().isCalm()) {
      return;
    }
    AccountBook book = counter.book(account);
    List<Position> held =
        book.positions().values().stream().filter(one -> !one.isOverdrawn()).toList();
    if (held.isEmpty()) {
      return;
    }
    Position position = held.get(dice.nextInt(held.size()));
    boolean isOn = book.plans().of(position.leg()).flatMap(ProtectionPlan::climbing).isPresent();
    Optional<OrderId> stop = isOn ? Optional.empty() : stop(account, book, position);
    if (!isOn && stop.isEmpty()) {
      return;
    }
    world.tell("PERSON " + name + (isOn ? " ends" : " begins") + " a ladder on " + account);
    var wish = new AccountWish.Climb(Closing.Held.of(position), stop);
    counter.send(new OrderCommand.OfAccount(account, wish, "user", name + ".l"), causes.get());
  }

  private Optional<OrderId> stop(AccountId account, AccountBook book, Position position) {
    return book.working().keySet().stream()
        .flatMap(id -> counter.order(account, id).stream())
        .filter(Order.Open.class::isInstance)
        .filter(order -> order.intent().terms().leg().equals(position.leg()))
        .filter(order -> order.intent().terms().reduceOnly())
        .filter(order -> order.intent().terms().type() instanceof OrderType.Stop)
        .filter(
            order ->
                order.intent().terms().guard().isPresent()
                    || !position.quantity().isAbove(order.leaves()))
        .map(Order::id)
        .findFirst();
  }
}
