package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.news.Bulletin;
import io.patriot.application.news.Loudness;
import io.patriot.application.news.NoticeKind;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.WhatNow;
import io.patriot.application.setting.AccountOutcome.WhyNotResumed;
import io.patriot.bot.chat.RetryLater;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Leg;
import io.patriot.domain.protection.GuardPart;
import io.patriot.events.EventEnvelope;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.MarketExamples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountNewsTest {
  private final Told told = new Told();

  @Test
  void newsToldTwiceAreShownOnce() {
    EventEnvelope event = told.walletCorrected("-1");

    told.hears(event).hears(event);

    assertThat(told.chat.journal()).hasSize(1);
  }

  @Test
  void newsThatComeAgainMuchLaterAreShownOnce() {
    EventEnvelope event = told.byHand(Side.BUY, "0.01", "61800");
    told.hears(event);
    told.clock.advance(Duration.ofMinutes(30));
    told.hears(told.byHand(Side.BUY, "0.01", "61800")).hears(event);

    assertThat(told.chat.journal()).hasSize(2);
  }

  @Test
  void aBurstOfTradesIsOneMessageWhateverOrderTheyComeIn() {
    var events = new ArrayList<EventEnvelope>();
    for (int i = 0; i < 20; i++) {
      events.add(told.byHand(Side.BUY, "0.001", "61800"));
    }
    for (EventEnvelope event : events.reversed()) {
      told.hears(event);
    }

    assertThat(told.chat.count()).isEqualTo(1);
    assertThat(told.screen())
        .contains("bought 0.020 BTC", "average of 20 fills", "nothing → LONG 0.020 BTC");
  }

  @Test
  void moreTradesThanOneMessageHoldsGoOnInTheNext() {
    for (int i = 0; i < Bulletin.ITEMS_MAX + 1; i++) {
      told.hears(told.byHand(Side.BUY, "0.001", "61800"));
    }

    assertThat(told.chat.count()).isEqualTo(2);
    assertThat(told.screen()).contains("bought 0.001 BTC", "one fill");
  }

  @Test
  void whatCameOfDifferentRequestsIsNotMixed() {
    told.hears(told.walletCorrected("-1")).asOf("00000002").hears(told.walletCorrected("2"));

    assertThat(told.chat.count()).isEqualTo(2);
  }

  @Test
  void whoDiesAfterKeepingAndBeforeSendingLeavesItToBeSent() {
    EventEnvelope event = told.walletCorrected("-1");
    told.chat.busy(true);
    assertThatThrownBy(() -> told.hears(event)).isInstanceOf(RetryLater.class);
    told.chat.busy(false);

    assertThatThrownBy(() -> told.hears(event))
        .as("the one who draws may still live")
        .isInstanceOf(RetryLater.class);
    told.clock.advance(Duration.ofSeconds(16));
    told.hears(event);

    assertThat(told.chat.count()).isEqualTo(1);
  }

  @Test
  void whoDiesAfterSendingHasItShownTwiceRatherThanNever() {
    EventEnvelope event = told.walletCorrected("-1");
    told.chat.beforeNextSend(told::diesWhenItKeepsNext);
    assertThatThrownBy(() -> told.hears(event)).isInstanceOf(IllegalStateException.class);
    assertThat(told.chat.count()).isEqualTo(1);

    told.clock.advance(Duration.ofSeconds(16));
    told.hears(event);

    assertThat(told.chat.count()).isEqualTo(2);
  }

  @Test
  void whatIsHeardWhileAnotherDrawsIsDrawnByThatOne() {
    EventEnvelope first = told.byHand(Side.BUY, "0.01", "61800");
    EventEnvelope second = told.byHand(Side.BUY, "0.02", "61800");
    told.chat.beforeNextSend(
        () -> assertThatThrownBy(() -> told.hears(second)).isInstanceOf(RetryLater.class));

    told.hears(first);

    assertThat(told.chat.count()).isEqualTo(1);
    assertThat(told.screen()).contains("bought 0.030 BTC");
    int drawn = told.chat.journal().size();
    told.hears(second);
    assertThat(told.chat.journal()).as("it comes back to see that it was done").hasSize(drawn);
  }

  @Test
  void whoIsStoppedWhileTheyDrawAgainLeavesTheMessageToBeFound() {
    EventEnvelope first = told.byHand(Side.BUY, "0.01", "61800");
    EventEnvelope second = told.byHand(Side.BUY, "0.02", "61800");
    told.chat.beforeNextSend(
        () -> assertThatThrownBy(() -> told.hears(second)).isInstanceOf(RetryLater.class));
    told.chat.beforeNextEdit(
        () -> {
          throw RetryLater.busy(Duration.ofSeconds(3), new IllegalStateException("429"));
        });

    assertThatThrownBy(() -> told.hears(first)).isInstanceOf(RetryLater.class);
    told.clock.advance(Duration.ofSeconds(20));
    told.hears(first).hears(second);

    assertThat(told.chat.count()).isEqualTo(1);
    assertThat(told.screen()).contains("bought 0.030 BTC");
  }

  @Test
  void aMessageThatWasDeletedIsSentAnew() {
    told.hears(told.byHand(Side.BUY, "0.01", "61800"));
    told.chat.delete(told.chat.last().messageId());

    told.hears(told.byHand(Side.BUY, "0.02", "61800"));

    assertThat(told.screen()).contains("bought 0.030 BTC");
  }

  @Test
  void whoBlocksTheBotIsLeftInPeace() {
    told.chat.blocked(true);

    told.hears(told.walletCorrected("-1"));

    assertThat(told.chat.count()).isZero();
  }

  @Test
  void newsOfNobodyWeKnowAreNoFailure() {
    told.news.handle(
        new AccountId(new TenantId("tg-77"), "binance-main"), told.walletCorrected("-1"));

    assertThat(told.chat.count()).isZero();
  }

  @Test
  void whatOthersSayIsNoMarkup() {
    told.hears(told.turned(TradingState.REDUCE_ONLY, "<b>why</b>"));

    assertThat(told.chat.last().screen().text().markup()).contains("&lt;b&gt;why");
  }

  @Test
  void whatIsMutedNeverMakesALiquidationCountAsTold() {
    told.byHand(Side.BUY, "0.02", "61800");
    told.users.tell(AccountExamples.TENANT, NoticeKind.ELSEWHERE, Loudness.OFF);
    EventEnvelope forced = told.traded(Side.SELL, "0.01", "55000", "liquidation");
    told.chat.busy(true);
    assertThatThrownBy(() -> told.hears(forced)).isInstanceOf(RetryLater.class);
    told.chat.busy(false);

    told.hears(told.byHand(Side.SELL, "0.01", "55000"));
    assertThat(told.chat.count()).isZero();
    told.clock.advance(Duration.ofSeconds(16));
    told.hears(forced);

    assertThat(told.chat.count()).isEqualTo(1);
    assertThat(told.chat.quiet()).isEmpty();
  }

  @Test
  void whoAsksAgainAndIsRefusedAgainIsAnsweredEachTimeWithoutASound() {
    told.hears(refused("1", "the exchange is away"));
    told.clock.advance(Duration.ofMinutes(1));
    EventEnvelope second = refused("2", "the exchange is away");
    told.hears(second).hears(second);
    told.clock.advance(Duration.ofMinutes(1));
    told.hears(refused("3", "the exchange is away"));

    assertThat(told.chat.count()).isEqualTo(3);
    assertThat(told.chat.quiet()).hasSize(2).doesNotContain(1);
    assertThat(told.screen()).contains("The same again since 12:00:00 UTC: 2");
  }

  @Test
  void whatGoesOnRingsAgainAfterFiveAndFifteenMinutes() {
    told.hears(refused("1", "the exchange is away"));
    for (int minute = 1; minute <= 16; minute++) {
      told.clock.advance(Duration.ofMinutes(1));
      told.hears(refused("m" + minute, "the exchange is away"));
    }

    assertThat(told.chat.count() - told.chat.quiet().size()).as("with a sound").isEqualTo(3);
    assertThat(told.screen()).contains("The same again since 12:00:00 UTC: 16");
  }

  @Test
  void whatSaysSomethingNewIsNeverHeldBack() {
    told.hears(refused("1", "the exchange is away")).hears(refused("2", "the key is gone"));

    assertThat(told.chat.count()).isEqualTo(2);
    assertThat(told.chat.quiet()).isEmpty();
    assertThat(told.screen()).doesNotContain("The same again");
  }

  @Test
  void whatNobodyAskedForIsCountedWhereItWasTold() {
    told.hears(targetGone("1"));
    for (int i = 2; i <= 4; i++) {
      told.clock.advance(Duration.ofMinutes(1));
      told.hears(targetGone("" + i));
    }
    assertThat(told.chat.count()).isEqualTo(1);
    assertThat(told.screen()).contains("The same again since 12:00:00 UTC: 3");

    told.clock.advance(Duration.ofMinutes(2));
    told.hears(targetGone("5"));

    assertThat(told.chat.count()).isEqualTo(2);
    assertThat(told.chat.quiet()).isEmpty();
  }

  @Test
  void aPositionWithoutItsStopIsToldEachTime() {
    told.hears(guard("1", GuardPart.STOP, WhatNow.YOU_DECIDE));
    told.clock.advance(Duration.ofSeconds(5));
    told.hears(guard("2", GuardPart.STOP, WhatNow.YOU_DECIDE));

    assertThat(told.chat.count()).isEqualTo(2);
    assertThat(told.chat.quiet()).isEmpty();
  }

  @Test
  void anErrorHeardWhileTelegramIsBusyIsCountedAndRings() {
    told.chat.busy(true);
    EventEnvelope first = refused("1", "the exchange is away");
    EventEnvelope second = refused("2", "the exchange is away");
    assertThatThrownBy(() -> told.hears(first)).isInstanceOf(RetryLater.class);
    assertThatThrownBy(() -> told.hears(second)).isInstanceOf(RetryLater.class);
    told.chat.busy(false);
    told.clock.advance(Duration.ofSeconds(16));
    told.hears(second).hears(first);

    assertThat(told.chat.count()).isEqualTo(1);
    assertThat(told.chat.quiet()).isEmpty();
    assertThat(told.screen()).contains("The same again since 12:00:00 UTC: 1");
  }

  private EventEnvelope refused(String request, String why) {
    return told.asOf(request)
        .outcome(new AccountOutcome.ResumeRefused(WhyNotResumed.UNAVAILABLE, why));
  }

  private EventEnvelope targetGone(String request) {
    return guard(request, GuardPart.TARGET, WhatNow.WITHOUT);
  }

  private EventEnvelope guard(String request, GuardPart part, WhatNow whatNow) {
    return told.asOf(request)
        .outcome(
            new AccountOutcome.GuardFailed(
                Leg.only(MarketExamples.BTC),
                part,
                Optional.of(Price.of("63000")),
                whatNow,
                "-2021 Order would immediately trigger."));
  }
}
