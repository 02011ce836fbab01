package io.patriot.proof.crowd;

import io.patriot.application.order.OrderCommand;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.proof.platform.Counter;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * People who hold all of their accounts together to limits and change them now and then, or begin
 * their days elsewhere.
 */
final class Caution {
  private static final int OF = 200;
  private static final RiskProfile[] PROFILES = RiskProfile.values();
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Asia/Tokyo"),
          ZoneId.of("Europe/Berlin"),
          ZoneOffset.UTC,
          ZoneId.of("America/New_York"));

  private final Surroundings world;
  private final Counter counter;
  private final Supplier<Cause> causes;

  Caution(Surroundings world, Counter counter, Supplier<Cause> causes) {
    this.world = world;
    this.counter = counter;
    this.causes = causes;
  }

  /** The last dice of an act, so that what came before is as it would have been. */
  void maybe(AccountId account, SplittableRandom dice, String name) {
    int die = dice.nextInt(OF);
    if (die > 1) {
      return;
    }
    AccountWish wish =
        die == 0
            ? new AccountWish.LimitInAll(
                PROFILES[dice.nextInt(PROFILES.length)], dice.nextBoolean())
            : new AccountWish.DaysIn(ZONES.get(dice.nextInt(ZONES.size())));
    world.tell("PERSON " + name + " " + wish + " " + account);
    counter.send(new OrderCommand.OfAccount(account, wish, "user", name + ".l"), causes.get());
  }
}
