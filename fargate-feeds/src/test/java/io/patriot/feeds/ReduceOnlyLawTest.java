package io.patriot.feeds;

import static io.patriot.testkit.MarketExamples.BTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.position.Position;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever an account orders, the market does, the books are late with, and however often the venue
 * starts anew: no fill of a reduce-only order ever opens or turns a position.
 */
@Timeout(20)
final class ReduceOnlyLawTest {
  private static final int WALKS = 40;
  private static final int STEPS = 200;

  private final Map<OrderId, OrderIntent> placed = new HashMap<>();
  private int reduced;
  private int woken;

  @ParameterizedTest
  @ValueSource(longs = {1, 1_000, 2_000})
  void noReduceOnlyFillOpensAPosition(long firstSeed) {
    for (long seed = firstSeed; seed < firstSeed + WALKS; seed++) {
      walk(seed);
    }
    assertThat(reduced).as("the walks try it at all").isGreaterThan(WALKS);
    assertThat(woken).as("conditional orders too").isGreaterThan(WALKS / 4);
  }

  private void walk(long seed) {
    var random = new Random(seed);
    int recorded = 0;
    try (var floor = new PaperFloor().book()) {
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(12)) {
          case 0, 1, 2, 3 -> {
            OrderIntent intent =
                floor.placeApproved(
                    seed + ":" + step, terms(floor.desk.book().position(BTC), random));
            placed.put(intent.orderId(), intent);
          }
          case 4, 5 -> floor.boughtAt(price(random), quantity(random));
          case 6, 7 -> floor.soldAt(price(random), quantity(random));
          case 8, 9 -> recorded = record(floor, recorded);
          case 10 -> cancelOne(floor);
          default -> {
            floor.settle();
            floor.restart();
            floor.book();
          }
        }
      }
      floor.settle();
      check(seed, floor.reports.sent().messages());
    }
  }

  private void cancelOne(PaperFloor floor) {
    floor.desk.book().working().keySet().stream()
        .findFirst()
        .ifPresent(id -> floor.cancel(Objects.requireNonNull(placed.get(id))));
  }

  /** The books hear some of what was reported. */
  private static int record(PaperFloor floor, int recorded) {
    floor.settle();
    List<ExecutionReport> all = floor.reports.sent().messages();
    int upTo = (recorded + all.size() + 1) / 2;
    all.subList(recorded, upTo).forEach(floor.desk::hear);
    return upTo;
  }

  private void check(long seed, List<ExecutionReport> reports) {
    Position position = Position.flat(BTC, Asset.USDT);
    var heard = new HashSet<TradeId>();
    for (ExecutionReport report : reports) {
      if (report.news() instanceof News.Filled(var fill) && heard.add(fill.tradeId())) {
        OrderTerms terms = Objects.requireNonNull(placed.get(report.order())).terms();
        if (terms.reduceOnly()) {
          reduced++;
          woken += terms.type().isConditional() ? 1 : 0;
          assertThat(fill.quantity().isAbove(position.reducibleBy(terms.side())))
              .as("seed %s: %s with %s held", seed, fill, position)
              .isFalse();
        }
        position = position.after(terms.side(), fill);
      }
    }
  }

  /** Half of them want to reduce, if there is anything to reduce as far as the books know. */
  private static OrderTerms terms(Position recorded, Random random) {
    boolean reduceOnly = random.nextBoolean() && !recorded.isFlat();
    boolean isLong = !recorded.reducibleBy(Side.SELL).isZero();
    boolean sells = reduceOnly ? isLong : random.nextBoolean();
    Side side = sells ? Side.SELL : Side.BUY;
    Quantity wanted = Quantity.of(quantity(random));
    OrderType type = type(side, random);
    boolean closes = reduceOnly && type.isConditional() && random.nextBoolean();
    return new OrderTerms(
        BTC,
        side,
        reduceOnly ? wanted.min(recorded.reducibleBy(side)) : wanted,
        type,
        reduceOnly,
        closes);
  }

  private static OrderType type(Side side, Random random) {
    TriggerSource source = random.nextBoolean() ? TriggerSource.LAST : TriggerSource.MARK;
    Price price = Price.of(price(random));
    Optional<Price> limit =
        random.nextBoolean() ? Optional.of(Price.of(price(random))) : Optional.empty();
    boolean waitsForRise = price.isAbove(Price.of("61800.05"));
    return switch (random.nextInt(4)) {
      case 0 -> new OrderType.Market();
      case 1 -> new OrderType.Limit(price, TimeInForce.GTC);
      default ->
          waitsForRise == (side == Side.BUY)
              ? new OrderType.Stop(price, source, limit)
              : new OrderType.TakeProfit(price, source, limit);
    };
  }

  private static String price(Random random) {
    return (61_796 + random.nextInt(10)) + ".00";
  }

  private static String quantity(Random random) {
    return "0.0" + (10 + random.nextInt(40));
  }
}
