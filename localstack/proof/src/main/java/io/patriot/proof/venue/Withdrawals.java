package io.patriot.proof.venue;

import io.patriot.proof.cloud.Surroundings;
import io.patriot.simulator.binance.InMemoryExchange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;

/**
 * Somebody takes most of the money out while positions are held, and brings it back later: nothing
 * was traded, and the account is levered many times.
 */
final class Withdrawals {
  private static final int OF_TRANSFERS = 3;

  private static final BigDecimal EXPOSURE_MIN = new BigDecimal("500");
  private static final int TIMES_MIN = 3;
  private static final int TIMES_MAX = 15;
  private static final int AWAY_MS_MIN = 30_000;
  private static final int AWAY_MS_MAX = 1_500_000;

  private final Surroundings world;
  private final InMemoryExchange exchange;

  Withdrawals(Surroundings world, InMemoryExchange exchange) {
    this.world = world;
    this.exchange = exchange;
  }

  /** With dice of its own, so that what else happens goes as it would have gone. */
  void maybe(long account) {
    SplittableRandom dice = world.chance().of("withdrawal");
    if (dice.nextInt(OF_TRANSFERS) != 0) {
      return;
    }
    BigDecimal exposure = exposure(account);
    BigDecimal left =
        exposure.divide(
            BigDecimal.valueOf(dice.nextInt(TIMES_MIN, TIMES_MAX)), 2, RoundingMode.DOWN);
    BigDecimal taken = exchange.truth().wallet(account).subtract(left).setScale(0, RoundingMode.UP);
    if (exposure.compareTo(EXPOSURE_MIN) < 0 || taken.signum() <= 0) {
      return;
    }
    exchange.transfer(account, taken.negate());
    world.tell("VENUE " + taken + " taken out of " + account + ", which holds " + exposure);
    world
        .simulation()
        .after(
            world.between("withdrawn for", AWAY_MS_MIN, AWAY_MS_MAX),
            "what was taken out is brought back",
            () -> exchange.transfer(account, taken));
  }

  private BigDecimal exposure(long account) {
    return exchange
        .truth()
        .positions(account)
        .map(held -> held.amount().abs().multiply(held.entryPrice()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
