package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.aStopBuyOf;
import static io.patriot.testkit.OrderExamples.aStopSellOf;
import static io.patriot.testkit.OrderExamples.reduceOnly;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.link.AccountQuiet;
import io.patriot.application.order.AccountChange;
import io.patriot.application.order.ClosePositions;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.StopTrading;
import io.patriot.application.order.WindDown;
import io.patriot.application.order.WindDownAccount;
import io.patriot.application.order.WindDownAccount.Outcome;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.Counted;
import io.patriot.application.setting.AccountOutcome.WindDownChecked;
import io.patriot.application.setting.AccountOutcome.WindDownState;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.FixedInstruments;
import io.patriot.testkit.RecordingOrderCommands;
import io.patriot.testkit.RecordingReconcileRequests;
import io.patriot.testkit.TradingDesk;
import io.patriot.testkit.link.ScriptedQuiet;
import io.patriot.testkit.setting.RecordingOutcomes;
import io.patriot.testkit.stop.InMemoryStopWork;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stopped account is cleared as its owner wants it, and only the venue's own lists prove it. */
class WindingDownTest {
  private final TradingDesk desk = new TradingDesk();
  private final RecordingOutcomes outcomes = new RecordingOutcomes();
  private final RecordingReconcileRequests requests = new RecordingReconcileRequests();
  private final RecordingOrderCommands commands = new RecordingOrderCommands();
  private final ScriptedQuiet quiet = new ScriptedQuiet();
  private final WindDownAccount windingDown =
      new WindDownAccount(
          desk.store(),
          desk.ports().cancelOrder(),
          new ClosePositions(FixedInstruments.bitcoinAndEther(), commands, desk.clock()),
          quiet,
          outcomes,
          desk.platform(),
          new InMemoryStopWork(),
          requests,
          desk.clock());

  private OrderId resting;
  private OrderId conditional;
  private OrderId stop;

  @BeforeEach
  void aPositionWithItsStopAndOrdersThatOpen() {
    desk.fill(desk.decideAndSend(aMarketBuyOf("0.03", BTC)), "0.03", "61800.10");
    resting = desk.decideAndSend(aLimitBuyOf("0.01", BTC, "60000"));
    conditional = desk.decideAndSend(aStopBuyOf("0.01", BTC, "65000"));
    stop = desk.decideAndSend(reduceOnly(aStopSellOf("0.03", BTC, "60000")));
    new StopTrading(desk.store(), desk.clock()).halt(ACCOUNT, aCause());
  }

