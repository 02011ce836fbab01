package io.patriot.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.digest.DigestTime;
import io.patriot.application.digest.DrawUpDigest;
import io.patriot.application.digest.TellDigest;
import io.patriot.application.order.TradingStore;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.domain.account.TenantId;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.InMemoryPortfolios;
import io.patriot.testkit.Interception;
import io.patriot.testkit.TradingDesk;
import io.patriot.testkit.digest.InMemoryDigests;
import io.patriot.testkit.link.InMemoryLinks;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Who is told when; the clock is at noon. */
class DigestSweepTest {
  private static final TenantId OTHER = new TenantId("tg-7");
  private static final DigestTime NOON = new DigestTime(LocalTime.NOON, ZoneId.of("UTC"));

  private boolean isUnreadable;
  private final TradingDesk desk = new TradingDesk();
  private final InMemoryDigests digests = new InMemoryDigests();
  private final TradingStore store =
      Interception.around(
          TradingStore.class,
          desk.store(),
          (method, call) -> {
            if (method.equals("book") && isUnreadable) {
              isUnreadable = false;
              throw new IllegalStateException("The store is away because the test says so");
            }
            return call.proceed();
          });
  private final DigestSweep sweep =
      new DigestSweep(
          digests,
          new TellDigest(
              digests,
              new DrawUpDigest(
                  store, new InMemoryPortfolios(), desk.prices(), new InMemoryLinks())),
          desk.clock());

  @Test
  void whoIsDueIsToldWithinFiveMinutesAndOnceADay() {
    digests.want(AccountExamples.TENANT, NOON, desk.clock().instant().plus(Duration.ofSeconds(61)));
    for (int minute = 1; minute <= 4; minute++) {
      desk.clock().advance(Duration.ofMinutes(1));
      sweep.tick();
      assertThat(digests.told()).isEmpty();
    }

    desk.clock().advance(Duration.ofMinutes(1));
    sweep.tick();
    sweep.tick();

    assertThat(digests.told())
        .extracting(OutcomeStep::account)
        .containsExactly(AccountExamples.ACCOUNT);
    desk.clock().advance(Duration.ofDays(1));
    sweep.tick();
    assertThat(digests.told()).hasSize(2);
  }

  @Test
  void whoseCannotBeDrawnUpIsToldTheNextTimeAndKeepsNobodyWaiting() {
    digests.want(AccountExamples.TENANT, NOON, desk.clock().instant().minusSeconds(1));
    digests.want(OTHER, NOON, desk.clock().instant());
    isUnreadable = true;

    sweep.tick();
    assertThat(digests.told())
        .extracting(OutcomeStep::account)
        .containsExactly(OpenPaperAccount.accountOf(OTHER));

    desk.clock().advance(Duration.ofMinutes(5));
    sweep.tick();
    assertThat(digests.told()).hasSize(2);
  }
}
