package io.patriot.proof.crowd;

import io.patriot.application.order.Closing;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.proof.platform.Counter;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** People who close all they hold, or turn what they hold, while their account trades on. */
final class Closings {
  private static final int OF = 120;

  private final Surroundings world;
  private final Counter counter;
  private final Supplier<Cause> causes;

  Closings(Surroundings world, Counter counter, Supplier<Cause> causes) {
    this.world = world;
    this.counter = counter;
    this.causes = causes;
  }

  /** The last dice of an act, so that what came before is as it would have been. */
  void maybe(AccountId account, SplittableRandom dice, String name) {
    if (dice.nextInt(OF) != 0) {
      return;
    }
    boolean wantsToTurn = dice.nextBoolean();
    AccountBook book = counter.book(account);
    List<Closing.Held> held = book.positions().values().stream().map(Closing.Held::of).toList();
    if (held.isEmpty() || world.faults().isCalm()) {
      return;
    }
    boolean turns = wantsToTurn && held.size() == 1;
    Duration lasts = turns ? Closing.TURN_LASTS : Closing.LASTS;
    var wish = new AccountWish.Close(held, turns, world.simulation().now().plus(lasts));
    world.tell("PERSON " + name + (turns ? " turns " : " closes ") + held + " on " + account);
    counter.send(new OrderCommand.OfAccount(account, wish, "user", name + ".c"), causes.get());
  }
}
