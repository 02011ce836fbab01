package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.application.card.Panic;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.StopTrading;
import io.patriot.application.order.WindDown;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.stop.StopLink;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.RecordingReconcileRequests.Look;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One word stops everything; what comes after it is asked for by another press. */
class KillByChatTest {
  private static final AccountId MAIN = LinkedExamples.account("main");
  private static final AccountId PAPER = AccountExamples.ACCOUNT;
  private static final String PIN = "402719";

  private final Conversation person = Conversation.started();

  @BeforeEach
  void aLinkedAccount() {
    LinkedExamples.linked(person, "main");
  }

  @Test
  void theButtonsOfTheSwitchWaitBehindNothingInTheChat() {
    person.says("/kill main");
    assertThat(Panic.isPressed(person.dataOf("Flatten"))).isTrue();
    assertThat(Panic.isPressed(person.dataOf("Home"))).isFalse();

    person.says("/reduceonly paper on");
    assertThat(Panic.isPressed(person.dataOf("Confirm"))).isTrue();
    person.says("/buy BTC 0.01");
    assertThat(Panic.isPressed(person.dataOf("Confirm"))).isFalse();
  }

  @Test
  void oneWordStopsEveryAccountAtOnceAndAsksNothing() {
    person.says("/kill").sees("PAPER · paper: HALTED", "LIVE · binance-main: HALTED");

    assertThat(state(PAPER)).isEqualTo(TradingState.HALTED);
    assertThat(state(MAIN)).isEqualTo(TradingState.HALTED);
    assertThat(person.sent()).as("no queue in between").isEmpty();
    assertThat(person.reconcileRequests.windDowns().messages()).as("nothing more").isEmpty();
  }

  @Test
  void theSameWordDeliveredAgainChangesNothing() {
    ObjectNode update = person.update();
    person.message(update, "message", Conversation.USER).put("text", "/kill");
    person.deliver(update);
    AccountBook before = book(PAPER);

    person.deliver(update);

    assertThat(book(PAPER)).isEqualTo(before);
  }

