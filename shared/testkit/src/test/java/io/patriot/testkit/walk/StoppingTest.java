package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.AccountChange;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.StopTrading;
import io.patriot.application.order.StopTrading.Outcome;
import io.patriot.application.order.TradingStore;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.order.Order;
import io.patriot.testkit.Interception;
import io.patriot.testkit.TradingDesk;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is said to be stopped is stored as stopped, and nobody says it before. */
class StoppingTest {
  private final TradingDesk desk = new TradingDesk();
  private final StopTrading stopping = new StopTrading(desk.store(), desk.clock());

  @Test
  void aStopIsStoredWithWhoAndWhyAndHoldsForAWhile() {
    assertThat(stopping.halt(ACCOUNT, aCause())).isEqualTo(new Outcome.Stopped(desk.book()));

    assertThat(desk.book().tradingState()).isEqualTo(TradingState.HALTED);
    assertThat(desk.book().heldUntil()).contains(desk.clock().instant().plus(StopTrading.COOL_OFF));
    assertThat(desk.store().replayed(ACCOUNT)).isEqualTo(desk.book());
  }

  @Test
  void stoppedTwiceIsStoppedOnceAndHoldsNoLonger() {
    stopping.halt(ACCOUNT, aCause());
    var before = desk.book();
    desk.clock().advance(StopTrading.COOL_OFF.dividedBy(2));

    assertThat(stopping.halt(ACCOUNT, aCause())).isEqualTo(new Outcome.Stopped(before));
    assertThat(desk.book()).isEqualTo(before);
  }

  @Test
  void whatWasApprovedBeforeIsNotSentAfterIt() {
    Order order = desk.decide(aMarketBuyOf("0.01", BTC));

    stopping.halt(ACCOUNT, aCause());
    desk.sendAll();

    assertThat(desk.venue().calls()).isEmpty();
    assertThat(desk.order(order.id())).isInstanceOf(Order.Expired.class);
  }

  @Test
  void onlyClosingLoosensNoHalt() {
    stopping.halt(ACCOUNT, aCause());

    assertThat(stopping.onlyClose(ACCOUNT, aCause())).isEqualTo(new Outcome.Stopped(desk.book()));
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.HALTED);
  }

  @Test
  void onlyClosingMayBeEndedAtOnce() {
    stopping.onlyClose(ACCOUNT, aCause());

    assertThat(desk.book().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);
    assertThat(desk.book().heldUntil()).isEmpty();
  }

  @Test
  void whatSomethingElseHaltedIsHeldOnceItsOwnerAsks() {
    var turn = new AccountEvent.TradingStateChanged(TradingState.HALTED, "something else");
    desk.store()
        .commit(new AccountChange(desk.book(), turn, null, aCause(), desk.clock().instant()));

    stopping.halt(ACCOUNT, aCause());

    assertThat(desk.book().heldUntil()).isPresent();
  }

  @Test
  void aStoreThatFailsOnceIsAskedAgain() {
    assertThat(stoppingWith(1).halt(ACCOUNT, aCause())).isInstanceOf(Outcome.Stopped.class);
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.HALTED);
  }

  @Test
  void aStoreThatGoesOnFailingIsNoAcknowledgement() {
    assertThat(stoppingWith(100).halt(ACCOUNT, aCause()))
        .isEqualTo(new Outcome.Unknown("our own store does not answer"));
  }

  @Test
  void whoIsAlwaysTooLateKnowsThatNothingIsCertain() {
    TradingStore busy =
        Interception.around(
            TradingStore.class,
            desk.store(),
            (method, call) -> method.equals("commit") ? CommitResult.CONFLICT : call.proceed());

    assertThat(new StopTrading(busy, desk.clock()).halt(ACCOUNT, aCause()))
        .isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void anAccountThatIsNotThereCannotBeStopped() {
    var nobody = new AccountId(ACCOUNT.tenant(), "binance-nobody");

    assertThat(stopping.halt(nobody, aCause())).isEqualTo(new Outcome.NotFound());
  }

  private StopTrading stoppingWith(int failures) {
    var left = new AtomicInteger(failures);
    return new StopTrading(
        Interception.around(
            TradingStore.class,
            desk.store(),
            (_, call) -> {
              if (left.getAndDecrement() > 0) {
                throw new IllegalStateException("The store fails because the test says so");
              }
              return call.proceed();
            }),
        desk.clock());
  }
}
