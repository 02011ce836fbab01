package io.patriot.aws.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.digest.Digest;
import io.patriot.application.digest.DigestTime;
import io.patriot.application.digest.Digests;
import io.patriot.application.digest.DueDigest;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.domain.account.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of summaries keeps to. */
abstract class DigestsContract {
  static final TenantId ANN = new TenantId("tg-1");
  private static final TenantId BEN = new TenantId("tg-2");
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final Instant NEXT = NOON.plus(Duration.ofDays(1));
  private static final DigestTime AT_NOON = new DigestTime(LocalTime.NOON, ZoneId.of("UTC"));
  private static final DigestTime IN_MADRID =
      new DigestTime(LocalTime.of(13, 0), ZoneId.of("Europe/Madrid"));

  abstract Digests digests();

  /** How many events wait to be published. */
  abstract int told();

  @Test
  void whoeverWantsItIsDueFromTheMomentOn() {
    digests().want(ANN, AT_NOON, NOON);
    digests().want(BEN, IN_MADRID, NOON.minusSeconds(1));

    assertThat(digests().of(ANN)).contains(AT_NOON);
    assertThat(digests().of(BEN)).contains(IN_MADRID);
    assertThat(digests().due(NOON.minusSeconds(2), 9)).isEmpty();
    assertThat(digests().due(NOON, 9))
        .containsExactly(
            new DueDigest(BEN, IN_MADRID, NOON.minusSeconds(1)), new DueDigest(ANN, AT_NOON, NOON));
    assertThat(digests().due(NOON, 1)).hasSize(1);
  }

  @Test
  void whoeverWantsNoneIsNotDue() {
    digests().want(ANN, AT_NOON, NOON);
    digests().stop(ANN);
    digests().stop(BEN);

    assertThat(digests().of(ANN)).isEmpty();
    assertThat(digests().due(NEXT, 9)).isEmpty();
  }

  @Test
  void itIsToldOnceAndDueAgainTheNextTime() {
    digests().want(ANN, AT_NOON, NOON);
    DueDigest due = digests().due(NOON, 9).getFirst();

    assertThat(digests().tell(due, NEXT, step(due))).isTrue();
    assertThat(digests().tell(due, NEXT, step(due))).isFalse();
    assertThat(told()).isEqualTo(1);
    assertThat(digests().due(NEXT.minusSeconds(1), 9)).isEmpty();
    assertThat(digests().due(NEXT, 9)).containsExactly(new DueDigest(ANN, AT_NOON, NEXT));
  }

  @Test
  void whoeverChangedTheirMindMeanwhileIsNotTold() {
    digests().want(ANN, AT_NOON, NOON);
    DueDigest due = digests().due(NOON, 9).getFirst();

    digests().want(ANN, IN_MADRID, NOON);
    assertThat(digests().tell(due, NEXT, step(due))).isFalse();
    digests().stop(ANN);
    assertThat(digests().tell(due, NEXT, step(due))).isFalse();

    assertThat(told()).isZero();
    assertThat(digests().of(ANN)).isEmpty();
  }

  private static OutcomeStep step(DueDigest due) {
    return new OutcomeStep(
        OpenPaperAccount.accountOf(due.person()),
        "digest:" + due.at().toEpochMilli(),
        new AccountOutcome.DigestDrawn(new Digest(LocalDate.of(2026, 1, 1), List.of(), true)),
        new Cause(CorrelationId.of(due.at(), 1), "digest", "system:digests"),
        due.at());
  }
}
