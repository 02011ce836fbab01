package io.patriot.proof.crowd;

import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.StopTrading;
import io.patriot.application.order.WindDown;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.proof.platform.Counter;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * People who stop an account: at once, then they have what waits taken back or everything closed,
 * and when the time to cool off is over they want to trade again.
 */
final class Stops {
  private static final int OF = 150;
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final Surroundings world;
  private final Counter counter;
  private final Supplier<Cause> causes;

  Stops(Surroundings world, Counter counter, Supplier<Cause> causes) {
    this.world = world;
    this.counter = counter;
    this.causes = causes;
  }

  /** The last dice of an act, so that what came before is as it would have been. */
  void maybe(AccountId account, SplittableRandom dice, String name) {
    if (dice.nextInt(OF) != 0) {
      return;
    }
    boolean goesOn = dice.nextInt(4) != 0;
    boolean everything = dice.nextBoolean();
    Duration later = Duration.ofMillis(dice.nextInt(100, 8_000));
    send(account, new AccountWish.Halt(), name + ".k");
    if (goesOn) {
      world
          .simulation()
          .after(later, "a stopped account is cleared", () -> clear(account, everything, name));
    }
    world
        .simulation()
        .after(
            StopTrading.COOL_OFF.plus(later).plus(A_MOMENT),
            "a stopped account is released",
            () -> release(account, name));
  }

  private void clear(AccountId account, boolean everything, String name) {
    AccountBook book = counter.book(account);
    if (!world.faults().isCalm() && book.heldUntil().isPresent()) {
      world.tell("PERSON " + name + (everything ? " closes all of " : " cancels on ") + account);
      counter.windDown(account, WindDown.of(book, everything, name), causes.get());
    }
  }

  private void release(AccountId account, String name) {
    AccountBook book = counter.book(account);
    if (!world.faults().isCalm() && book.heldUntil().isPresent()) {
      send(account, new AccountWish.Resume(book.fence()), name + ".r");
    }
  }

  private void send(AccountId account, AccountWish wish, String name) {
    world.tell("PERSON " + name + " " + wish + " " + account);
    counter.send(new OrderCommand.OfAccount(account, wish, "user", name), causes.get());
  }
}
