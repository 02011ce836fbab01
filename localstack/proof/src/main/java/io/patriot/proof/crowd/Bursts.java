package io.patriot.proof.crowd;

import io.patriot.application.order.AccountChange;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.RiskBudget;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.proof.platform.Counter;
import io.patriot.testkit.sim.Fault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Somebody who may lose little more today sends orders to and fro all at once: what each of them
 * costs is known when it has filled, and by then the next ones are on their way. When the day has
 * lost what it may lose, they want to win it back.
 */
final class Bursts {
  private static final Duration WANTED_FOR = Duration.ofSeconds(60);
  private static final int PAIRS_MIN = 1;
  private static final int PAIRS_MAX = 5;
  private static final int LOTS_MIN = 40;
  private static final int LOTS_MAX = 100;

  /** In hundred thousandths of what the day began with; each order costs some of them in fees. */
  private static final int LOSS_MAX = 6;

  private static final int LOSS_DIGITS = 5;
  private static final int STRICT_MS_MIN = 60_000;
  private static final int STRICT_MS_MAX = 180_000;
  private static final int LOOKS_MAX = 40;
  private static final Duration LOOKS_EVERY = Duration.ofMillis(1_500);

  /** How many orders somebody sends who wants to win it back. */
  private static final int MORE_MAX = 3;

  private final Surroundings world;
  private final Counter counter;
  private final Supplier<Cause> causes;
  private final Set<AccountId> strict = new TreeSet<>();

  Bursts(Surroundings world, Counter counter, Supplier<Cause> causes) {
    this.world = world;
    this.counter = counter;
    this.causes = causes;
  }

  /** With dice of its own, so that what else people do goes as it would have gone. */
  void maybe(AccountId account, Instrument market, String name) {
    if (!world.faults().strikes(Fault.LOSS_LIMIT_IN_FLIGHT, 0.012, account.toString())) {
      return;
    }
    SplittableRandom dice = world.chance().of("burst");
    beStrict(account, dice);
    int pairs = dice.nextInt(PAIRS_MIN, PAIRS_MAX);
    for (int i = 1; i <= pairs; i++) {
      Quantity quantity = market.fromLots(dice.nextInt(LOTS_MIN, LOTS_MAX));
      send(account, entry(market, Side.BUY, quantity), name + ".b" + i);
      send(account, entry(market, Side.SELL, quantity), name + ".s" + i);
    }
    Quantity more = market.fromLots(dice.nextInt(LOTS_MIN, LOTS_MAX));
    winBack(account, entry(market, Side.BUY, more), name, LOOKS_MAX, MORE_MAX);
  }

  private void beStrict(AccountId account, SplittableRandom dice) {
    AccountBook book = counter.book(account);
    LimitSchedule usual = book.budget().schedule();
    RiskLimits limits = usual.at(world.simulation().now());
    Rate little = new Rate(BigDecimal.valueOf(dice.nextInt(1, LOSS_MAX), LOSS_DIGITS));
    Duration until = Duration.ofMillis(dice.nextInt(STRICT_MS_MIN, STRICT_MS_MAX));
    if (!strict.contains(account)
        && little.compareTo(limits.losses().dayMax()) < 0
        && set(book, losing(limits, little))) {
      strict.add(account);
      world
          .simulation()
          .after(until, "more may be lost in a day again", () -> again(account, usual));
    }
  }

  /** One more order each time they look and see that the day is lost. */
  private void winBack(AccountId account, OrderTerms terms, String name, int looks, int more) {
    if (looks == 0 || more == 0) {
      return;
    }
    world
        .simulation()
        .after(
            LOOKS_EVERY,
            "somebody looks at what the day has lost",
            () -> {
              if (world.faults().isCalm()) {
                return;
              }
              boolean lost = isLost(counter.book(account));
              if (lost) {
                send(account, terms, name + ".more" + more);
              }
              winBack(account, terms, name, looks - 1, lost ? more - 1 : more);
            });
  }

  /** And no other limit is in the way of one more order. */
  private boolean isLost(AccountBook book) {
    Instant now = world.simulation().now();
    RiskBudget budget = book.budget();
    RiskLimits limits = budget.schedule().at(now);
    return budget.recent().count(now) < limits.pace().minuteMax()
        && budget
            .day()
            .filter(day -> !day.lost(book.wallet()).isBelow(day.lossMax(limits.losses().dayMax())))
            .isPresent();
  }

  private static OrderTerms entry(Instrument market, Side side, Quantity quantity) {
    return new OrderTerms(market.symbol(), side, quantity, new OrderType.Market(), false);
  }

  private void send(AccountId account, OrderTerms terms, String name) {
    Instant now = world.simulation().now();
    world.tell("PERSON " + name + " " + terms);
    counter.send(
        new OrderCommand.Place(
            new OrderIntent(
                new IntentId(name), account, terms, "proof", now, now.plus(WANTED_FOR))),
        causes.get());
  }

  private static LimitSchedule losing(RiskLimits limits, Rate dayMax) {
    RiskLimits.Losses losses = limits.losses();
    return LimitSchedule.of(
        new RiskLimits(
            limits.holding(),
            new RiskLimits.Losses(losses.positionMax(), losses.openMax(), dayMax),
            limits.pace(),
            limits.stopRequired()));
  }

  /** An account that changes at that moment keeps what it has for longer. */
  private void again(AccountId account, LimitSchedule usual) {
    if (set(counter.book(account), usual)) {
      strict.remove(account);
    } else {
      world
          .simulation()
          .after(LOOKS_EVERY, "more may be lost in a day again", () -> again(account, usual));
    }
  }

  private boolean set(AccountBook book, LimitSchedule schedule) {
    var change =
        new AccountChange(
            book,
            new AccountEvent.LimitsChanged(schedule),
            null,
            causes.get(),
            world.simulation().now());
    return counter.commit(change) == CommitResult.COMMITTED;
  }
}
