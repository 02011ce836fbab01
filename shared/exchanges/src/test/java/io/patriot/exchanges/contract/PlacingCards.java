package io.patriot.exchanges.contract;

import static io.patriot.exchanges.contract.Wishes.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.venue.CancelResult;
import io.patriot.application.venue.PlacementResult;
import io.patriot.application.venue.VenueOrder;
import io.patriot.application.venue.VenueOrder.Status;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TriggerSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The cards about what becomes of an order that is placed. */
abstract class PlacingCards extends CardTable {
  private static final String HUGE = "100";

  // placing

  @Card(value = 1, needs = Feature.LIMIT)
  void anOrderSentTwiceUnderOneNameIsOneOrder() {
    OrderIntent order = placed(wish.restingBuy());
    until("it rests", () -> stands(order, Status.Live.class));
    assertThat(send(order)).isNotInstanceOf(PlacementResult.Rejected.class);
    assertThat(floor.openOrders()).isEqualTo(1);
    assertThat(floor.held()).isZero();
  }

  @Card(value = 2, needs = Feature.MARKET)
  void aMarketOrderTradesAtOnce() {
    VenueOrder.Found order = ends(placed(wish.marketBuy()), Status.Filled.class);
    assertThat(traded(order)).isEqualTo(Quantity.of(SMALL));
    holds(SMALL);
  }

  @Card(value = 3, needs = Feature.LIMIT)
  void aLimitAwayFromTheMarketRests() {
    OrderIntent order = placed(wish.restingBuy());
    VenueOrder.Found found = ends(order, Status.Live.class);
    assertThat(found.price()).isEqualTo(order.terms().type().limitPrice());
    assertThat(found.quantity()).isEqualTo(order.quantity());
    assertThat(found.fills()).isEmpty();
  }

  @Card(value = 4, needs = Feature.LIMIT)
  void aLimitThatCrossesNeverTradesWorseThanItsPrice() {
    OrderIntent order = placed(wish.order(Side.BUY, SMALL, wish.limit("1.003", TimeInForce.GTC)));
    Price limit = order.terms().type().limitPrice().orElseThrow();
    assertThat(ends(order, Status.Filled.class).fills())
        .isNotEmpty()
        .noneMatch(fill -> fill.price().isAbove(limit));
  }

  @Card(value = 5, needs = Feature.POST_ONLY)
  void aLimitThatMustNotTakeRests() {
    ends(
        placed(wish.order(Side.BUY, SMALL, wish.limit("0.97", TimeInForce.POST_ONLY))),
        Status.Live.class);
  }

  @Card(value = 6, needs = Feature.POST_ONLY)
  void aLimitThatMustNotTakeIsRefusedWhereItWould() {
    isRefused(wish.order(Side.BUY, SMALL, wish.limit("1.003", TimeInForce.POST_ONLY)));
    assertThat(floor.held()).isZero();
  }

  @Card(value = 7, needs = Feature.IMMEDIATE_OR_CANCEL)
  void whatIsNotThereAtOnceIsDropped() {
    var order = placed(wish.order(Side.BUY, SMALL, wish.limit("0.97", TimeInForce.IOC)));
    assertThat(ends(order, Status.Expired.class).fills()).isEmpty();
    var part = placed(wish.order(Side.BUY, HUGE, wish.limit("1.0001", TimeInForce.IOC)));
    until("it ended", () -> !stands(part, Status.Live.class));
    assertThat(traded(found(part)).isAbove(Quantity.of(HUGE))).isFalse();
  }

  @Card(value = 8, needs = Feature.FILL_OR_KILL)
  void allOrNothingTradesAll() {
    var order = placed(wish.order(Side.BUY, SMALL, wish.limit("1.003", TimeInForce.FOK)));
    assertThat(traded(ends(order, Status.Filled.class))).isEqualTo(Quantity.of(SMALL));
  }

  @Card(value = 9, needs = Feature.FILL_OR_KILL)
  void allOrNothingTradesNothingWhereAllIsNotThere() {
    OrderIntent order = wish.order(Side.BUY, HUGE, wish.limit("1", TimeInForce.FOK));
    if (send(order) instanceof PlacementResult.Accepted) {
      assertThat(ends(order, Status.Expired.class).fills()).isEmpty();
    }
    assertThat(floor.held()).isZero();
  }

  @Card(value = 10, needs = Feature.GOOD_TILL_DATE)
  void aLimitWithAnEndRestsUntilThen() {
    Instant end = floor.now().plus(Duration.ofHours(1));
    ends(
        placed(wish.order(Side.BUY, SMALL, new OrderType.LimitUntil(wish.at("0.97"), end))),
        Status.Live.class);
  }

  @Card(value = 11, needs = Feature.LIMIT)
  void aPartThatTradedIsToldWhileTheRestRests() {
    OrderIntent order = placed(wish.order(Side.BUY, HUGE, wish.limit("1", TimeInForce.GTC)));
    until("a part traded", () -> find(order) instanceof VenueOrder.Found f && !f.fills().isEmpty());
    VenueOrder.Found found = found(order);
    assertThat(found.status()).isInstanceOf(Status.Live.class);
    assertThat(traded(found).isAbove(Quantity.ZERO)).isTrue();
    assertThat(found.quantity()).as("what it is for, not what is left").isEqualTo(order.quantity());
  }

