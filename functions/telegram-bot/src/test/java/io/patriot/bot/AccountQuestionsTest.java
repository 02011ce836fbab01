package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.card.AccountCard;
import io.patriot.application.card.CardId;
import io.patriot.application.link.LinkEvent;
import io.patriot.application.link.LinkStep;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.pin.PageWord;
import io.patriot.application.pin.PinOutcome;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.setting.MarginType;
import io.patriot.application.setting.SeenSettings;
import io.patriot.application.setting.Setting;
import io.patriot.application.setting.SettingRefusal;
import io.patriot.application.setting.SettingsView;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.MarketExamples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person asks of an account apart from orders: each is asked back first, and done once. */
class AccountQuestionsTest {
  private static final Symbol BTC = MarketExamples.BTC;
  private static final AccountId MAIN = account("main");
  private static final String PIN = "483920";
  private static final String UNLINK_BUTTON = "PIN: unlink binance-main";
  private static final String UNLINK = "[ " + UNLINK_BUTTON + " ]";
  private static final PinOutcome CONFIRMED = new PinOutcome.Done(PageWord.Kind.PROVEN);
  private static final AccountId PAPER = AccountExamples.ACCOUNT;

  private final Conversation person = Conversation.started();

  // Unlinking

  @Test
  void anIdleAccountIsUnlinkedByItsOwnersPin() {
    linked("main");
    person.choosesPin(PIN);

    person
        .says("/unlink binance-main")
        .sees("LIVE · binance-main", "a1B2", "destroy the key", UNLINK);
    assertThat(person.sent()).isEmpty();

    assertThat(person.entersPin(UNLINK_BUTTON, PIN)).isEqualTo(CONFIRMED);
    person.sees("I am on it");
    assertThat(asked()).isEqualTo(new AccountWish.Unlink());
  }

  @Test
  void theAccountsScreenLeadsThere() {
    linked("main");

    person.says("/accounts").presses("Unlink main").sees(UNLINK);
    person.says("/unlink").sees("Which account").presses("Unlink main").sees("destroy the key");
  }

  @Test
  void typingYesAfterTheNameIsNoPress() {
    linked("main");

    person.says("/unlink binance-main yes").sees(UNLINK);

    assertThat(person.sent()).isEmpty();
  }

  @Test
  void whatIsOpenStandsInTheWayWithItsWaysOut() {
    linked("main");
    holds("main", "0.01");

    person
        .says("/unlink main")
        .sees("cannot be unlinked yet", "positions: 1 (BTCUSDT)", "[ Use binance-main ]");
    person.users.use(AccountExamples.TENANT, MAIN);
    person.says("/unlink main").sees("[ Close BTCUSDT ]", "[ Try again ]");

    assertThat(person.sent()).isEmpty();
  }

  @Test
  void paperAndStrangeNamesAreNotUnlinked() {
    person.says("/unlink").sees("no linked account");
    person.says("/unlink paper").sees("cannot be unlinked");
    person.says("/unlink nothing").sees("no account called “nothing”");
    linked("main");
    person.says(2, "/start").says(2, "/unlink binance-main").sees("no account called");
  }

  @Test
  void aQuestionIsAnsweredOnceAndInItsTime() {
    uses("main");
    seen(20, MarginType.CROSS);
    person.says("/lev BTC 10");
    int message = person.chat.last().messageId();
    String yes = person.dataOf("BTCUSDT to 10x");
    String no = person.dataOf("Cancel");
    person.pressesOn(message, yes);
    person.pressesOn(message, no).isTold("Too late");
    person.pressesOn(message, yes);
    assertThat(person.sent().stream().distinct()).as("one wish under one name").hasSize(1);
    person.desk.clock().advance(AccountCard.LASTS.plusSeconds(61));
    person.pressesOn(message, yes).isTold("done once only");

    seen(20, MarginType.CROSS);
    person.says("/lev BTC 10");
    String late = person.dataOf("BTCUSDT to 10x");
    person.desk.clock().advance(AccountCard.LASTS);
    person
        .pressesOn(person.chat.last().messageId(), late)
        .isTold("Expired")
        .sees("nothing was changed", "[ Ask again ]");

    person.presses("Ask again").presses("Cancel").sees("Cancelled, nothing was changed");
    assertThat(person.sent().stream().distinct()).hasSize(1);
  }

