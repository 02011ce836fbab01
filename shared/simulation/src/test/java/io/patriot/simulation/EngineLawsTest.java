package io.patriot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TradeId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds on every trading day, however wild. */
final class EngineLawsTest {

  @Provide
  Arbitrary<List<Move>> days() {
    return Moves.days();
  }

  @Property(tries = 400)
  void fillsAndLeavesAddUpToTheQuantity(@ForAll("days") List<Move> moves) {
    TradingDay day = TradingDay.of(moves);
    Map<OrderId, Quantity> filled = new HashMap<>();
    Set<OrderId> ended = new HashSet<>();
    Set<TradeId> trades = new HashSet<>();
    for (Outcome outcome : day.outcomes()) {
      OrderId id = outcome.orderId();
      assertThat(ended).as("nothing happens after the end").doesNotContain(id);
      Quantity quantity = day.order(outcome).terms().quantity();
      Quantity before = filled.getOrDefault(id, Quantity.ZERO);
      switch (outcome) {
        case Outcome.Accepted _ -> assertThat(filled.put(id, Quantity.ZERO)).isNull();
        case Outcome.Rejected _ -> {
          assertThat(before).isEqualTo(Quantity.ZERO);
          ended.add(id);
        }
        case Outcome.Filled(var _, var fill, var leaves, var _) -> {
          assertThat(trades.add(fill.tradeId())).isTrue();
          filled.put(id, before.plus(fill.quantity()));
          assertThat(before.plus(fill.quantity()).plus(leaves)).isEqualTo(quantity);
          if (leaves.isZero()) {
            ended.add(id);
          }
        }
        case Outcome.Cancelled(var _, var leaves) -> {
          assertThat(before.plus(leaves)).isEqualTo(quantity);
          ended.add(id);
        }
        case Outcome.Expired(var _, var _, var leaves) -> {
          assertThat(before.plus(leaves)).isEqualTo(quantity);
          ended.add(id);
        }
      }
    }
    Set<OrderId> alive = new HashSet<>(day.orders.keySet());
    alive.removeAll(ended);
    assertThat(day.engine.resting())
        .as("whoever has not ended rests, with what was filled")
        .allSatisfy(o -> assertThat(o.filled()).isEqualTo(filled.get(o.order().id())))
        .extracting(o -> o.order().id())
        .containsExactlyInAnyOrderElementsOf(alive);
  }

  @Property(tries = 400)
  void immediateOrdersNeverRestAndFillOrKillIsAllOrNothing(@ForAll("days") List<Move> moves) {
    for (TradingDay.Entry entry : TradingDay.of(moves).diary) {
      assertThat(entry.restingAfter()).allMatch(o -> rests(o.order().terms().type()));
      if (entry.move() instanceof Move.Place(var _, var lots, OrderType.Limit limit)
          && limit.timeInForce() == TimeInForce.FOK) {
        long filledLots =
            Pit.fills(entry.outcomes()).stream()
                .mapToLong(fill -> Pit.COIN.toLots(fill.fill().quantity()))
                .sum();
        assertThat(filledLots).isIn(0L, lots);
      }
    }
  }

  @Property(tries = 400)
  void nobodyPaysMoreThanTheLimitAndMakersTradeAtTheirOwnPrice(@ForAll("days") List<Move> moves) {
    TradingDay day = TradingDay.of(moves);
    for (Outcome.Filled filled : Pit.fills(day.outcomes())) {
      OrderTerms terms = day.order(filled).terms();
      Price price = filled.fill().price();
      switch (terms.type()) {
        case OrderType.Market() -> assertThat(filled.fill().liquidity()).isEqualTo(Liquidity.TAKER);
        case OrderType.Limit(var limit, var _) -> {
          if (filled.fill().liquidity() == Liquidity.MAKER) {
            assertThat(price).isEqualTo(limit);
          } else if (terms.side() == Side.BUY) {
            assertThat(price.isAbove(limit)).isFalse();
          } else {
            assertThat(price.isBelow(limit)).isFalse();
          }
        }
        case OrderType.LimitUntil _,
            OrderType.Stop _,
            OrderType.TakeProfit _,
            OrderType.TrailingStop _ ->
            throw new AssertionError("The days have no such orders");
      }
    }
  }

