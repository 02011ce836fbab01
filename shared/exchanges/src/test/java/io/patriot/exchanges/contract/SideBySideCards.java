package io.patriot.exchanges.contract;

import static io.patriot.exchanges.contract.Wishes.BTC;
import static io.patriot.exchanges.contract.Wishes.SMALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.patriot.application.venue.AccountView;
import io.patriot.application.venue.CancelResult;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.application.venue.PlacementResult;
import io.patriot.application.venue.VenueOrder.Status;
import io.patriot.application.venue.VenueTrades;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.position.Position;
import io.patriot.domain.position.PositionMode;
import java.time.Instant;
import java.util.List;

/** Long and short of one market side by side, where the venue has that. */
abstract class SideBySideCards extends PlacingCards {
  private static final String HALF = "0.005";

  @Card(
      value = 41,
      needs = {Feature.HEDGE_MODE, Feature.ACCOUNT_VIEW})
  void aLongAndAShortPositionStandSideBySideAndEachIsClosedByItself() {
    assertThat(seen().mode()).isEqualTo(PositionMode.ONE_WAY);
    floor.hedges();
    assertThat(seen().mode()).as("of an empty account").isEqualTo(PositionMode.HEDGE);
    placed(entry(Side.BUY, SMALL));
    placed(entry(Side.SELL, SMALL));
    placed(exit(Side.SELL, HALF, new OrderType.Market()));
    until("both are there", () -> seen().positions().size() == 2);
    assertThat(seen().mode()).isEqualTo(PositionMode.HEDGE);
    assertThat(seen().positions())
        .extracting(Position::positionSide, Position::quantity)
        .containsExactlyInAnyOrder(
            tuple(PositionSide.LONG, Quantity.of(HALF)),
            tuple(PositionSide.SHORT, Quantity.of(SMALL)));
    placed(exit(Side.BUY, SMALL, new OrderType.Market()));
    placed(exit(Side.SELL, HALF, new OrderType.Market()));
    until("nothing is left", () -> seen().positions().isEmpty());
  }

  @Card(
      value = 42,
      needs = {Feature.HEDGE_MODE, Feature.LIMIT, Feature.STOP, Feature.CLOSES_POSITION})
  void everyKindOfExitWaitsForItsOwnPosition() {
    floor.hedges();
    placed(entry(Side.BUY, SMALL));
    placed(entry(Side.SELL, SMALL));
    List<OrderIntent> exits =
        List.of(
            exit(Side.SELL, SMALL, wish.limit("1.03", TimeInForce.GTC)),
            exit(Side.BUY, SMALL, wish.limit("0.97", TimeInForce.GTC)),
            exit(Side.SELL, SMALL, stop("0.97")),
            exit(Side.BUY, SMALL, stop("1.03")),
            in(PositionSide.LONG, wish.closing(Side.SELL, SMALL, stop("0.96"))),
            in(PositionSide.SHORT, wish.closing(Side.BUY, SMALL, stop("1.04"))));
    exits.forEach(this::placed);
    assertThat(floor.openOrders()).isEqualTo(exits.size());
    for (OrderIntent exit : exits) {
      ends(exit, Status.Live.class);
      assertThat(cancel(exit)).isInstanceOf(CancelResult.Requested.class);
    }
    assertThat(floor.openOrders()).isZero();
  }

  @Card(value = 43, needs = Feature.HEDGE_MODE)
  void anOrderForTheOtherModeIsRefusedAndTheRefusalSaysWhy() {
    OrderIntent forLong = in(PositionSide.LONG, wish.marketBuy());
    assertThat(send(forLong)).isInstanceOf(PlacementResult.OtherPositionMode.class);
    floor.hedges();
    assertThat(send(wish.marketBuy())).isInstanceOf(PlacementResult.OtherPositionMode.class);
    assertThat(send(wish.order(Side.BUY, SMALL, stop("1.02"))))
        .isInstanceOf(PlacementResult.OtherPositionMode.class);
    assertThat(floor.held()).isZero();
  }

  @Card(value = 44, needs = Feature.HEDGE_MODE)
  void anExitNeverOpensTheOtherPosition() {
    floor.hedges();
    placed(entry(Side.BUY, SMALL));
    holds(SMALL);
    send(exit(Side.BUY, SMALL, new OrderType.Market()));
    assertThat(seen().positions())
        .extracting(Position::positionSide)
        .containsOnly(PositionSide.LONG);
    send(exit(Side.SELL, "0.030", new OrderType.Market()));
    assertThat(seen().positions())
        .extracting(Position::positionSide)
        .doesNotContain(PositionSide.SHORT);
  }

  @Card(
      value = 45,
      needs = {Feature.HEDGE_MODE, Feature.ACCOUNT_TRADES, Feature.FOREIGN_TRADES, Feature.STREAM})
  void tradesNameTheirPosition() {
    floor.hedges();
    Instant start = floor.now().minusSeconds(5);
    OrderIntent ours = placed(entry(Side.SELL, SMALL));
    isHeard(ours, News.Filled.class);
    floor.byHand(Side.BUY, SMALL, PositionSide.LONG);
    until("both are there", () -> seen().positions().size() == 2);
    var trades =
        (VenueTrades.Listed) floor.accounts().trades(floor.account(), BTC, start, List.of());
    assertThat(trades.trades())
        .allSatisfy(
            trade ->
                assertThat(trade.positionSide())
                    .isEqualTo(
                        trade.news() instanceof News.ExternalFill
                            ? PositionSide.LONG
                            : PositionSide.SHORT));
    assertThat(trades.trades()).map(ExecutionReport::positionSide).contains(PositionSide.LONG);
  }

  private AccountView.Seen seen() {
    return (AccountView.Seen) floor.accounts().view(floor.account());
  }

  private OrderIntent entry(Side side, String quantity) {
    return wish.order(side, quantity, new OrderType.Market())
        .in(PositionMode.HEDGE.positionSide(side, false));
  }

  private OrderIntent exit(Side side, String quantity, OrderType type) {
    return wish.reducing(side, quantity, type).in(PositionMode.HEDGE.positionSide(side, true));
  }

  private static OrderIntent in(PositionSide position, OrderIntent order) {
    return order.in(position);
  }
}
