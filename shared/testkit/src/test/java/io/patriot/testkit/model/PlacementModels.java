package io.patriot.testkit.model;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;

import io.patriot.application.order.Placement;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.testkit.ScriptedVenue.Answer;
import io.patriot.testkit.sim.Explorer.Scenario;
import java.util.List;

/** The same message handed over twice, at the same time. */
final class PlacementModels {
  private static final List<Answer> ANSWERS = List.of(Answer.values());

  private PlacementModels() {}

  /** Two deliveries of one placement, and each answer the venue can give to the first that asks. */
  static Scenario placementTwice(Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.FINE, mistake);
      world.venue.next(ANSWERS.get(stage.choose(ANSWERS.size())));
      Placement placement = world.approved("wish", aMarketBuyOf("0.01", BTC));
      world.place("first delivery", placement);
      world.place("second delivery", placement);
      return world;
    };
  }

  /** The same, and a part of it trades before or after the answer is heard. */
  static Scenario placementTwiceAndATrade(Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.COARSE, mistake);
      world.venue.next(stage.choose(2) == 0 ? Answer.ACCEPT : Answer.ACCEPT_UNHEARD);
      Placement placement = world.approved("wish", aLimitBuyOf("0.01", BTC, "61800"));
      world.place("first delivery", placement);
      world.place("second delivery", placement);
      world.trade("the venue", placement.intent().orderId(), "0.004", "61800");
      return world;
    };
  }

  /** Two deliveries of one wish, and the placements that come of them. */
  static Scenario wishTwice(Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.FINE, mistake);
      OrderIntent wish = world.wish("wish", aMarketBuyOf("0.01", BTC));
      world.decide("first delivery", wish);
      world.decide("second delivery", wish);
      return world;
    };
  }

  /** Two wishes of which the limits allow one. */
  static Scenario twoWishesAndRoomForOne(Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.COARSE, mistake);
      OrderIntent one = world.wish("one", aMarketBuyOf("0.1", BTC));
      OrderIntent other = world.wish("other", aMarketBuyOf("0.1", BTC));
      world.decide("one", one);
      world.decide("other", other);
      world.inTheEnd(
          it ->
              it.expect(
                  it.venue.arrivals(one.orderId()) + it.venue.arrivals(other.orderId()) == 1,
                  "the limits allow one of them"));
      return world;
    };
  }

  /** A proof that an order never arrived, delivered twice. */
  static Scenario resentTwice(Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.COARSE, mistake);
      OrderId order = SwitchModels.neverArrived(world);
      world.reconcile("first look", order);
      world.reconcile("second look", order);
      return world;
    };
  }

  /** An order arrives late, while somebody looks for it twice, and trades at once. */
  static Scenario lateArrival(Mistake mistake) {
    return stage -> {
      var world = new SmallWorld(stage, Grain.COARSE, mistake);
      world.venue.next(Answer.ARRIVE_LATE);
      OrderId order = world.open("wish", aMarketBuyOf("0.01", BTC));
      world.reconcile("first look", order);
      world.reconcile("second look", order);
      world.trade("the venue", order, "0.01", "61800");
      stage.begin(
          "the network",
          () -> {
            stage.await("arrive");
            stage.tell("the order arrives");
            world.venue.arriveNow(order);
          });
      return world;
    };
  }
}
