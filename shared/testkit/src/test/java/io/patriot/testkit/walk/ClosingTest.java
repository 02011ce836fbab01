package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.ETH;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.aStopSellOf;
import static io.patriot.testkit.OrderExamples.reduceOnly;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.link.AccountQuiet;
import io.patriot.application.order.CloseHeld;
import io.patriot.application.order.CloseHeld.Outcome;
import io.patriot.application.order.ClosePositions;
import io.patriot.application.order.Closing;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.setting.AccountOutcome.ClosingState;
import io.patriot.application.setting.AccountOutcome.Counted;
import io.patriot.application.setting.AccountOutcome.PositionsClosed;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.Side;
import io.patriot.testkit.FixedInstruments;
import io.patriot.testkit.RecordingOrderCommands;
import io.patriot.testkit.RecordingReconcileRequests;
import io.patriot.testkit.TradingDesk;
import io.patriot.testkit.link.ScriptedQuiet;
import io.patriot.testkit.setting.RecordingOutcomes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What its owner wants closed is closed while the account trades on, and turned only once it is.
 */
class ClosingTest {
  private static final Duration A_WHILE = Duration.ofMinutes(2);

  private final TradingDesk desk = new TradingDesk();
  private final RecordingOutcomes outcomes = new RecordingOutcomes();
  private final RecordingReconcileRequests requests = new RecordingReconcileRequests();
  private final RecordingOrderCommands commands = new RecordingOrderCommands();
  private final ScriptedQuiet quiet = new ScriptedQuiet();
  private final CloseHeld closing =
      new CloseHeld(
          desk.store(),
          desk.ports().cancelOrder(),
          new ClosePositions(FixedInstruments.bitcoinAndEther(), commands, desk.clock()),
          quiet,
          outcomes,
          requests,
          desk.clock());

  private OrderId entry;
  private OrderId stop;

  @BeforeEach
  void aPositionWithItsStopAndAnOrderThatOpens() {
    desk.fill(desk.decideAndSend(aMarketBuyOf("0.03", BTC)), "0.03", "61800.10");
    entry = desk.decideAndSend(aLimitBuyOf("0.01", BTC, "60000"));
    stop = desk.decideAndSend(reduceOnly(aStopSellOf("0.03", BTC, "60000")));
  }

  @Test
  void whatWasHeldIsClosedAndTheAccountTradesOn() {
    assertThat(look(all(false))).isEqualTo(Outcome.GOES_ON);
    tradeTheExit();
    quiet.says(new AccountQuiet.Answer.Busy(0, 2));

    assertThat(look(next())).isEqualTo(Outcome.DONE);

    assertThat(desk.book().positions()).isEmpty();
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
    assertThat(cancelAsked(stop)).as("it protects nothing any more").isTrue();
    assertThat(cancelAsked(entry)).as("it was not asked for").isFalse();
    assertThat(outcomes.outcomes()).containsExactly(closed(ClosingState.CLOSED, false, 0, ""));
  }

  @Test
  void whatWasOpenedSinceIsLeftAlone() {
    look(all(false));
    tradeTheExit();
    Closing after = next();
    quiet.says(new AccountQuiet.Answer.Unavailable("TIMEOUT"));
    look(after);
    desk.fill(desk.decideAndSend(aMarketBuyOf("0.02", BTC)), "0.02", "61800.10");
    desk.fill(desk.decideAndSend(aMarketBuyOf("0.1", ETH)), "0.1", "2500");
    quiet.says(new AccountQuiet.Answer.Busy(2, 1));

    assertThat(look(next())).isEqualTo(Outcome.DONE);

    assertThat(commands.sent().messages()).as("one exit, of what was held").hasSize(1);
    assertThat(desk.book().positions()).hasSize(2);
    assertThat(cancelAsked(stop)).as("something is held there again").isFalse();
  }

  @Test
  void ourBookAloneProvesNothing() {
    look(all(false));
    tradeTheExit();
    quiet.says(new AccountQuiet.Answer.Busy(1, 0));

    assertThat(look(next())).isEqualTo(Outcome.GOES_ON);

    assertThat(outcomes.outcomes()).isEmpty();
  }

