package io.patriot.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.news.Urgency;
import io.patriot.bot.text.Html;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.InMemorySendingPace;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** How the bot keeps to what Telegram takes. */
final class VoiceTest {
  private static final Screen SCREEN = Screen.of(Html.text("Something happened"));

  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final List<Instant> said = new ArrayList<>();
  private final Deque<RuntimeException> refusals = new ArrayDeque<>();
  private final Voice voice =
      new Voice(
          (Chat)
              Proxy.newProxyInstance(
                  Chat.class.getClassLoader(), new Class<?>[] {Chat.class}, (_, _, _) -> say()),
          new InMemorySendingPace(),
          clock::advance,
          clock);

  private OptionalInt say() {
    RuntimeException refusal = refusals.poll();
    if (refusal != null) {
      throw refusal;
    }
    said.add(clock.instant());
    return OptionalInt.of(said.size());
  }

  @Test
  void fourHundredPeopleAreToldInSeventeenSecondsAndNeverMoreThanThirtyInOne() {
    Instant start = clock.instant();
    for (long chat = 1; chat <= 400; chat++) {
      voice.at(Urgency.CRITICAL).send(chat, SCREEN);
    }

    for (Instant from : said) {
      long inASecond =
          said.stream()
              .filter(at -> !at.isBefore(from) && at.isBefore(from.plusSeconds(1)))
              .count();
      assertThat(inASecond).isLessThanOrEqualTo(25 + 5);
    }
    assertThat(Duration.between(start, said.getLast()))
        .isBetween(Duration.ofSeconds(16), Duration.ofSeconds(17));
  }

  @Test
  void oneChatIsToldThreeThingsAtOnceAndThenOneASecond() {
    Instant start = clock.instant();
    for (int i = 0; i < 6; i++) {
      voice.at(Urgency.CRITICAL).send(7, SCREEN);
    }

    assertThat(said.stream().map(at -> Duration.between(start, at).toSeconds()))
        .containsExactly(0L, 0L, 0L, 1L, 2L, 3L);
  }

  @Test
  void aGroupIsToldNoMoreThanEighteenThingsAMinute() {
    Instant start = clock.instant();
    while (clock.instant().isBefore(start.plusSeconds(120))) {
      try {
        voice.at(Urgency.CRITICAL).send(-7, SCREEN);
      } catch (RetryLater later) {
        clock.advance(later.after());
      }
    }

    assertThat(said).hasSizeLessThanOrEqualTo(2 * 18 + 3);
  }

  @Test
  void whatCanWaitComesAgainLaterWithoutAnybodyStandingThere() {
    voice.at(Urgency.NORMAL).send(7, SCREEN);
    Instant before = clock.instant();

    assertThatThrownBy(() -> voice.at(Urgency.NORMAL).send(7, SCREEN))
        .isInstanceOfSatisfying(
            RetryLater.class, later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(1)));

    assertThat(clock.instant()).isEqualTo(before);
    assertThat(said).hasSize(1);
  }

  @Test
  void whenTelegramIsBusyTheUrgentWaitsThereAndIsSaidOnce() {
    refusals.add(busy(3));
    Instant start = clock.instant();

    voice.at(Urgency.CRITICAL).send(7, SCREEN);

    assertThat(said).containsExactly(start.plusSeconds(3));
  }

  @Test
  void whenItIsBusyForLongThatIsToldOn() {
    refusals.add(busy(30));

    assertThatThrownBy(() -> voice.at(Urgency.CRITICAL).send(7, SCREEN))
        .isInstanceOf(RetryLater.class);

    assertThat(said).isEmpty();
    clock.advance(Duration.ofSeconds(26));
    voice.at(Urgency.CRITICAL).send(7, SCREEN);
    assertThat(said).hasSize(1);
  }

  @Test
  void whenItIsBusyForOneChatTheOthersAreToldMeanwhile() {
    refusals.add(busy(30));
    assertThatThrownBy(() -> voice.at(Urgency.NORMAL).send(7, SCREEN))
        .isInstanceOf(RetryLater.class);

    voice.at(Urgency.NORMAL).send(8, SCREEN);

    assertThat(said).hasSize(1);
  }

  @Test
  void whenItIsBusyForTwoNobodyIsTold() {
    refusals.add(busy(30));
    refusals.add(busy(30));
    assertThatThrownBy(() -> voice.at(Urgency.NORMAL).send(7, SCREEN))
        .isInstanceOf(RetryLater.class);
    assertThatThrownBy(() -> voice.at(Urgency.NORMAL).send(8, SCREEN))
        .isInstanceOf(RetryLater.class);

    assertThatThrownBy(() -> voice.at(Urgency.CRITICAL).send(9, SCREEN))
        .isInstanceOf(RetryLater.class);

    assertThat(said).isEmpty();
  }

  @Test
  void anUnreachableTelegramIsNoReasonToWaitHere() {
    refusals.add(new RetryLater(Duration.ofSeconds(2), new IllegalStateException("timeout")));
    Instant before = clock.instant();

    assertThatThrownBy(() -> voice.at(Urgency.CRITICAL).send(7, SCREEN))
        .isInstanceOf(RetryLater.class);

    assertThat(clock.instant()).isEqualTo(before);
  }

  private static RetryLater busy(int seconds) {
    return RetryLater.busy(Duration.ofSeconds(seconds), new IllegalStateException("429"));
  }
}
