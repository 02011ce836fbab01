package io.patriot.trading;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.anIntent;
import static io.patriot.trading.TradingFunctions.CAUSE;
import static io.patriot.trading.TradingFunctions.MINE;
import static io.patriot.trading.TradingFunctions.OTHERS;
import static io.patriot.trading.TradingFunctions.WIRE;
import static io.patriot.trading.TradingFunctions.run;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.StopTrading;
import io.patriot.application.order.WindDown;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.WindDownState;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.Fallback;
import io.patriot.domain.protection.Guard;
import io.patriot.domain.protection.GuardPart;
import io.patriot.events.message.ReconcileRequestV1;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.RecordingReconcileRequests;
import io.patriot.testkit.ScriptedVenue.Answer;
import io.patriot.testkit.SqsBatch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Who looks into doubts, as its queue and the clock call it. */
final class ReconcileHandlerTest {
  private static final String TICK = "{\"source\":\"aws.scheduler\"}";

  private final TradingFunctions functions = new TradingFunctions();
  private final ListAppender<ILoggingEvent> metrics = new ListAppender<>();

  @BeforeEach
  void hear() {
    metrics.start();
    logger().addAppender(metrics);
  }

  @AfterEach
  void stopHearing() {
    logger().detachAppender(metrics);
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger("io.patriot.metric");
  }

  @Test
  void anOrderInDoubtIsFoundAtItsVenue() {
    OrderId order = doubtful();

    assertThat(run(functions.reconcile(), new SqsBatch().with("m1", request(MINE, order))))
        .isEmpty();

    assertThat(functions.desk.order(order)).isInstanceOf(Order.Open.class);
  }

  @Test
  void aVenueThatDoesNotAnswerIsNoFailureBecauseItIsAskedAgain() {
    OrderId order = doubtful();
    functions.desk.venue().reachable(false);

    assertThat(run(functions.reconcile(), new SqsBatch().with("m1", request(MINE, order))))
        .isEmpty();

    assertThat(functions.desk.order(order)).isInstanceOf(Order.Unknown.class);
  }

  @Test
  void requestsThatComeTwiceOrForNothingChangeNothing() {
    OrderId order = doubtful();
    OrderId never = anIntent("never", aMarketBuyOf("0.01", BTC)).orderId();
    var batch =
        new SqsBatch()
            .with("m1", request(MINE, order))
            .with("m2", request(MINE, order))
            .with("m3", request(MINE, never))
            .with("m4", request(OTHERS, order));

    assertThat(run(functions.reconcile(), batch)).isEmpty();

    assertThat(functions.desk.history(order)).hasSize(5); // asked, approved, sent, unknown, open
    assertThat(functions.desk.venue().calls()).hasSize(1);
  }

  @Test
  void aStoppedAccountIsClearedUntilItsVenueConfirmsIt() {
    new StopTrading(functions.desk.store(), functions.desk.clock())
        .halt(AccountExamples.ACCOUNT, AccountExamples.aCause());
    WindDown asked = WindDown.of(functions.desk.book(), true, "kill-7");
    var message = ReconcileRequestV1.after(CAUSE, MINE, asked);

    assertThat(run(functions.reconcile(), new SqsBatch().with("m1", WIRE.write(message))))
        .isEmpty();

    assertThat(functions.outcomes.outcomes())
        .singleElement()
        .isInstanceOfSatisfying(
            AccountOutcome.WindDownChecked.class,
            checked -> assertThat(checked.state()).isEqualTo(WindDownState.VERIFIED));
  }

  @Test
  void aMessageThatFailsFailsAlone() {
    OrderId order = doubtful();
    OrderId second = doubtful();
    functions.failingCommits.set(1);
    var batch =
        new SqsBatch()
            .with("m1", "not json")
            .with("m2", WIRE.write(ReconcileRequestV1.of(CAUSE, "no account", "o")))
            .with("m3", request(MINE, order))
            .with("m4", request(MINE, second));

    assertThat(run(functions.reconcile(), batch)).containsExactly("m1", "m2", "m3");
    assertThat(functions.desk.order(second)).isInstanceOf(Order.Open.class);
  }

  @Test
  void aWholeAccountWithoutAVenueThatCouldBeAskedStaysAsItIs() {
    OrderId order = functions.desk.decideAndSend(aLimitBuyOf("0.01", BTC, "61000"));
    var before = functions.desk.book();

    assertThat(run(functions.reconcile(), new SqsBatch().with("m1", request(MINE, null))))
        .isEmpty();

    assertThat(functions.desk.book()).isEqualTo(before);
    assertThat(functions.desk.order(order)).isInstanceOf(Order.Open.class);
  }