  @Test
  void whatOpensIsTakenBackAndWhatProtectsStays() {
    WindDown asked = WindDown.of(desk.book(), false, "kill-1");
    assertThat(look(asked)).isEqualTo(new Outcome.GoesOn(2, 1));
    desk.hear(desk.venue().takeOff(resting));
    desk.hear(desk.venue().takeOff(conditional));
    quiet.says(new AccountQuiet.Answer.Busy(1, 1));

    assertThat(look(next())).isEqualTo(new Outcome.Done());

    assertThat(desk.order(stop)).isInstanceOf(Order.Open.class);
    assertThat(outcomes.outcomes())
        .containsExactly(checked(WindDownState.VERIFIED, false, 0, 1, 1, ""));
    assertThat(commands.sent().messages()).isEmpty();
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.HALTED);
  }

  @Test
  void everythingMeansStopsAndPositionsToo() {
    WindDown asked = WindDown.of(desk.book(), true, "kill-1");
    look(asked);
    List.of(resting, conditional).forEach(one -> desk.hear(desk.venue().takeOff(one)));
    assertThat(cancelAsked(stop)).as("it stays until the position is closed").isFalse();
    assertThat(look(next())).isEqualTo(new Outcome.GoesOn(1, 1));
    assertThat(cancelAsked(stop)).isFalse();
    close();
    assertThat(look(next())).isEqualTo(new Outcome.GoesOn(1, 0));
    assertThat(cancelAsked(stop)).isTrue();
    desk.hear(desk.venue().takeOff(stop));
    quiet.says(new AccountQuiet.Answer.Quiet());

    assertThat(look(next())).isEqualTo(new Outcome.Done());

    assertThat(desk.book().positions()).isEmpty();
    assertThat(outcomes.outcomes())
        .containsExactly(
            new WindDownChecked(
                WindDownState.VERIFIED, true, new Counted(3, 0), new Counted(1, 0), 0, ""));
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);
    assertThat(desk.book().heldUntil()).as("still stopped by its owner").isPresent();
  }

  @Test
  void anExitThatIsDeniedLeavesTheStopWhereItIs() {
    WindDown asked = WindDown.of(desk.book(), true, "kill-1");
    look(asked);
    desk.clock().advance(Duration.ofMinutes(5));
    var exit = (OrderCommand.Place) commands.sent().messages().getLast();
    desk.decide(exit.intent());
    look(next());
    look(next());

    assertThat(desk.book().positions()).isNotEmpty();
    assertThat(cancelAsked(stop)).isFalse();
    assertThat(commands.sent().messages()).as("each look tries again").hasSize(3);
  }

  @Test
  void nothingIsWishedForAgainWhileItsExitMayTrade() {
    look(WindDown.of(desk.book(), true, "kill-1"));
    desk.decide(((OrderCommand.Place) commands.sent().messages().getLast()).intent());
    look(next());

    assertThat(commands.sent().messages()).hasSize(1);
  }

  @Test
  void aSecondStopDoesNotEndTheClosing() {
    look(WindDown.of(desk.book(), true, "kill-1"));
    new StopTrading(desk.store(), desk.clock()).halt(ACCOUNT, aCause());

    assertThat(look(next())).isInstanceOf(Outcome.GoesOn.class);
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);
  }

  @Test
  void aLookDeliveredTwiceWishesForTheSameExit() {
    WindDown asked = WindDown.of(desk.book(), true, "kill-1");
    look(asked);
    look(asked);

    assertThat(commands.sent().messages()).hasSize(2);
    assertThat(commands.sent().messages().stream().distinct().map(OrderCommand::deduplicationKey))
        .containsOnly(commands.sent().messages().getFirst().deduplicationKey());
  }

  @Test
  void ourBookAloneProvesNothing() {
    WindDown asked = cleared();
    quiet.says(new AccountQuiet.Answer.Busy(1, 2));

    assertThat(look(asked)).isEqualTo(new Outcome.GoesOn(0, 1));

    assertThat(outcomes.outcomes()).isEmpty();
  }

  @Test
  void aVenueThatDoesNotAnswerIsToldOnceAndAskedAgain() {
    WindDown asked = cleared();
    quiet.says(new AccountQuiet.Answer.Unavailable("TIMEOUT"));
    for (int i = 0; i < 5; i++) {
      look(asked);
      asked = next();
    }
    assertThat(outcomes.outcomes())
        .containsExactly(checked(WindDownState.UNANSWERED, false, 0, 1, 1, "TIMEOUT"));
    quiet.says(new AccountQuiet.Answer.Busy(1, 1));

    assertThat(look(asked)).isEqualTo(new Outcome.Done());
    assertThat(outcomes.outcomes()).contains(checked(WindDownState.VERIFIED, false, 0, 1, 1, ""));
  }

  @Test
  void aVenueThatIsSilentToTheEndLeavesItUnknown() {
    WindDown asked = cleared();
    quiet.says(new AccountQuiet.Answer.Unavailable("TIMEOUT"));
    Outcome outcome = look(asked);
    while (outcome instanceof Outcome.GoesOn) {
      outcome = look(next());
    }

    assertThat(outcomes.outcomes())
        .containsExactly(
            checked(WindDownState.UNANSWERED, false, 0, 1, 1, "TIMEOUT"),
            checked(WindDownState.UNKNOWN, false, 0, 1, 1, "TIMEOUT"));
  }

  @Test
  void lookingThatFailsHereIsToldOnceToWhoStillWaits() {
    WindDown asked = WindDown.of(desk.book(), false, "kill-1");
    windingDown.failed(ACCOUNT, asked, aCause());
    windingDown.failed(ACCOUNT, asked, aCause());

    assertThat(outcomes.outcomes())
        .singleElement()
        .isInstanceOfSatisfying(
            WindDownChecked.class,
            checked -> assertThat(checked.state()).isEqualTo(WindDownState.UNKNOWN));
  }

  @Test
  void whoStopsLookingSaysWhatIsLeft() {
    WindDown asked = WindDown.of(desk.book(), false, "kill-1");
    Outcome outcome = look(asked);
    int looks = 1;
    while (outcome instanceof Outcome.GoesOn) {
      outcome = look(next());
      looks++;
    }

    assertThat(outcome).isEqualTo(new Outcome.Left(2, 1));
    assertThat(looks).isEqualTo(20);
    assertThat(outcomes.outcomes())
        .containsExactly(checked(WindDownState.LEFT, false, 2, 1, 1, ""));
  }

  @Test
  void anAskedOrderIsNotAskedAgainButLookedFor() {
    look(WindDown.of(desk.book(), false, "kill-1"));
    int events = desk.history(resting).size();

    look(next());

    assertThat(desk.history(resting)).hasSize(events);
    assertThat(requests.sent().messages())
        .extracting(RecordingReconcileRequests.Request::order)
        .contains(resting, conditional);
  }

  @Test
  void whoTradesAgainIsLeftAlone() {
    WindDown asked = WindDown.of(desk.book(), true, "kill-1");
    var turn = new AccountEvent.TradingStateChanged(TradingState.ACTIVE, "released");
    desk.store()
        .commit(new AccountChange(desk.book(), turn, null, aCause(), desk.clock().instant()));

    assertThat(look(asked)).isEqualTo(new Outcome.Over());

    assertThat(desk.order(resting)).isInstanceOf(Order.Open.class);
    assertThat(requests.windDowns().messages()).isEmpty();
  }

  @Test
  void anotherStopIsAnotherWish() {
    WindDown asked = WindDown.of(desk.book(), true, "kill-1");
    var turn = new AccountEvent.TradingStateChanged(TradingState.ACTIVE, "released");
    desk.store()
        .commit(new AccountChange(desk.book(), turn, null, aCause(), desk.clock().instant()));
    desk.clock().advance(StopTrading.COOL_OFF);
    new StopTrading(desk.store(), desk.clock()).halt(ACCOUNT, aCause());

    assertThat(look(asked)).isEqualTo(new Outcome.Over());
    assertThat(desk.order(resting)).isInstanceOf(Order.Open.class);
  }

  /** All that opens is gone, and the next look will ask the venue. */
  private WindDown cleared() {
    look(WindDown.of(desk.book(), false, "kill-1"));
    desk.hear(desk.venue().takeOff(resting));
    desk.hear(desk.venue().takeOff(conditional));
    return next();
  }

  private boolean cancelAsked(OrderId order) {
    return desk.history(order).stream()
        .anyMatch(recorded -> recorded.event() instanceof OrderEvent.CancelRequested);
  }

  private void close() {
    var exit = (OrderCommand.Place) commands.sent().messages().getLast();
    Order decided = desk.decide(exit.intent());
    desk.sendAll();
    desk.fill(decided.id(), "0.03", "61800.10");
  }

  private static AccountOutcome checked(
      WindDownState state,
      boolean everything,
      int orders,
      int positions,
      int protecting,
      String why) {
    return new WindDownChecked(
        state, everything, new Counted(2, orders), new Counted(1, positions), protecting, why);
  }

  private Outcome look(WindDown windDown) {
    return windingDown.handle(ACCOUNT, windDown, aCause());
  }

  private WindDown next() {
    return requests.windDowns().messages().getLast().windDown();
  }
}
