package io.patriot.aws.stop;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.platform.Affected;
import io.patriot.application.platform.Affected.Stage;
import io.patriot.application.platform.StopWork;
import io.patriot.application.platform.SweepLook;
import io.patriot.application.trace.CorrelationId;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody who keeps how far a stop of the platform has come must promise. */
abstract class StopWorkContract {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final AccountId PAPER = new AccountId(new TenantId("tg-42"), "paper");
  private static final AccountId MAIN = new AccountId(new TenantId("tg-7"), "binance-main");

  private StopWork work;

  abstract StopWork empty();

  @BeforeEach
  void begin() {
    work = empty();
  }

  @Test
  void beforeAnyLookNothingIsKnown() {
    assertThat(work.of(3).look()).isEmpty();
    assertThat(work.of(3).affected()).isEmpty();
    assertThat(work.of(3).isDone()).isFalse();
  }

  @Test
  void whatIsKeptIsFoundUnderItsStopOnly() {
    var asked = Affected.asked(PAPER, NOON);
    var looked = new Affected(MAIN, Stage.TAKING_BACK, 3, 2, NOON.plusNanos(7));
    work.keep(3, asked);
    work.keep(3, looked);
    var look = new SweepLook("chat-9", new CorrelationId("req_12_0000abcd"), NOON, 2, 0);
    work.keep(3, look);

    assertThat(work.of(3).affected()).containsExactlyInAnyOrder(asked, looked);
    assertThat(work.of(3).look()).contains(look);
    assertThat(work.of(30).affected()).isEmpty();
    assertThat(work.of(2).look()).isEmpty();
  }

  @Test
  void theLastLookCountsButWhomToTellIsNotForgotten() {
    work.keep(3, new Affected(MAIN, Stage.TAKING_BACK, 3, 2, NOON));
    work.keep(3, new Affected(MAIN, Stage.VERIFIED, 0, 0, NOON.plusSeconds(5)));

    assertThat(work.of(3).affected())
        .containsExactly(new Affected(MAIN, Stage.VERIFIED, 3, 0, NOON.plusSeconds(5)));
  }

  @Test
  void whoAsksLateDoesNotUndoWhatWasSeen() {
    var seen = new Affected(MAIN, Stage.VERIFIED, 3, 0, NOON.plusSeconds(5));
    work.keep(3, seen);
    work.keep(3, Affected.asked(MAIN, NOON));

    assertThat(work.of(3).affected()).containsExactly(seen);
  }

  @Test
  void moreThanOnePageIsFound() {
    for (int i = 0; i < 300; i++) {
      work.keep(3, Affected.asked(new AccountId(new TenantId("tg-" + i), "paper"), NOON));
    }

    assertThat(work.of(3).waiting()).isEqualTo(300);
  }
}
