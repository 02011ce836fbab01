package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.account.SetLimits;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.pin.PageWord;
import io.patriot.application.pin.PinOutcome;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.setting.LimitWish;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.setting.RecordingOutcomes;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits are seen, made stricter by a press, and loosened by their owner's PIN alone. */
class LimitsByChatTest {
  private static final String PIN = "483920";

  private final Conversation person = Conversation.started();

  @Test
  void everyLimitIsShownWithWhatIsUsedOfIt() {
    person.says("/buy BTC 0.1").presses("Confirm").platformWorks();
    person.fills(person.onlyOrder().id(), "0.1", "71800.00");

    person
        .says("/limits")
        .sees("PAPER", "limits: medium")
        .sees("Lost today", "▰▰▰▱▱▱▱▱▱▱", "/ 3,000.00 USDT")
        .sees("Orders today", "1 / 200", "Last minute", "1 / 12", "1 / 10");
  }

  @Test
  void stricterIsAskedBackAndTakesOnePress() {
    person
        .says("/limits safe")
        .sees("medium → safe", "3 % → 2 %", "2 % → 1 %", "It holds at once", "[ Limits: safe ]");
    assertThat(person.sent()).as("nothing before the press").isEmpty();

    person.presses("Limits: safe").isTold("Asked").sees("told here in a moment");

    assertThat(asked())
        .isEqualTo(new AccountWish.Limit(new LimitWish.OfProfile(RiskProfile.LOW), false));
  }

  @Test
  void looserTakesThePin() {
    person.choosesPin(PIN);

    person
        .says("/limits bold")
        .sees("medium → bold", "3 % → 5 %", "24 hours", "[ PIN: loosen to bold ]");
    assertThat(person.entersPin("PIN: loosen to bold", PIN))
        .isEqualTo(new PinOutcome.Done(PageWord.Kind.PROVEN));

    assertThat(asked())
        .isEqualTo(new AccountWish.Limit(new LimitWish.OfProfile(RiskProfile.HIGH), true));
  }

  @Test
  void allAccountsTogetherAreLimitedByOnePress() {
    LinkedExamples.uses(person, "main");
    person.says("/limits me").sees("each account has its own limits alone", "[ Limits: safe ]");

    person.says("/limits me safe").sees("together: safe", "It holds at once");
    assertThat(person.sent()).as("nothing before the press").isEmpty();
    person.presses("Limits: safe").isTold("Asked");

    assertThat(asked()).isEqualTo(new AccountWish.LimitInAll(RiskProfile.LOW, false));
  }

  @Test
  void looserForAllAccountsTogetherTakesThePin() {
    LinkedExamples.uses(person, "main");
    LinkedExamples.limited(person, RiskProfile.MEDIUM);
    person.choosesPin(PIN);

    person.says("/limits me bold").sees("medium → bold", "24 hours", "[ PIN: loosen to bold ]");
    person.entersPin("PIN: loosen to bold", PIN);

    assertThat(asked()).isEqualTo(new AccountWish.LimitInAll(RiskProfile.HIGH, true));
  }

  @Test
  void thePaperAccountAloneHasNoLimitsInAll() {
    person.says("/limits me").sees("you have linked none");
    person.says("/limits me safe").sees("you have linked none");

    assertThat(person.sent()).isEmpty();
  }

  @Test
  void aStopCanBeRequiredByOnePressAndNotRequiredByThePinAlone() {
    person.says("/limits").sees("Without a stop a tenth", "[ Require a stop ]");
    person.says("/limits stops on").sees("needs a stop of its own", "It holds at once");
    person.presses("Require a stop").isTold("Asked");
    assertThat(asked()).isEqualTo(new AccountWish.Limit(new LimitWish.Stops(true), false));

    set(new LimitWish.Stops(true));
    person
        .says("/limits")
        .sees("limits: medium", "Nothing is opened without a stop", "[ Allow entries without");
    person.says("/buy BTC 0.01").sees("Nothing is opened without a stop");
    person.says("/buy BTC 0.01 sl -2%").sees("[ Confirm ]");

    person.choosesPin(PIN);
    person.says("/limits stops off").sees("24 hours", "[ PIN: allow entries without a stop ]");
    person.entersPin("PIN: allow entries without a stop", PIN);
    assertThat(asked()).isEqualTo(new AccountWish.Limit(new LimitWish.Stops(false), true));
  }