  @Test
  void nobodyElsePresses() {
    uses("main");
    seen(20, MarginType.CROSS);
    person.says(2, "/start").says("/lev BTC 10");
    String yes = person.dataOf("BTCUSDT to 10x");

    person.delivered(person.press(2, person.chat.last().messageId(), yes)).isTold("not yours");

    assertThat(person.sent()).isEmpty();
  }

  @Test
  void aPressWhoseSendingFailedIsSentWhenItComesAgain() {
    linked("main");
    person.choosesPin(PIN);
    person.says("/unlink main");
    CardId card = person.cardBehind(UNLINK_BUTTON);
    person.queueFails = true;
    try {
      person.entersPin(card, PIN);
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessageContaining("queue fails");
    }
    person.queueFails = false;

    person.hears(
        new PageWord(
            PageWord.Kind.PROVEN,
            AccountExamples.TENANT,
            Conversation.USER,
            Conversation.USER,
            card,
            0,
            Optional.empty()),
        Conversation.cause());

    person.sees("I am on it");
    assertThat(asked()).isEqualTo(new AccountWish.Unlink());
  }

  // Leverage and margin type

  @Test
  void howAMarketIsSetIsLookedUpFirst() {
    uses("main");

    person.says("/lev BTC 10").sees("asked the exchange how BTCUSDT is set", "[ Show ]");
    assertThat(asked()).isEqualTo(new AccountWish.Look(BTC));

    seen(5, MarginType.CROSS);
    person.presses("Show").sees("5x → 10x");
  }

  @Test
  void whatWasSeenLongAgoIsLookedUpAgain() {
    uses("main");
    seen(5, MarginType.CROSS);
    person.desk.clock().advance(Duration.ofMinutes(5).plusSeconds(1));

    person.says("/lev BTC 10").sees("asked the exchange");
  }

  @Test
  void whyAMarketCouldNotBeSeenIsToldAndAfterAWhileItIsLookedUpAgain() {
    uses("main");
    for (var unseen :
        Map.of(
                new SettingsView.Unavailable("NO_ANSWER"),
                "did not answer",
                new SettingsView.Refused(SettingRefusal.KEY_REFUSED, "-2015", "no"),
                "does not take the key",
                new SettingsView.Refused(SettingRefusal.OTHER, "-9", "because"),
                "because (-9)")
            .entrySet()) {
      person.settings.put(new SeenSettings(MAIN, BTC, unseen.getKey(), now()));

      person.says("/lev BTC 10").sees("could not see", unseen.getValue(), "[ Try again ]");
      person.desk.clock().advance(Duration.ofSeconds(16));
      person.presses("Try again").sees("I asked the exchange");
    }
  }

  @Test
  void whatIsTypedAtLengthStillFitsItsButtons() {
    uses("main");

    person.says("/lev BTC " + "9".repeat(80)).sees("[ Show ]");
  }

  @Test
  void raisingLeverageTakesThePinAndSaysWhatItDoes() {
    uses("main");
    person.choosesPin(PIN);
    seen(5, MarginType.ISOLATED);

    person
        .says("/lev BTC 20x")
        .sees(
            "LIVE · binance-main",
            "5x → 20x",
            "ties up 200.00 USDT → 50.00 USDT",
            "about 19.5 % → 4.6 % against it",
            "at most 5x",
            "[ PIN: raise BTCUSDT to 20x ]");
    assertThat(person.sent()).isEmpty();

    person.entersPin("PIN: raise BTCUSDT to 20x", PIN);
    person.sees("I am on it");
    assertThat(asked()).isEqualTo(new AccountWish.Set(BTC, new Setting.Leverage(20)));
  }

  @Test
  void loweringLeverageTakesOnePress() {
    uses("main");
    seen(20, MarginType.CROSS);

    person.says("/lev BTC 10").sees("cross margin all the money").presses("BTCUSDT to 10x");

    assertThat(asked()).isEqualTo(new AccountWish.Set(BTC, new Setting.Leverage(10)));
  }

  @Test
  void leverageThatCannotBeIsAnsweredWithWhatCan() {
    uses("main");
    seen(5, MarginType.CROSS);

    person.says("/lev BTC").sees("leverage 5x, cross margin", "up to 50x", "[ 10x ]", "[ 50x ]");
    person.says("/lev BTC 51").sees("at most 50x");
    person.says("/lev BTC 5").sees("set so already");
    for (String bad : List.of("0", "-3", "1.5", "126", "ten", "10xx", "1000")) {
      person.says("/lev BTC " + bad).sees("is no leverage");
    }
    person.says("/lev NOPE 5").sees("NOPE");
    person.says("/lev").sees("In which market?", "[ BTC ]");
    assertThat(person.sent()).isEmpty();
  }

