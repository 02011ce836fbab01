package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.news.QuietHours;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Money;
import io.patriot.testkit.AccountExamples;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuietByChatTest {
  private static final ZoneId UTC = ZoneId.of("UTC");

  @Test
  void nobodyHasQuietHoursUntilTheyWantSome() {
    var person = Conversation.started().says("/quiet").sees("No quiet hours");

    person.presses("23:00-08:00").sees("Quiet hours: 23:00-08:00, UTC", "[ No quiet hours ]");
    assertThat(hours(person)).map(QuietHours::hours).contains("23:00-08:00");

    person.presses("No quiet hours").sees("No quiet hours: news may ring");
    assertThat(hours(person)).isEmpty();
  }

  @Test
  void whatIsNoHoursChangesNothingAndSaysHowToWriteThem() {
    var person = Conversation.started().says("/quiet 22-6").sees("Quiet hours: 22:00-06:00");

    person.says("/quiet 25:00-06:00").sees("“25:00-06:00” are no hours", "Nothing was changed");
    person.says("/quiet 07:00-07:00").sees("are no hours");
    person.says("/quiet at night").sees("“at night” are no hours");

    assertThat(hours(person)).map(QuietHours::hours).contains("22:00-06:00");
  }

  @Test
  void atNightWhatCanWaitComesWithoutASoundAndAllElseRings() {
    var told = new Told();
    told.users.keepQuiet(AccountExamples.TENANT, noonToOne());

    told.hears(told.happens(new AccountEvent.WalletCorrected(Money.usdt("-1"), "funding")));
    assertThat(told.chat.quiet()).hasSize(1);

    told.asOf("1a1b2c3d");
    told.hears(
        told.happens(new AccountEvent.TradingStateChanged(TradingState.REDUCE_ONLY, "a position")));
    assertThat(told.chat.quiet()).as("a turned switch rings").hasSize(1);
  }

  @Test
  void byDayAllRings() {
    var told = new Told();
    told.users.keepQuiet(
        AccountExamples.TENANT,
        Optional.of(new QuietHours(LocalTime.of(13, 0), LocalTime.of(12, 0), ZoneOffset.UTC)));

    told.hears(told.happens(new AccountEvent.WalletCorrected(Money.usdt("-1"), "funding")));

    assertThat(told.chat.quiet()).isEmpty();
  }

  private static Optional<QuietHours> noonToOne() {
    return Optional.of(new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0), UTC));
  }

  private static Optional<QuietHours> hours(Conversation person) {
    return Optional.ofNullable(
        person.users.find(AccountExamples.TENANT).orElseThrow().notices().quiet());
  }
}
