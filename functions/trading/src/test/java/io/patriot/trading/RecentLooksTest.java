package io.patriot.trading;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.account.AccountId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A look is left out only where another one certainly began after it was asked for. */
class RecentLooksTest {
  private static final Instant BEGAN = NOON.plusSeconds(1);

  private final RecentLooks recent = new RecentLooks();

  @Test
  void oneThatWasAskedForBeforeIsLeftOut() {
    recent.note(ACCOUNT, 0, BEGAN);

    assertThat(recent.haveSeen(ACCOUNT, 0, NOON)).isTrue();
  }

  @Test
  void oneThatWasAskedForSinceOrMayHaveBeenIsDone() {
    recent.note(ACCOUNT, 0, BEGAN);

    assertThat(recent.haveSeen(ACCOUNT, 0, BEGAN)).isFalse();
    assertThat(recent.haveSeen(ACCOUNT, 0, BEGAN.minus(RecentLooks.CLOCKS_APART))).isFalse();
    assertThat(recent.haveSeen(ACCOUNT, 0, BEGAN.minus(RecentLooks.CLOCKS_APART).minusMillis(1)))
        .isTrue();
  }

  @Test
  void anotherAccountsOrAnEarlierOneOfTheRowSaysNothing() {
    recent.note(ACCOUNT, 3, BEGAN);

    assertThat(recent.haveSeen(ACCOUNT, 2, NOON)).isFalse();
    assertThat(recent.haveSeen(ACCOUNT, 4, NOON)).isFalse();
    assertThat(recent.haveSeen(new AccountId(ACCOUNT.tenant(), "other"), 3, NOON)).isFalse();
  }

  @Test
  void oneThatBeganEarlierDoesNotHideALaterOne() {
    recent.note(ACCOUNT, 0, BEGAN);
    recent.note(ACCOUNT, 0, NOON.minusSeconds(9));

    assertThat(recent.haveSeen(ACCOUNT, 0, NOON)).isTrue();
  }
}
