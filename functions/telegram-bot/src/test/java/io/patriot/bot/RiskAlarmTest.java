package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.risk.Breach;
import io.patriot.application.risk.Breach.Kind;
import io.patriot.application.risk.Breach.Level;
import io.patriot.application.risk.RiskChange;
import io.patriot.application.risk.RiskChange.What;
import io.patriot.application.setting.AccountOutcome.RiskChanged;
import io.patriot.bot.alarm.AdminsChat;
import io.patriot.bot.alarm.RiskAlarm;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.money.Rate;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.InMemoryToldAlarms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What those who look after the platform hear of people's accounts. */
class RiskAlarmTest {
  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final FakeChat chat = new FakeChat();
  private final RiskAlarm alarm =
      new RiskAlarm(new InMemoryToldAlarms(clock), chat, new AdminsChat(-100));

  @Test
  void aLinkedAccountAtCriticalRiskIsToldOnce() {
    hears(Told.LINKED, What.GOT_WORSE, Level.CRITICAL);
    hears(Told.LINKED, What.GOT_WORSE, Level.CRITICAL);

    assertThat(chat.count()).isEqualTo(1);
    assertThat(chat.last().screen().text().plain())
        .contains("CRITICAL: an account may soon be lost", "tg-1/binance-main", "10.40x");
  }

  @Test
  void whatIsLessThanCriticalOrOverIsTheOwnersAlone() {
    hears(Told.LINKED, What.BEGAN, Level.HIGH);
    hears(Told.LINKED, What.ENDED, Level.CRITICAL);

    assertThat(chat.count()).isZero();
  }

  @Test
  void paperMoneyWakesNobody() {
    hears(AccountExamples.ACCOUNT, What.BEGAN, Level.CRITICAL);

    assertThat(chat.count()).isZero();
  }

  @Test
  void theSameDangerAgainIsSaidWithoutASoundAndCounted() {
    hears(Told.LINKED, "event:1", What.BEGAN, Level.CRITICAL);
    clock.advance(Duration.ofMinutes(2));
    hears(Told.LINKED, "event:2", What.BEGAN, Level.CRITICAL);

    assertThat(chat.count()).isEqualTo(2);
    assertThat(chat.quiet()).containsExactly(chat.last().messageId());
    assertThat(chat.last().screen().text().plain())
        .contains("The same again since 12:00:00 UTC: 1");

    clock.advance(Duration.ofMinutes(4));
    hears(Told.LINKED, "event:3", What.BEGAN, Level.CRITICAL);
    assertThat(chat.quiet()).hasSize(1);
  }

  private void hears(AccountId account, What what, Level level) {
    hears(account, "event:1", what, level);
  }

  private void hears(AccountId account, String event, What what, Level level) {
    var breach = new Breach(Kind.LEVERAGE, "", level, Rate.of("10.4"), Rate.of("10"));
    alarm.heard(
        account,
        event,
        new RiskChanged(List.of(new RiskChange(what, breach)), Optional.empty()),
        clock.instant());
  }
}
