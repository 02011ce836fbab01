package io.patriot.testkit.stop;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketSellOf;
import static io.patriot.testkit.OrderExamples.reduceOnly;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.platform.PlatformFence;
import io.patriot.application.platform.PlatformSwitch;
import io.patriot.application.platform.PlatformSwitches;
import io.patriot.application.platform.ReleasePlatform;
import io.patriot.application.platform.StopPlatform;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.risk.DenialReason;
import io.patriot.testkit.Interception;
import io.patriot.testkit.TradingDesk;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is stopped for everybody opens nothing, and locks nobody in. */
class StoppingThePlatformTest {
  private static final long ADMIN = 7;
  private static final long OTHER = 8;

  private final TradingDesk desk = new TradingDesk();
  private final StopPlatform stopping = new StopPlatform(desk.platform(), desk.clock());
  private final ReleasePlatform releasing =
      new ReleasePlatform(desk.platform(), Set.of(ADMIN, OTHER), desk.clock());

  @Test
  void aWishThatOpensIsDeniedAndItsOwnerToldWhy() {
    stopping.onlyReduce(ADMIN, "");

    assertThat(desk.decide(aMarketBuyOf("0.01", BTC)))
        .isInstanceOfSatisfying(
            Order.Denied.class,
            denied ->
                assertThat(denied.reason())
                    .isEqualTo(new DenialReason.PlatformStopped(TradingState.REDUCE_ONLY)));
    assertThat(desk.venue().calls()).isEmpty();
  }

  @Test
  void whatWasApprovedBeforeIsNotSentAfterIt() {
    Order order = desk.decide(aMarketBuyOf("0.01", BTC));

    stopping.halt(ADMIN, "");
    desk.sendAll();

    assertThat(desk.venue().arrivals(order.id())).isZero();
    assertThat(desk.order(order.id())).isInstanceOf(Order.Expired.class);
    assertThat(desk.book().working()).as("the money is free again").isEmpty();
  }

  @Test
  void whoHoldsSomethingGetsOut() {
    OrderId entry = desk.decideAndSend(aMarketBuyOf("0.01", BTC));
    desk.fill(entry, "0.01", "61800");
    stopping.halt(ADMIN, "");

    OrderId exit = desk.decideAndSend(reduceOnly(aMarketSellOf("0.01", BTC)));

    assertThat(desk.venue().arrivals(exit)).isEqualTo(1);
  }

  @Test
  void whoCannotReadItLetsOutWhatReducesOnly() {
    PlatformSwitches unreadable =
        Interception.around(
            PlatformSwitches.class,
            desk.platform(),
            (_, _) -> {
              throw new IllegalStateException("It fails because the test says so");
            });
    var fence = new PlatformFence(unreadable);

    assertThat(fence.keeps(aLimitBuyOf("0.01", BTC, "61000"))).contains(PlatformFence.UNSEEN);
    assertThat(fence.keeps(reduceOnly(aMarketSellOf("0.01", BTC)))).isEmpty();
    assertThat(new StopPlatform(unreadable, desk.clock()).halt(ADMIN, ""))
        .isEqualTo(new StopPlatform.Outcome.Unknown("our own store does not answer"));
  }

  @Test
  void stoppedTwiceIsStoppedOnceAndHaltedIsNotLoosened() {
    stopping.halt(ADMIN, "a");
    PlatformSwitch halted = desk.platform().read();

    assertThat(stopping.halt(OTHER, "b")).isEqualTo(new StopPlatform.Outcome.Stopped(halted));
    assertThat(stopping.onlyReduce(OTHER, "c")).isEqualTo(new StopPlatform.Outcome.Stopped(halted));
    assertThat(desk.platform().turns()).containsExactly(halted);
  }

  @Test
  void onlyReducingCanBeMadeAHalt() {
    stopping.onlyReduce(ADMIN, "");
    stopping.halt(ADMIN, "");

    assertThat(desk.platform().read().state()).isEqualTo(TradingState.HALTED);
  }

  @Test
  void aHaltIsReleasedLaterAndByAnother() {
    stopping.halt(ADMIN, "");
    assertThat(releasing.handle(OTHER, 1))
        .isEqualTo(
            new ReleasePlatform.Outcome.CoolingOff(
                desk.clock().instant().plus(StopPlatform.COOL_OFF)));
    desk.clock().advance(StopPlatform.COOL_OFF.plus(Duration.ofSeconds(1)));

    assertThat(releasing.handle(ADMIN, 1)).isEqualTo(new ReleasePlatform.Outcome.NeedsAnother());
    assertThat(releasing.handle(99, 1)).isEqualTo(new ReleasePlatform.Outcome.NotAllowed());
    assertThat(releasing.handle(OTHER, 0)).isEqualTo(new ReleasePlatform.Outcome.TurnedSince());
    assertThat(desk.platform().read().isActive()).isFalse();
    assertThat(releasing.handle(OTHER, 1)).isInstanceOf(ReleasePlatform.Outcome.Released.class);
    assertThat(releasing.handle(OTHER, 1)).isEqualTo(new ReleasePlatform.Outcome.WasActive());
    assertThat(new PlatformFence(desk.platform()).keeps(aMarketBuyOf("0.01", BTC))).isEmpty();
  }

  @Test
  void theOnlyAdminReleasesWhatTheyHalted() {
    var alone = new ReleasePlatform(desk.platform(), Set.of(ADMIN), desk.clock());
    stopping.halt(ADMIN, "");
    desk.clock().advance(StopPlatform.COOL_OFF.plus(Duration.ofSeconds(1)));

    assertThat(alone.handle(ADMIN, 1)).isInstanceOf(ReleasePlatform.Outcome.Released.class);
  }
}
