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
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What every venue is held to. A venue is tried by a class that says at which floor. */
public abstract class VenueContract extends SideBySideCards {
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
    VenueTrades trades = floor.accounts().trades(floor.account(), BTC, since, List.of());
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
