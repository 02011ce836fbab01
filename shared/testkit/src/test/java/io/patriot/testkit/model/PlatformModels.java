package io.patriot.testkit.model;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketSellOf;
import static io.patriot.testkit.OrderExamples.reduceOnly;

import io.patriot.application.order.Placement;
import io.patriot.application.platform.StopPlatform;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.sim.Explorer.Scenario;

/** The platform's switch, turned while something is on its way. */
final class PlatformModels {
  private static final long ADMIN = 7;

  private PlatformModels() {}

  static Scenario againstAPlacement(Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.COARSE, mistake, true);
      world.place("sender", world.approved("wish", aMarketBuyOf("0.01", BTC)));
      stop(world);
      return world;
    };
  }

  static Scenario againstATrigger(Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.COARSE, mistake, true);
      world.decide("trigger", world.wish("trigger", aMarketBuyOf("0.01", BTC)));
      stop(world);
      return world;
    };
  }

  static Scenario againstASecondSending(Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.COARSE, mistake, true);
      world.reconcile("look", SwitchModels.neverArrived(world));
      stop(world);
      return world;
    };
  }

  static Scenario againstAChange(Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.COARSE, mistake, true);
      OrderId resting = world.open("changed", aLimitBuyOf("0.01", BTC, "61000"));
      world.deliver(
          "change",
          it ->
              it.amendOrder()
                  .handle(
                      ACCOUNT,
                      resting,
                      Quantity.of("0.02"),
                      Price.of("61000"),
                      "the user",
                      aCause()));
      stop(world);
      return world;
    };
  }

  /** Both switches are turned against one placement. */
  static Scenario withTheAccountsOwn(Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.COARSE, mistake, true);
      world.place("sender", world.approved("wish", aMarketBuyOf("0.01", BTC)));
      Turn.byHand(world, TradingState.REDUCE_ONLY);
      stop(world);
      return world;
    };
  }

  /** Nobody is locked into a position. */
  static Scenario exitsFlow(Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.COARSE, mistake, true);
      OrderId entry = world.open("entry", aMarketBuyOf("0.01", BTC));
      world.plainly(
          it -> it.recordExecution().handle(world.venue.fill(entry, "0.01", "61800"), aCause()));
      OrderId resting = world.open("resting", aLimitBuyOf("0.01", BTC, "61000"));
      Placement exit = world.approved("exit", reduceOnly(aMarketSellOf("0.01", BTC)));
      world.place("exit", exit);
      world.cancel("cancel", resting);
      stop(world);
      world.inTheEnd(
          it -> {
            it.expect(
                it.venue.arrivals(exit.intent().orderId()) == 1, "an exit did not get through");
            it.expect(!it.venue.isLive(resting), "a cancel did not get through");
          });
      return world;
    };
  }

  private static void stop(SmallWorld world) {
    world.deliver(
        "admin", ports -> new StopPlatform(ports.platform(), ports.clock()).halt(ADMIN, ""));
    world.inTheEnd(
        it ->
            it.expect(
                it.platform.read().state() == TradingState.HALTED,
                "the platform's switch is not where it was turned to"));
  }
}