  @Test
  void whoNamesAnAccountStopsThatOne() {
    person.says("/kill main");

    assertThat(state(MAIN)).isEqualTo(TradingState.HALTED);
    assertThat(state(PAPER)).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void aNameThatIsNoneStopsAll() {
    person.says("/kill binanse").sees("I know no account called “binanse”");

    assertThat(state(MAIN)).isEqualTo(TradingState.HALTED);
    assertThat(state(PAPER)).isEqualTo(TradingState.HALTED);
  }

  @Test
  void aNameThatIsNoneClosesNothing() {
    person.says("/kill binanse flat").sees("I cancelled and closed nothing");

    assertThat(state(MAIN)).isEqualTo(TradingState.HALTED);
    assertThat(state(PAPER)).isEqualTo(TradingState.HALTED);
    assertThat(person.reconcileRequests.windDowns().messages()).isEmpty();
  }

  @Test
  void aButtonOfAnAccountThatIsGoneDoesNothing() {
    person.says("/kill").says("/kill then flat binanse").sees("no account called “binanse”");

    assertThat(person.reconcileRequests.windDowns().messages()).isEmpty();
  }

  @Test
  void thePressAfterItBeginsWhatItSays() {
    person.says("/kill main").presses("Flatten").sees("Closing what is held");

    assertThat(person.reconcileRequests.windDowns().messages())
        .singleElement()
        .satisfies(look -> assertThat(look.account()).isEqualTo(MAIN))
        .extracting(Look::windDown)
        .satisfies(
            windDown -> {
              assertThat(windDown.everything()).isTrue();
              assertThat(windDown.stop())
                  .isEqualTo(new WindDown.Stop.ByOwner(book(MAIN).heldUntil().orElseThrow()));
            });
    assertThat(state(MAIN)).as("the press itself turns nothing").isEqualTo(TradingState.HALTED);
  }

  @Test
  void whoTypesFlatStopsAndBegins() {
    person.says("/kill flat");

    assertThat(state(MAIN)).isEqualTo(TradingState.HALTED);
    assertThat(person.reconcileRequests.windDowns().messages())
        .extracting(look -> look.windDown().everything())
        .containsExactly(true, true);
  }

  @Test
  void anOldButtonStopsNothingAnew() {
    person.says("/kill main");
    int card = person.chat.last().messageId();
    String flat = person.dataOf("Flatten");
    person.desk.store().turnSwitch(MAIN, TradingState.ACTIVE);

    person.pressesOn(card, flat).sees("nothing was done");

    assertThat(state(MAIN)).isEqualTo(TradingState.ACTIVE);
    assertThat(person.reconcileRequests.windDowns().messages()).isEmpty();
  }

  @Test
  void whatIsNotStoredIsNotCalledStoppedAndIsTriedOn() {
    person.commitsFail = true;

    person.says("/kill main").sees("NOT CONFIRMED", "[ Kill again ]");

    assertThat(person.screen()).doesNotContain("HALTED");
    assertThat(person.sent())
        .singleElement()
        .isInstanceOfSatisfying(
            OrderCommand.OfAccount.class,
            command -> {
              assertThat(command.account()).isEqualTo(MAIN);
              assertThat(command.wish()).isEqualTo(new AccountWish.Halt());
            });
  }

  @Test
  void theLinkIsGivenAndStopsNobodyByItself() {
    person.says("/kill link").sees("https://pages.example.org/app/stop?l=en#k=tg-1.1.");

    assertThat(state(PAPER)).isEqualTo(TradingState.ACTIVE);
    assertThat(state(MAIN)).isEqualTo(TradingState.ACTIVE);
    String first = person.screen();
    assertThat(person.says("/kill link").screen()).as("the same again").isEqualTo(first);
  }

  @Test
  void anotherLinkMakesTheFirstVoidOnce() {
    ObjectNode update = person.update();
    person.message(update, "message", Conversation.USER).put("text", "/kill link new");
    person.says("/kill link");
    person.deliver(update);
    person.sees("#k=tg-1.2.");

    person.deliver(update);
    person.sees("#k=tg-1.2.");
    assertThat(person.stopLinks.find(AccountExamples.TENANT))
        .get()
        .extracting(StopLink::version)
        .isEqualTo(2L);
  }

  @Test
  void anAccountOfThatNameIsStoppedAndNoLinkGiven() {
    LinkedExamples.linked(person, "link");

    person.says("/kill link").sees("binance-link: HALTED");

    assertThat(person.stopLinks.find(AccountExamples.TENANT)).isEmpty();
    assertThat(state(MAIN)).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void moreThanTheLinkMeansToStop() {
    person.says("/kill link now").sees("I know no account called");

    assertThat(state(PAPER)).isEqualTo(TradingState.HALTED);
  }

  @Test
  void whoPressesManyTimesIsAnsweredEachTime() {
    for (int i = 0; i < 50; i++) {
      person.says("/kill").sees("HALTED");
    }
  }

  @Test
  void releasingRealMoneyTakesTheTimeAndThePin() {
    person.choosesPin(PIN).says("/kill main");
    person.says("/unkill main").sees("stays so until");
    person.desk.clock().advance(StopTrading.COOL_OFF.plus(Duration.ofSeconds(1)));

    person.says("/unkill main").sees("PIN: release binance-main");
    assertThat(person.sent()).isEmpty();
    person.entersPin("PIN: release binance-main", PIN);

    assertThat(person.sent())
        .singleElement()
        .isInstanceOfSatisfying(
            OrderCommand.OfAccount.class,
            command ->
                assertThat(command.wish()).isEqualTo(new AccountWish.Resume(book(MAIN).fence())));
  }

  @Test
  void nobodyStopsOrReleasesWhatIsNotTheirs() {
    person.says(2, "/start");
    person.says(2, "/kill binance-main");

    assertThat(state(MAIN)).isEqualTo(TradingState.ACTIVE);
    assertThat(state(PAPER)).isEqualTo(TradingState.ACTIVE);
    person.says("/kill");
    person.says(2, "/unkill binance-main").sees("no account called “binance-main”");
  }

  @Test
  void theRequestOfAWindDownHasARoomyName() {
    var longest = "kill-" + Long.MAX_VALUE;

    assertThat(WindDown.of(stopped(), true, longest).requestId()).isEqualTo(longest);
  }

  @Test
  void onlyClosingIsAskedForByAPress() {
    person.says("/reduceonly on main").presses("Confirm").isTold("Asked");

    assertThat(person.sent())
        .singleElement()
        .isInstanceOfSatisfying(
            OrderCommand.OfAccount.class,
            command -> {
              assertThat(command.account()).isEqualTo(MAIN);
              assertThat(command.wish()).isEqualTo(new AccountWish.OnlyClose());
            });
  }

  private AccountBook stopped() {
    person.says("/kill main");
    return book(MAIN);
  }

  private AccountBook book(AccountId account) {
    return person.desk.store().book(account).orElseThrow();
  }

  private TradingState state(AccountId account) {
    return book(account).tradingState();
  }
}