  @Property(tries = 400)
  void takersGetNoBetterPriceAndNoMoreThanWasDisplayed(@ForAll("days") List<Move> moves) {
    var displayed = new NaiveBook();
    var taken = new NaiveBook();
    for (TradingDay.Entry entry : TradingDay.of(moves).diary) {
      forgetWhatTheVenueSpokeOf(entry.move(), displayed, taken);
      if (!(entry.move() instanceof Move.Place place)) {
        continue;
      }
      Side levelSide = place.side().opposite();
      for (Outcome.Filled filled : Pit.fills(entry.outcomes())) {
        long ticks = Pit.COIN.toTicks(filled.fill().price());
        long lots = Pit.COIN.toLots(filled.fill().quantity());
        if (place.side() == Side.BUY) {
          assertThat(ticks).isGreaterThanOrEqualTo(entry.bestAskTicks());
        } else {
          assertThat(ticks).isLessThanOrEqualTo(entry.bestBidTicks());
        }
        long takenLots = taken.lots(levelSide, ticks) + lots;
        taken.set(levelSide, ticks, takenLots);
        assertThat(takenLots).isLessThanOrEqualTo(displayed.lots(levelSide, ticks));
      }
    }
  }

  @Property(tries = 400)
  void atOnePriceNobodyIsServedBeforeAnEarlierOrder(@ForAll("days") List<Move> moves) {
    TradingDay day = TradingDay.of(moves);
    Map<OrderId, Integer> cameAs = new HashMap<>();
    for (int number = 0; number < moves.size(); number++) {
      cameAs.put(TradingDay.id(number), number);
    }
    for (TradingDay.Entry entry : day.diary) {
      for (Outcome.Filled filled : Pit.fills(entry.outcomes())) {
        OrderTerms served = day.order(filled).terms();
        if (filled.fill().liquidity() == Liquidity.MAKER) {
          assertThat(entry.restingAfter())
              .noneMatch(
                  waiting ->
                      waiting.order().terms().side() == served.side()
                          && waiting.order().terms().type().equals(served.type())
                          && number(cameAs, waiting.order().id())
                              < number(cameAs, filled.orderId()));
        }
      }
    }
  }

  @Property(tries = 200)
  void theSameDayAgainHasTheSameOutcomes(@ForAll("days") List<Move> moves) {
    assertThat(TradingDay.of(moves).diary).isEqualTo(TradingDay.of(moves).diary);
  }

  @Property(tries = 200)
  void buyersDoNotNoticeSellers(@ForAll("days") List<Move> moves) {
    TradingDay all = TradingDay.of(moves);
    for (Side side : Side.values()) {
      assertThat(TradingDay.of(moves, side::equals).outcomes()).isEqualTo(all.outcomes(side));
    }
  }

  @Property(tries = 200)
  void whatIsSavedIsWhatIsRestored(@ForAll("days") List<Move> moves) {
    List<RestingOrder> saved = TradingDay.of(moves).engine.resting();
    var engine = new MatchingEngine(new OrderBook(Pit.COIN));
    for (RestingOrder order : saved) {
      assertThat(engine.restore(order, Pit.NOON)).isEmpty();
    }
    assertThat(engine.resting()).isEqualTo(saved);
  }

  private static boolean rests(OrderType type) {
    return type instanceof OrderType.Limit(var _, var timeInForce)
        && timeInForce == TimeInForce.GTC;
  }

  private static int number(Map<OrderId, Integer> cameAs, OrderId id) {
    return cameAs.getOrDefault(id, Integer.MAX_VALUE);
  }

  private static void forgetWhatTheVenueSpokeOf(Move move, NaiveBook displayed, NaiveBook taken) {
    switch (move) {
      case Move.Level(var side, var ticks, var lots) -> {
        displayed.set(side, ticks, lots);
        taken.set(side, ticks, 0);
      }
      case Move.Snapshot(var mid, var bidLots, var askLots) -> {
        displayed.clear();
        taken.clear();
        for (int i = 0; i < bidLots.size(); i++) {
          displayed.set(Side.BUY, mid - 1 - i, bidLots.get(i));
        }
        for (int i = 0; i < askLots.size(); i++) {
          displayed.set(Side.SELL, mid + i, askLots.get(i));
        }
      }
      case Move.Place _, Move.Cancel _, Move.Trade _, Move.Gap _ -> {}
    }
  }
}
