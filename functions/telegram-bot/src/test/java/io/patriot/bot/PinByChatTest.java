package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.card.AccountCard;
import io.patriot.application.card.CardId;
import io.patriot.application.card.ChatUser;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.pin.CheckPin;
import io.patriot.application.pin.PageWord;
import io.patriot.application.pin.Pin;
import io.patriot.application.pin.PinOutcome;
import io.patriot.application.secret.Secret;
import io.patriot.bot.chat.ButtonAct;
import io.patriot.domain.market.Quote;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.MarketExamples;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person sees in the chat of their PIN, and what cannot be done without it. */
class PinByChatTest {
  private static final String PIN = "483920";
  private static final String WRONG = "483921";
  private static final String UNLINK = "PIN: unlink binance-main";
  private static final PinOutcome CONFIRMED = new PinOutcome.Done(PageWord.Kind.PROVEN);

  private final Conversation person = Conversation.started();

  @BeforeEach
  void link() {
    LinkedExamples.linked(person, "main");
  }

  @Test
  void aPinIsChosenOnAPageAndNeverInTheChat() {
    person.says("/pin").sees("Never write it in this chat", "[ Open the PIN page ]");
    int opened = person.chat.last().messageId();

    person.choosesPinOnThePage(PIN);

    person.sees("Your PIN is set");
    assertThat(FakeChat.drawn(person.chat.message(opened).screen())).contains("Done on the page");
  }

  @Test
  void noPressStandsForThePin() {
    person.choosesPin(PIN);
    person.says("/unlink main");
    CardId card = person.cardBehind(UNLINK);
    int message = person.chat.last().messageId();

    person.pressesOn(message, new ButtonAct.AskYes(card, 1, false).data()).isTold("needs your PIN");

    assertThat(person.sent()).isEmpty();
    assertThat(person.entersPin(card, PIN)).isEqualTo(CONFIRMED);
    assertThat(person.sent()).hasSize(1);
    person.sees("I am on it");
    assertThat(person.chat.last().messageId()).as("the card itself moves on").isEqualTo(message);
  }

  @Test
  void aProvenCardIsDoneOnceHoweverOftenItIsProven() {
    person.choosesPin(PIN);
    person.says("/unlink main");
    CardId card = person.cardBehind(UNLINK);

    assertThat(person.entersPin(card, PIN)).isEqualTo(CONFIRMED);
    assertThat(person.entersPin(card, PIN)).isEqualTo(new PinOutcome.Over());

    assertThat(person.sent().stream().distinct()).hasSize(1);
  }

  @Test
  void aCardThatWasPutAwayOrIsOldIsNotProven() {
    person.choosesPin(PIN);
    person.says("/unlink main");
    CardId cancelled = person.cardBehind(UNLINK);
    person.presses("Cancel").sees("nothing was changed");
    person.says("/unlink main");
    CardId late = person.cardBehind(UNLINK);
    person.desk.clock().advance(AccountCard.LASTS_WITH_PAGE);

    assertThat(person.entersPin(cancelled, PIN)).isEqualTo(new PinOutcome.Over());
    assertThat(person.entersPin(late, PIN)).isEqualTo(new PinOutcome.Over());
    assertThat(person.sent()).isEmpty();
  }

  @Test
  void wrongPinsAndTheLockAreTold() {
    person.choosesPin(PIN);
    person.says("/unlink main");
    CardId card = person.cardBehind(UNLINK);

    assertThat(person.entersPin(card, WRONG))
        .isEqualTo(new PinOutcome.NotRight(new CheckPin.Checked.Wrong(4)));
    person.sees("A wrong PIN was entered", "Tries before it locks: 4");
    for (int i = 0; i < 4; i++) {
      person.entersPin(card, WRONG);
    }
    person.sees("locked until 2026-", "Closing and cancelling work as before");

    assertThat(person.entersPin(card, PIN)).isInstanceOf(PinOutcome.NotRight.class);
    assertThat(person.sent()).isEmpty();
  }

  @Test
  void aResetIsToldAndCalledOffByThePin() {
    person.choosesPin(PIN);
    person.says("/pin");
    person
        .changePin()
        .forget(AccountExamples.TENANT, Conversation.USER, page(), Conversation.cause());
    person.sees("A reset of your PIN was asked for", "calls the reset off");
    person.says("/unlink main");
    assertThat(person.entersPin(UNLINK, PIN))
        .isInstanceOfSatisfying(
            PinOutcome.NotRight.class,
            refused -> assertThat(refused.why()).isInstanceOf(CheckPin.Checked.Resetting.class));

    person.says("/pin");
    person
        .changePin()
        .remember(
            AccountExamples.TENANT,
            Conversation.USER,
            page(),
            Secret.of(PIN),
            Conversation.cause());
    person.sees("The reset is called off");
    person.says("/unlink main");
    assertThat(person.entersPin(UNLINK, PIN)).isEqualTo(CONFIRMED);
  }

  @Test
  void afterTheWaitAnotherIsChosenWithoutTheOld() {
    person.choosesPin(PIN);
    person.says("/pin");
    person
        .changePin()
        .forget(AccountExamples.TENANT, Conversation.USER, page(), Conversation.cause());
    person.desk.clock().advance(Pin.RESET_WAIT);

    person.says("/pin");
    assertThat(person.choosesPinOnThePage(PIN))
        .isEqualTo(new PinOutcome.Done(PageWord.Kind.PIN_SET));
  }

  @Test
  void theFirstOrderOfADayWithRealMoneyNeedsThePinAndGoesOnAfterIt() {
    person.choosesPin(PIN);
    LinkedExamples.uses(person, "main");
    person.says("/buy BTC 0.002").sees("[ Confirm ]");
    person.desk.clock().advance(Duration.ofDays(1));

    person.says("/buy BTC 0.002").sees("first order of the day", "[ PIN: real money");
    person.entersPin("PIN: real money on binance-main", PIN);
    person.sees("LIVE · binance-main", "[ Go on: /buy BTCUSDT 0.002 ]");
    person.desk.prices().put(freshQuote());
    person.presses("Go on: /buy BTCUSDT 0.002").sees("[ Confirm ]");
  }

  @Test
  void aCardFromBeforeMidnightIsNotConfirmedAfterIt() {
    person.choosesPin(PIN);
    LinkedExamples.uses(person, "main");
    person.says("/buy BTC 0.002");
    person.users.provenForLive(AccountExamples.TENANT, today().minusDays(1));

    person.presses("Confirm").isTold("needs your PIN");

    assertThat(person.sent()).isEmpty();
  }

  @Test
  void gettingOutNeverNeedsThePin() {
    LinkedExamples.uses(person, "main");
    LinkedExamples.holds(person, "main", "0.01");
    person.users.provenForLive(AccountExamples.TENANT, today().minusDays(1));

    person.says("/close BTC all").presses("Confirm");

    assertThat(person.sent()).hasSize(1).first().isInstanceOf(OrderCommand.Place.class);
  }

  private Quote freshQuote() {
    Quote old = person.desk.prices().quotes(List.of(MarketExamples.BTC)).values().iterator().next();
    return new Quote(
        old.symbol(),
        old.bid(),
        old.bidSize(),
        old.ask(),
        old.askSize(),
        old.last(),
        person.desk.clock().instant());
  }

  private LocalDate today() {
    return ChatUser.liveDay(person.desk.clock().instant());
  }

  private CardId page() {
    return person.cardBehind("Open the PIN page");
  }
}
