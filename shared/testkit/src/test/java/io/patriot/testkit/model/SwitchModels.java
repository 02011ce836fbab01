package io.patriot.testkit.model;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketSellOf;
import static io.patriot.testkit.OrderExamples.reduceOnly;

import io.patriot.application.link.AccountQuiet;
import io.patriot.application.link.KeyVault;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.link.UnlinkAccount;
import io.patriot.application.order.Placement;
import io.patriot.application.order.TradingStore;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.Interception;
import io.patriot.testkit.ScriptedVenue.Answer;
import io.patriot.testkit.link.InMemoryLinks;
import io.patriot.testkit.link.ScriptedQuiet;
import io.patriot.testkit.sim.Explorer.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The trading switch, turned while something is on its way. */
final class SwitchModels {
  private static final Duration TOO_LATE_TO_ARRIVE = Duration.ofSeconds(26);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(6);

  private SwitchModels() {}

  /**
   * A placement is on its way.
   *
   * @param overtaken counts the orders that left after the switch was turned, claimed before
   */
  static Scenario againstAPlacement(Turn turn, Mistake mistake, AtomicLong overtaken) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.FINE, mistake);
      Placement placement = world.approved("wish", aMarketBuyOf("0.01", BTC));
      world.place("sender", placement);
      turn.begin(world);
      world.inTheEnd(it -> overtaken.addAndGet(it.watch.overtaken()));
      return world;
    };
  }

  /** A trigger becomes due: a new wish is decided, and what is approved is sent at once. */
  static Scenario againstATrigger(Turn turn, Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.COARSE, mistake);
      world.decide("trigger", world.wish("trigger", aMarketBuyOf("0.01", BTC)));
      turn.begin(world);
      return world;
    };
  }

  /** A sending was never answered, and it is proven that it never arrived. */
  static Scenario againstASecondSending(Turn turn, Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.COARSE, mistake);
      world.reconcile("look", neverArrived(world));
      turn.begin(world);
      return world;
    };
  }

  /** A placement, a second sending and a trigger at once. */
  static Scenario againstAllOfThese(Turn turn, Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.COARSE, mistake);
      world.reconcile("look", neverArrived(world));
      world.place("sender", world.approved("wish", aMarketBuyOf("0.01", BTC)));
      world.decide("trigger", world.wish("trigger", aMarketBuyOf("0.01", BTC)));
      turn.begin(world);
      return world;
    };
  }

  /** Six acts: the switch, two deliveries of a placement, a trigger, a second sending, a cancel. */
  static Scenario againstFive(Turn turn, Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.COARSE, mistake);
      OrderId resting = world.open("asked-back", aLimitBuyOf("0.01", BTC, "61000"));
      world.reconcile("look", neverArrived(world));
      Placement placement = world.approved("wish", aMarketBuyOf("0.01", BTC));
      world.place("first delivery", placement);
      world.place("second delivery", placement);
      world.decide("trigger", world.wish("trigger", aMarketBuyOf("0.01", BTC)));
      world.cancel("cancel", resting);
      turn.begin(world);
      world.inTheEnd(it -> it.expect(!it.venue.isLive(resting), "a cancel did not get through"));
      return world;
    };
  }

  /** When only reducing is allowed, exits and cancels still flow. */
  static Scenario exitsAndCancelsFlow(Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.COARSE, mistake);
      OrderId entry = world.open("entry", aMarketBuyOf("0.01", BTC));
      world.plainly(
          it -> it.recordExecution().handle(world.venue.fill(entry, "0.01", "61800"), aCause()));
      OrderId resting = world.open("resting", aLimitBuyOf("0.01", BTC, "61000"));
      Placement exit = world.approved("exit", reduceOnly(aMarketSellOf("0.01", BTC)));
      world.place("exit", exit);
      world.cancel("cancel", resting);
      Turn.byHand(world, TradingState.REDUCE_ONLY);
      world.inTheEnd(
          it -> {
            it.expect(
                it.venue.arrivals(exit.intent().orderId()) == 1, "an exit did not get through");
            it.expect(!it.venue.isLive(resting), "a cancel did not get through");
          });
      return world;
    };
  }

  /** Turned, taken back by its owner, and turned again. */
  static Scenario turnedBackAndForth(Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.COARSE, mistake);
      Placement placement = world.approved("wish", aMarketBuyOf("0.01", BTC));
      world.plainly(it -> Turn.turn(it, TradingState.REDUCE_ONLY));
      world.place("first delivery", placement);
      world.place("second delivery", placement);
      Turn.resume(world);
      Turn.byHand(world, TradingState.HALTED);
      return world;
    };
  }

  /** A change that makes a resting order larger. */
  static Scenario againstAChange(Turn turn, Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.COARSE, mistake);
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
      turn.begin(world);
      return world;
    };
  }

  /** An account is unlinked while a wish for it is decided. */
  static Scenario unlinked(Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.COARSE, mistake);
      var unlinked = new boolean[1];
      world.deliver("unlinking", it -> unlinked[0] = unlink(world, it.store()));
      world.decide("trigger", world.wish("trigger", aMarketBuyOf("0.01", BTC)));
      world.inTheEnd(
          it ->
              it.expect(
                  !unlinked[0] || it.venue.calls().isEmpty(),
                  "an order was sent for an account whose key is gone"));
      return world;
    };
  }

  private static boolean unlink(SmallWorld world, TradingStore store) {
    var links = new InMemoryLinks();
    var linked =
        new LinkedAccount(
            ACCOUNT,
            LinkedAccount.Status.ACTIVE,
            1,
            1,
            "tail",
            Optional.empty(),
            List.of(),
            world.clock.instant(),
            world.clock.instant());
    LinkedAccounts accounts =
        Interception.around(
            LinkedAccounts.class,
            links,
            (method, call) ->
                switch (method) {
                  case "find" -> Optional.of(linked);
                  case "disable" -> true;
                  default -> call.proceed();
                });
    KeyVault vault = Interception.around(KeyVault.class, links, (_, _) -> null);
    AccountQuiet quiet = new ScriptedQuiet();
    return new UnlinkAccount(accounts, vault, quiet, store, world.clock).handle(ACCOUNT, aCause())
        instanceof UnlinkAccount.Outcome.Unlinked;
  }

  /**
   * An order whose sending got lost; the venue was asked once when it could not arrive any more.
   */
  static OrderId neverArrived(SmallWorld world) {
    world.venue.next(Answer.LOSE);
    OrderId order = world.open("lost", aMarketBuyOf("0.01", BTC));
    world.stage.pass(TOO_LATE_TO_ARRIVE);
    world.plainly(it -> it.reconcile().handle(ACCOUNT, order, aCause()));
    world.stage.pass(BETWEEN_LOOKS);
    world.newPrices();
    if (!(world.order(order) instanceof Order.Unknown)) {
      throw new IllegalStateException("The model wants an order in doubt");
    }
    return order;
  }
}