  @Test
  void aPositionIsTurnedOnceNothingIsLeftOfIt() {
    look(all(true));
    assertThat(commands.sent().messages()).hasSize(1);
    tradeTheExit();
    quiet.says(new AccountQuiet.Answer.Quiet());
    Closing flat = next();
    look(flat);
    look(flat);

    List<OrderIntent> wishes = wishes();
    assertThat(wishes.getLast().terms().side()).isEqualTo(Side.SELL);
    assertThat(wishes.getLast().terms().reduceOnly()).isFalse();
    assertThat(wishes.getLast().quantity()).isEqualTo(wishes.getFirst().quantity());
    assertThat(wishes.stream().map(OrderIntent::orderId).distinct())
        .as("an exit, and one order the other way round, however often it is looked")
        .hasSize(2);
    assertThat(outcomes.outcomes()).containsExactly(closed(ClosingState.CLOSED, true, 0, ""));
  }

  @Test
  void whatDoesNotCloseIsNeverTurned() {
    Outcome outcome = look(all(true));
    while (outcome == Outcome.GOES_ON) {
      desk.clock().advance(Duration.ofSeconds(10));
      outcome = look(next());
    }

    assertThat(outcome).isEqualTo(Outcome.GIVEN_UP);
    assertThat(wishes()).allMatch(wish -> wish.terms().reduceOnly());
    assertThat(outcomes.outcomes()).containsExactly(closed(ClosingState.LEFT, true, 1, ""));
  }

  @Test
  void whatNobodyConfirmsIsNeverTurned() {
    look(all(true));
    tradeTheExit();
    quiet.says(new AccountQuiet.Answer.Unavailable("TIMEOUT"));
    Outcome outcome = look(next());
    while (outcome == Outcome.GOES_ON) {
      desk.clock().advance(Duration.ofSeconds(10));
      outcome = look(next());
    }

    assertThat(wishes()).hasSize(1);
    assertThat(outcomes.outcomes())
        .containsExactly(closed(ClosingState.UNKNOWN, true, 0, "TIMEOUT"));
  }

  @Test
  void whatIsClosedTooLateIsNotTurned() {
    look(all(true));
    tradeTheExit();
    quiet.says(new AccountQuiet.Answer.Quiet());
    desk.clock().advance(A_WHILE);

    assertThat(look(next())).isEqualTo(Outcome.TOO_LATE);

    assertThat(wishes()).hasSize(1);
    assertThat(outcomes.outcomes()).containsExactly(closed(ClosingState.TOO_LATE, true, 0, ""));
  }

  @Test
  void lookingThatFailsHereIsToldToWhoWaits() {
    closing.failed(ACCOUNT, all(true), aCause());

    assertThat(outcomes.outcomes())
        .containsExactly(closed(ClosingState.UNKNOWN, true, 1, "looking fails here"));
  }

  private Closing all(boolean turns) {
    List<Closing.Held> held =
        desk.book().positions().values().stream().map(Closing.Held::of).toList();
    Duration lasts = turns ? Closing.TURN_LASTS : Closing.LASTS;
    return Closing.of("card-a", held, turns, desk.clock().instant().plus(lasts));
  }

  private Outcome look(Closing look) {
    return closing.handle(ACCOUNT, look, aCause());
  }

  private Closing next() {
    return requests.closings().messages().getLast().closing();
  }

  private void tradeTheExit() {
    Order exit = desk.decide(wishes().getFirst());
    desk.sendAll();
    desk.fill(exit.id(), "0.03", "61800");
  }

  private List<OrderIntent> wishes() {
    return commands.sent().messages().stream()
        .map(OrderCommand.Place.class::cast)
        .map(OrderCommand.Place::intent)
        .toList();
  }

  private boolean cancelAsked(OrderId order) {
    return desk.history(order).stream()
        .anyMatch(recorded -> recorded.event() instanceof OrderEvent.CancelRequested);
  }

  private static PositionsClosed closed(ClosingState state, boolean turns, int left, String why) {
    return new PositionsClosed(state, turns, new Counted(1, left), why);
  }
}