  @Test
  void marginTypeIsChangedByOnePress() {
    uses("main");
    seen(5, MarginType.CROSS);

    person.says("/margin BTC").presses("BTCUSDT to isolated margin").sees("cross → isolated");
    person.presses("BTCUSDT to isolated margin").sees("I am on it");

    assertThat(asked())
        .isEqualTo(new AccountWish.Set(BTC, new Setting.Margin(MarginType.ISOLATED)));
    person.says("/margin BTC both").sees("is no margin type");
    person.says("/margin BTC cross").sees("set so already");
  }

  @Test
  void anOpenPositionStandsInTheWayOfTheMarginType() {
    uses("main");
    seen(5, MarginType.CROSS);
    holds("main", "0.01");

    person
        .says("/margin BTC isolated")
        .sees("only when nothing is open there", "[ Close BTCUSDT ]");

    person.says("/lev BTC 10").sees("You hold a position in BTCUSDT");
  }

  @Test
  void paperHasFixedLeverage() {
    person.says("/lev BTC 10").sees("fixed leverage of 1x");
    person.says("/margin BTC cross").sees("fixed leverage of 1x");

    assertThat(person.sent()).isEmpty();
  }

  // Paper or live

  @Test
  void modeSaysWhatEverythingIsAbout() {
    person.says("/mode").sees("PAPER · paper", "No real money");
    person.says("/mode live").sees("no linked account yet", "[ Link Binance ]");

    uses("main");
    person.says("/mode").sees("LIVE · binance-main", "real money", "[ Paper, no real money ]");
    person.says("/mode nothing").sees("do not know the mode “nothing”");
  }

  @Test
  void toEarnestItTakesThePinAndToPlayNothing() {
    linked("main");
    person.choosesPin(PIN);

    person.says("/mode live").sees("costs real money", "[ PIN: real money on binance-main ]");
    assertThat(current()).isEqualTo(PAPER);
    person.entersPin("PIN: real money on binance-main", PIN);
    person.sees("LIVE · binance-main");
    assertThat(current()).isEqualTo(MAIN);

    person.says("/mode paper").sees("PAPER · paper");
    assertThat(current()).isEqualTo(PAPER);
    assertThat(person.sent()).isEmpty();
  }

  @Test
  void ofSeveralAccountsOneIsChosen() {
    linked("main");
    linked("other");

    person.says("/mode live").sees("On which account?").presses("Trade live on binance-other");

    person.sees("LIVE · binance-other", "costs real money");
    person.says("/mode live nothing").sees("no account called “nothing”");
  }

  @Test
  void anAccountThatWentMeanwhileIsNotUsed() {
    linked("main");
    person.choosesPin(PIN);
    person.says("/mode live");
    LinkedAccount before = person.links.find(MAIN).orElseThrow();
    person.links.disable(
        new LinkStep(
            new LinkedAccount(
                MAIN,
                LinkedAccount.Status.DISABLED,
                2,
                1,
                before.keyTail(),
                before.venueAccount(),
                List.of(),
                before.linkedAt(),
                before.checkedAt()),
            new LinkEvent.Unlinked(before.keyTail()),
            Conversation.cause(),
            now()));

    person.entersPin("PIN: real money on binance-main", PIN);
    person.sees("not linked any more");

    assertThat(current()).isEqualTo(PAPER);
  }

  private AccountWish asked() {
    return ((OrderCommand.OfAccount) person.sent().getLast()).wish();
  }

  private AccountId current() {
    return person.users.find(AccountExamples.TENANT).orElseThrow().account();
  }

  private Instant now() {
    return person.desk.clock().instant();
  }

  private void uses(String label) {
    LinkedExamples.uses(person, label);
  }

  private void linked(String label) {
    LinkedExamples.linked(person, label);
  }

  private void holds(String label, String quantity) {
    LinkedExamples.holds(person, label, quantity);
  }

  private void seen(int leverage, MarginType type) {
    LinkedExamples.seen(person, leverage, type);
  }

  private static AccountId account(String label) {
    return LinkedExamples.account(label);
  }
}