  @Card(
      value = 12,
      needs = {Feature.RULES, Feature.ANSWERS_AT_ONCE})
  void whatIsTooSmallIsRefusedWithASentence() {
    assertThat(send(wish.order(Side.BUY, "0.0001", new OrderType.Market())))
        .isInstanceOfSatisfying(
            PlacementResult.Rejected.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("LOT_SIZE");
              assertThat(refused.message()).contains("below the venue's smallest");
            });
  }

  // reducing

  @Card(value = 13, needs = Feature.REDUCE_ONLY)
  void whatOnlyReducesIsRefusedWhereNothingIsHeld() {
    isRefused(wish.marketExit(SMALL));
    assertThat(floor.held()).isZero();
  }

  @Card(
      value = 14,
      needs = {Feature.MARKET, Feature.REDUCE_ONLY})
  void whatOnlyReducesNeverTurnsAPosition() {
    placed(wish.marketBuy());
    holds(SMALL);
    send(wish.marketExit("0.030"));
    holds("0");
  }

  // conditional orders

  final OrderType stop(String share) {
    return new OrderType.Stop(wish.at(share), TriggerSource.MARK, Optional.empty());
  }

  @Card(
      value = 15,
      needs = {Feature.STOP, Feature.REDUCE_ONLY})
  void aStopWaitsAndIsTakenBack() {
    placed(wish.marketBuy());
    OrderIntent order = placed(wish.reducing(Side.SELL, SMALL, stop("0.97")));
    ends(order, Status.Live.class);
    assertThat(cancel(order)).isInstanceOf(CancelResult.Requested.class);
    ends(order, Status.Cancelled.class);
    holds(SMALL);
  }

  @Card(
      value = 16,
      needs = {Feature.STOP, Feature.MARK_TRIGGER})
  void aStopTradesWhenItsPriceHasCome() {
    placed(wish.marketBuy());
    holds(SMALL);
    OrderIntent order = placed(wish.reducing(Side.SELL, SMALL, stop("0.98")));
    ends(order, Status.Live.class);
    floor.markMoves("-0.03");
    assertThat(traded(ends(order, Status.Filled.class))).isEqualTo(Quantity.of(SMALL));
    holds("0");
  }

  @Card(
      value = 17,
      needs = {Feature.STOP, Feature.MARK_TRIGGER})
  void aStopWhosePriceHasPassedIsNotLeftToWait() {
    placed(wish.marketBuy());
    holds(SMALL);
    OrderIntent order = wish.reducing(Side.SELL, SMALL, stop("1.02"));
    if (send(order) instanceof PlacementResult.Accepted) {
      until("it does not wait", () -> !stands(order, Status.Live.class));
    }
  }

  @Card(
      value = 18,
      needs = {Feature.STOP_LIMIT, Feature.MARK_TRIGGER})
  void aStopWithALimitBecomesALimit() {
    var type =
        new OrderType.Stop(wish.at("1.02"), TriggerSource.MARK, Optional.of(wish.at("0.96")));
    OrderIntent order = placed(wish.order(Side.BUY, SMALL, type));
    String waiting = ends(order, Status.Live.class).venueOrderId();
    floor.markMoves("0.03");
    until("it became a limit", () -> !found(order).venueOrderId().equals(waiting));
    ends(order, Status.Live.class);
    assertThat(cancel(order)).isInstanceOf(CancelResult.Requested.class);
    ends(order, Status.Cancelled.class);
  }

  @Card(
      value = 19,
      needs = {Feature.TAKE_PROFIT, Feature.MARK_TRIGGER})
  void aTargetTradesWhenItsPriceHasCome() {
    placed(wish.marketBuy());
    holds(SMALL);
    var type = new OrderType.TakeProfit(wish.at("1.02"), TriggerSource.MARK, Optional.empty());
    OrderIntent order = placed(wish.reducing(Side.SELL, SMALL, type));
    ends(order, Status.Live.class);
    floor.markMoves("0.03");
    ends(order, Status.Filled.class);
    holds("0");
  }

  @Card(value = 20, needs = Feature.TRAILING_STOP)
  void aTrailingStopWaits() {
    placed(wish.marketBuy());
    holds(SMALL);
    var type = new OrderType.TrailingStop(Rate.of("0.05"), TriggerSource.LAST, Optional.empty());
    ends(placed(wish.reducing(Side.SELL, SMALL, type)), Status.Live.class);
  }

  @Card(
      value = 21,
      needs = {Feature.CLOSES_POSITION, Feature.MARK_TRIGGER})
  void whatClosesThePositionClosesAllThatIsHeldByThen() {
    placed(wish.marketBuy());
    OrderIntent order = placed(wish.closing(Side.SELL, SMALL, stop("0.98")));
    placed(wish.marketBuy());
    holds("0.020");
    floor.markMoves("-0.03");
    holds("0");
    assertThat(traded(ends(order, Status.Filled.class))).isEqualTo(Quantity.of("0.020"));
  }
}