  @Test
  void theSweepFindsOrdersThatWaitTooLongAndNoOthers() {
    OrderId resting = functions.desk.decideAndSend(aLimitBuyOf("0.01", BTC, "61000"));
    OrderId waiting = functions.desk.decide(aLimitBuyOf("0.02", BTC, "61000")).id();
    functions.desk.clock().advance(Duration.ofSeconds(9));
    run(functions.reconcile(), TICK);
    assertThat(functions.desk.reconcileRequests().all()).isEmpty();

    functions.desk.clock().advance(Duration.ofSeconds(2));
    run(functions.reconcile(), TICK);

    assertThat(functions.desk.reconcileRequests().messages())
        .extracting(RecordingReconcileRequests.Request::order)
        .containsExactly(waiting)
        .doesNotContain(resting);
  }

  @Test
  void theSweepHasGuardedAccountsLookedAtAndTheLookPlacesTheStop() {
    run(functions.reconcile(), TICK);
    assertThat(functions.desk.guardings().all()).as("nothing to guard yet").isEmpty();
    var bracket =
        new Bracket(
            Optional.of(Price.of("60000")), Optional.empty(), TriggerSource.LAST, Fallback.FLATTEN);
    OrderId entry = functions.desk.decideAndSend(aMarketBuyOf("0.01", BTC).with(bracket));
    functions.desk.fill(entry, "0.01", "61800.10");
    functions.desk.guardings().takeAll();

    run(functions.reconcile(), TICK);

    var asked = functions.desk.guardings().takeAll();
    assertThat(asked).hasSize(1);
    var look = guarding(asked.getFirst().message().look().looks());
    assertThat(run(functions.reconcile(), new SqsBatch().with("m1", WIRE.write(look)))).isEmpty();
    assertThat(functions.commands.sent().messages())
        .singleElement()
        .isInstanceOfSatisfying(
            OrderCommand.Place.class,
            place ->
                assertThat(place.intent().terms().guard())
                    .contains(new Guard(entry, GuardPart.STOP)));
    assertThat(metrics()).as("it is on its way, as it should be").isEmpty();

    var third = guarding(2);
    run(functions.reconcile(), new SqsBatch().with("m2", WIRE.write(third)));
    assertThat(metrics())
        .as("until the look in four seconds")
        .singleElement()
        .asString()
        .contains("\"Namespace\":\"Patriot\"")
        .endsWith("\"unprotected_position_seconds\":4}");
  }

  @Test
  void aLookThatAnotherHasSeenTheReasonOfIsNotDoneAgain() {
    var bracket =
        new Bracket(
            Optional.of(Price.of("60000")), Optional.empty(), TriggerSource.LAST, Fallback.FLATTEN);
    OrderId entry = functions.desk.decideAndSend(aMarketBuyOf("0.01", BTC).with(bracket));
    functions.desk.fill(entry, "0.01", "61800.10");
    var reconcile = functions.reconcile();
    var first = guarding(0);
    var sameMoment = guarding(0);
    functions.desk.clock().advance(Duration.ofSeconds(1));
    functions.desk.guardings().takeAll();

    run(reconcile, new SqsBatch().with("m1", WIRE.write(first)));
    assertThat(functions.desk.guardings().takeAll()).as("it goes on").hasSize(1);
    run(reconcile, new SqsBatch().with("m2", WIRE.write(sameMoment)));
    assertThat(functions.desk.guardings().takeAll()).as("the other has nothing to do").isEmpty();

    run(reconcile, new SqsBatch().with("m3", WIRE.write(guarding(0))));
    assertThat(functions.desk.guardings().takeAll()).as("asked for since").hasSize(1);
  }

  @Test
  void thePartsOfOneOrderAskForALookASecondLaterAndItsFirstAndItsLastAtOnce() {
    var bracket =
        new Bracket(
            Optional.of(Price.of("60000")), Optional.empty(), TriggerSource.LAST, Fallback.FLATTEN);
    OrderId entry = functions.desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000").with(bracket));
    functions.desk.guardings().takeAll();

    assertThat(delayAfterAFillOf(entry, "0.01")).isZero();
    assertThat(delayAfterAFillOf(entry, "0.01")).isEqualTo(Duration.ofSeconds(1));
    assertThat(delayAfterAFillOf(entry, "0.01")).isZero();
  }

  private Duration delayAfterAFillOf(OrderId order, String quantity) {
    functions.desk.fill(order, quantity, "61000.00");
    return functions.desk.guardings().takeAll().getFirst().message().delay();
  }

  private ReconcileRequestV1 guarding(int looks) {
    return ReconcileRequestV1.guarding(CAUSE, MINE, looks, functions.desk.clock().instant());
  }

  private List<String> metrics() {
    return metrics.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private OrderId doubtful() {
    functions.desk.venue().next(Answer.ACCEPT_UNHEARD);
    OrderId order = functions.desk.decideAndSend(aLimitBuyOf("0.01", BTC, "61000"));
    functions.desk.reconcileRequests().takeAll();
    return order;
  }

  private static String request(String account, @Nullable OrderId order) {
    return WIRE.write(ReconcileRequestV1.of(CAUSE, account, order == null ? null : order.value()));
  }
}