  @Test
  void aStricterWishCallsOffWhatWaitsAndSaysSo() {
    set(RiskProfile.HIGH);

    person.says("/limits stops on").sees("is called off by this");
  }

  @Test
  void whatWaitsIsShownAndCanBeCalledOff() {
    set(RiskProfile.HIGH);

    person
        .says("/limits")
        .sees("limits: medium", "From 2026-01-06 12:00 UTC: bold", "[ Limits: medium ]");
    person.says("/limits bold").sees("You asked for this before");
    person.says("/limits medium").sees("[ Limits: medium ]").presses("Limits: medium");

    assertThat(asked())
        .isEqualTo(new AccountWish.Limit(new LimitWish.OfProfile(RiskProfile.MEDIUM), false));
  }

  @Test
  void theSameAndWhatIsNoneAskNothing() {
    person.says("/limits medium").sees("limits: medium");
    person.says("/limits stops perhaps").sees("“stops perhaps” is none of the limits");
    person.says("/limits stops off").sees("limits: medium");
    person.says("/limits yolo").sees("“yolo” is none of the limits", "[ Limits: safe ]");

    assertThat(person.sent()).isEmpty();
  }

  @Test
  void theCardTellsWhatOfTheDayIsLostAndByWhichLimits() {
    person.says("/buy BTC 0.1").presses("Confirm").platformWorks();
    person.fills(person.onlyOrder().id(), "0.1", "71800.00");
    person.says("/buy ETH 0.1").sees("Lost today ▰▰▰▱▱▱▱▱▱▱");
    person.says("/close BTC").presses("100%").sees("[ Confirm ]");
    assertThat(person.screen()).as("getting out is not limited").doesNotContain("Lost today");

    set(RiskProfile.LOW);
    person.says("/buy ETH 0.1").sees("Lost today ▰▰▰▰▰▱▱▱▱▱", "of at most 2,000.00 USDT");
  }

  @Test
  void daysBeginWhereTheirOwnerLivesAfterOnePress() {
    person.says("/timezone sao paulo").sees("UTC → America/Sao_Paulo", "is not cut short");
    assertThat(person.sent()).as("nothing before the press").isEmpty();
    person.presses("Confirm").isTold("Asked");

    assertThat(asked()).isEqualTo(new AccountWish.DaysIn(ZoneId.of("America/Sao_Paulo")));
  }

  @ParameterizedTest
  @CsvSource({
    "/timezone UTC+5:30, UTC+05:30",
    "/tz +2, UTC+02:00",
    "/tz europe/berlin, Europe/Berlin",
    "/tz new york, America/New_York"
  })
  void aZoneIsNamedAsPeopleNameIt(String said, String zone) {
    person.says(said).sees("UTC → " + zone, "[ Confirm ]");
  }

  private void set(RiskProfile profile) {
    set(new LimitWish.OfProfile(profile));
  }

  private void set(LimitWish wish) {
    new SetLimits(person.desk.store(), new RecordingOutcomes(), person.desk.clock())
        .handle(AccountExamples.ACCOUNT, wish, true, "card-x", Conversation.cause());
  }

  private AccountWish asked() {
    return person.sent().stream()
        .filter(OrderCommand.OfAccount.class::isInstance)
        .map(OrderCommand.OfAccount.class::cast)
        .map(OrderCommand.OfAccount::wish)
        .reduce((_, last) -> last)
        .orElseThrow();
  }
}
