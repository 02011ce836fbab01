package io.patriot.exchanges.contract;

import static io.patriot.exchanges.contract.Wishes.BTC;
import static io.patriot.exchanges.contract.Wishes.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.venue.AccountView;
import io.patriot.application.venue.AmendResult;
import io.patriot.application.venue.CancelResult;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.application.venue.PlacementResult;
import io.patriot.application.venue.VenueOrder;
import io.patriot.application.venue.VenueOrder.Status;
import io.patriot.application.venue.VenueTrades;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TriggerSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What every venue is held to. A venue is tried by a class that says at which floor. */
public abstract class VenueContract extends CardTable {
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

  private OrderType stop(String share) {
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

  // taking back

  @Card(value = 22, needs = Feature.LIMIT)
  void whatIsTakenBackIsGoneAndHoldsNothing() {
    OrderIntent order = placed(wish.restingBuy());
    ends(order, Status.Live.class);
    assertThat(cancel(order)).isInstanceOf(CancelResult.Requested.class);
    assertThat(ends(order, Status.Cancelled.class).fills()).isEmpty();
    assertThat(floor.openOrders()).isZero();
  }

  @Card(
      value = 23,
      needs = {Feature.LIMIT, Feature.ANSWERS_AT_ONCE})
  void whatIsGoneIsSaidToBeGone() {
    OrderIntent order = placed(wish.restingBuy());
    cancel(order);
    assertThat(cancel(order)).isInstanceOf(CancelResult.AlreadyGone.class);
    OrderIntent filled = placed(wish.marketBuy());
    ends(filled, Status.Filled.class);
    assertThat(cancel(filled)).isInstanceOf(CancelResult.AlreadyGone.class);
    assertThat(cancel(wish.restingBuy())).isInstanceOf(CancelResult.AlreadyGone.class);
  }

  // changing

  @Card(value = 24, needs = Feature.AMEND)
  void aRestingLimitIsChangedInPlace() {
    OrderIntent order = placed(wish.restingBuy());
    ends(order, Status.Live.class);
    Price lower = wish.at("0.96");
    assertThat(amend(order, "0.012", lower)).isNotInstanceOf(AmendResult.Rejected.class);
    until("it is changed", () -> found(order).price().equals(Optional.of(lower)));
    assertThat(found(order).quantity()).isEqualTo(Quantity.of("0.012"));
    assertThat(amend(order, "0.012", lower))
        .as("again")
        .isNotInstanceOf(AmendResult.Rejected.class);
    assertThat(floor.openOrders()).isEqualTo(1);
  }

  @Card(
      value = 25,
      needs = {Feature.AMEND, Feature.ANSWERS_AT_ONCE})
  void aRefusedChangeLeavesTheOrderAsItWas() {
    OrderIntent order = placed(wish.restingBuy());
    VenueOrder.Found before = ends(order, Status.Live.class);
    assertThat(amend(order, "0.0001", wish.at("0.96"))).isInstanceOf(AmendResult.Rejected.class);
    assertThat(find(order)).isEqualTo(before);
    cancel(order);
    assertThat(amend(order, SMALL, wish.at("0.96"))).isInstanceOf(AmendResult.Rejected.class);
    ends(order, Status.Cancelled.class);
  }

  // finding

  @Card(26)
  void whatWasNeverSentIsNotFound() {
    assertThat(find(wish.restingBuy())).isInstanceOf(VenueOrder.NotFound.class);
    assertThat(find(wish.order(Side.BUY, SMALL, stop("1.02"))))
        .isInstanceOf(VenueOrder.NotFound.class);
  }

  @Card(value = 27, needs = Feature.LIMIT)
  void aNameIsUsedAgainOnlyWhereTheVenueSaysSo() {
    OrderIntent order = placed(wish.restingBuy());
    ends(order, Status.Live.class);
    cancel(order);
    ends(order, Status.Cancelled.class);
    send(order);
    boolean once = floor.venue().keepsOrderIds(floor.account());
    if (once) {
      assertThat(floor.openOrders()).isZero();
      assertThat(stands(order, Status.Cancelled.class)).isTrue();
    } else {
      ends(order, Status.Live.class);
    }
    assertThat(Capabilities.read().of(venueName(), Feature.KEEPS_NAMES).offered()).isEqualTo(once);
  }

  // what trading costs and leaves

  @Card(
      value = 28,
      needs = {Feature.MARKET, Feature.FEES})
  void eachTradeTellsItsFeeAndWhoTook() {
    for (Fill fill : ends(placed(wish.marketBuy()), Status.Filled.class).fills()) {
      assertThat(fill.fee().amount()).isPositive();
      assertThat(fill.tradeId().value()).isNotBlank();
      assertThat(Duration.between(fill.at(), floor.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }
  }

  @Card(
      value = 29,
      needs = {Feature.MARKET, Feature.ACCOUNT_VIEW})
  void anAccountShowsWhatTradingMadeOfIt() {
    var before = (AccountView.Seen) floor.accounts().view(floor.account());
    placed(wish.marketBuy());
    holds(SMALL);
    var after = (AccountView.Seen) floor.accounts().view(floor.account());
    assertThat(before.positions()).isEmpty();
    assertThat(after.positions().getFirst().quantity()).isEqualTo(Quantity.of(SMALL));
    assertThat(after.wallet()).as("the fee is paid").isLessThan(before.wallet());
  }

  @Card(
      value = 30,
      needs = {Feature.MARKET, Feature.ACCOUNT_TRADES})
  void tradesAreListedUnderTheNamesOfTheirOrders() {
    Instant start = floor.now().minusSeconds(5);
    OrderIntent order = placed(wish.marketBuy());
    VenueOrder.Found found = ends(order, Status.Filled.class);
    List<ExecutionReport> trades = trades(start);
    assertThat(trades).hasSameSizeAs(found.fills());
    assertThat(trades).allMatch(trade -> trade.order().equals(order.orderId()));
    assertThat(trades).map(ExecutionReport::news).hasOnlyElementsOfType(News.Filled.class);
  }

  @Card(
      value = 31,
      needs = {Feature.ACCOUNT_TRADES, Feature.FOREIGN_TRADES})
  void tradesThatWereNotAskedForHereAreListedAsSuch() {
    Instant start = floor.now().minusSeconds(5);
    floor.byHand(Side.BUY, SMALL);
    holds(SMALL);
    assertThat(trades(start))
        .isNotEmpty()
        .map(ExecutionReport::news)
        .hasOnlyElementsOfType(News.ExternalFill.class);
  }

  private List<ExecutionReport> trades(Instant since) {
    VenueTrades trades = floor.accounts().trades(floor.account(), BTC, since);
    assertThat(trades).isInstanceOf(VenueTrades.Listed.class);
    return ((VenueTrades.Listed) trades).trades();
  }

  // what is heard

  @Card(
      value = 32,
      needs = {Feature.STREAM, Feature.MARKET})
  void eachTradeIsHeardOnceThoughItIsToldTwice() {
    floor.nextTradeIsToldTwice();
    OrderIntent order = placed(wish.marketBuy());
    int trades = ends(order, Status.Filled.class).fills().size();
    isHeard(order, News.Filled.class);
    OrderIntent exit = placed(wish.marketExit(SMALL));
    isHeard(exit, News.Filled.class);
    assertThat(floor.heard(order.orderId()).stream().filter(News.Filled.class::isInstance))
        .hasSize(trades);
  }

  @Card(
      value = 33,
      needs = {Feature.STREAM, Feature.LIMIT})
  void takingBackIsHeard() {
    OrderIntent order = placed(wish.restingBuy());
    cancel(order);
    isHeard(order, News.Cancelled.class);
  }

  @Card(
      value = 34,
      needs = {Feature.STREAM, Feature.NETWORK, Feature.ACCOUNT_TRADES})
  void aBrokenStreamSaysSoAndWhatItMissedIsListed() {
    Instant start = floor.now().minusSeconds(5);
    int gaps = floor.gaps();
    floor.streamBreaks();
    OrderIntent order = placed(wish.marketBuy());
    ends(order, Status.Filled.class);
    until("the gap is told", () -> floor.gaps() > gaps);
    assertThat(trades(start)).map(ExecutionReport::order).containsOnly(order.orderId());
  }

  // bad days

  @Card(value = 35, needs = Feature.NETWORK)
  void anAnswerThatSaysNothingIsUnknownAndTheOrderIsFound() {
    floor.nextAnswerSaysNothing(true);
    OrderIntent order = wish.marketBuy();
    assertThat(send(order)).isInstanceOf(PlacementResult.Unknown.class);
    ends(order, Status.Filled.class);
    holds(SMALL);
  }

  @Card(value = 36, needs = Feature.NETWORK)
  void anAnswerThatSaysNothingIsUnknownAndTheOrderIsNotFound() {
    floor.nextAnswerSaysNothing(false);
    OrderIntent order = wish.marketBuy();
    assertThat(send(order)).isInstanceOf(PlacementResult.Unknown.class);
    assertThat(find(order)).isInstanceOf(VenueOrder.NotFound.class);
    assertThat(floor.held()).isZero();
  }

  @Card(value = 37, needs = Feature.CLOCK)
  void aClockThatJumpsCostsAtMostOneRefusalAndNoDoubt() {
    floor.clockJumps();
    if (send(wish.marketBuy()) instanceof PlacementResult.Rejected) {
      assertThat(floor.held()).isZero();
      placed(wish.marketBuy());
    }
    holds(SMALL);
  }

  @Card(
      value = 38,
      needs = {Feature.BUDGETS, Feature.REDUCE_ONLY})
  void exitsGoOutWhenEntriesAreUsedUp() {
    placed(wish.marketBuy());
    holds(SMALL);
    OrderIntent resting = placed(wish.restingBuy());
    floor.entriesAreUsedUp();
    isRefused(wish.marketBuy());
    assertThat(cancel(resting)).isInstanceOf(CancelResult.Requested.class);
    placed(wish.marketExit(SMALL));
    holds("0");
  }

  @Card(value = 39, needs = Feature.KEYS)
  void aKeyWithoutTheRightToTradeIsARefusalAndNoDoubt() {
    assertThat(floor.venueWithoutTheRight().place(wish.marketBuy(), 1, cause))
        .isInstanceOf(PlacementResult.Rejected.class);
    assertThat(floor.held()).isZero();
  }

  @Card(value = 40, needs = Feature.KEYS)
  void withoutAKeyNothingIsSentAndNothingIsClaimed() {
    OrderIntent order = wish.marketBuy();
    assertThat(floor.venueWithoutKey().place(order, 1, cause))
        .isInstanceOf(PlacementResult.Rejected.class);
    assertThat(floor.venueWithoutKey().cancel(order, cause))
        .isInstanceOf(CancelResult.Unknown.class);
    assertThat(floor.venueWithoutKey().find(order)).isInstanceOf(VenueOrder.Unavailable.class);
  }

  /** Under which name the list of what venues offer knows this one. */
  private String venueName() {
    AtVenue at = getClass().getAnnotation(AtVenue.class);
    if (at == null) {
      throw new IllegalStateException("A run says at which venue it is");
    }
    return at.value();
  }
}
