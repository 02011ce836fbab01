package io.patriot.testkit.model;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;

import io.patriot.application.venue.ExecutionReport;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.ScriptedVenue.AmendAnswer;
import io.patriot.testkit.ScriptedVenue.Answer;
import io.patriot.testkit.ScriptedVenue.CancelAnswer;
import io.patriot.testkit.TradingPorts;
import io.patriot.testkit.sim.Explorer.Scenario;
import io.patriot.testkit.sim.Stage;
import java.util.List;

/** What happens to one resting order on any day. */
final class DailyModels {
  private static final String PRICE = "61800";

  private DailyModels() {}

  /** Two deliveries of one trade. */
  static Scenario tradeHeardTwice(Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.FINE, mistake);
      OrderId order = world.open("order", aLimitBuyOf("0.01", BTC, PRICE));
      ExecutionReport report = world.venue.fill(order, "0.004", PRICE);
      world.hear("first delivery", report);
      world.hear("second delivery", report);
      return world;
    };
  }

  /** Two deliveries of one trade, another trade, and somebody who asks the venue itself. */
  static Scenario tradesHeardOnThreeRoads(Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.COARSE, mistake);
      OrderId order = world.open("order", aLimitBuyOf("0.01", BTC, PRICE));
      ExecutionReport report = world.venue.fill(order, "0.004", PRICE);
      world.hear("first delivery", report);
      world.hear("second delivery", report);
      world.hear("other trade", world.venue.fill(order, "0.001", PRICE));
      world.reconcile("look", order);
      return world;
    };
  }

  /** It is asked back while it trades. */
  static Scenario cancelAndTrade(Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.FINE, mistake);
      world.venue.nextCancel(any(stage, List.of(CancelAnswer.values())));
      OrderId order = world.open("order", aLimitBuyOf("0.01", BTC, PRICE));
      world.cancel("cancel", order);
      world.trade("the venue", order, stage.choose(2) == 0 ? "0.004" : "0.01", PRICE);
      return world;
    };
  }

  /** It is changed and asked back while it trades. */
  static Scenario cancelAndTradeAndChange(Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.COARSE, mistake);
      AmendAnswer answer = any(stage, List.of(AmendAnswer.values()));
      world.venue.nextAmend(answer);
      OrderId order = world.open("order", aLimitBuyOf("0.01", BTC, PRICE));
      world.deliver("change", it -> change(it, order));
      world.trade("the venue", order, stage.choose(2) == 0 ? "0.004" : "0.01", PRICE);
      world.cancel("cancel", order);
      return world;
    };
  }

  /** It is asked back on its way there. */
  static Scenario cancelOnTheWay(Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.COARSE, mistake);
      world.venue.next(any(stage, List.of(Answer.values())));
      var placement = world.approved("order", aLimitBuyOf("0.01", BTC, PRICE));
      world.place("sender", placement);
      world.cancel("cancel", placement.intent().orderId());
      world.trade("the venue", placement.intent().orderId(), "0.004", PRICE);
      return world;
    };
  }

  private static <T> T any(Stage stage, List<T> of) {
    return of.get(stage.choose(of.size()));
  }

  private static void change(TradingPorts ports, OrderId order) {
    ports
        .amendOrder()
        .handle(ACCOUNT, order, Quantity.of("0.02"), Price.of("61790"), "the user", aCause());
  }
}
