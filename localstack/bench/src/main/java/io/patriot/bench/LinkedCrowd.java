package io.patriot.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.application.market.PriceBoard;
import io.patriot.application.order.RecordedEvent;
import io.patriot.application.order.TradingStore;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.signed.Params;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.signed.Request;
import io.patriot.feeds.live.PrivateFeeds;
import io.patriot.stack.Arguments;
import io.patriot.stack.LocalStack;
import io.patriot.stack.Ports;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ten accounts at the simulated Binance trade on a timetable, through queues, functions, driver and
 * streams. Afterwards the exchange is asked what it has of each.
 */
final class LinkedCrowd implements Benchmark {
  private static final int ACCOUNTS = 10;
  private static final Duration LENGTH = Duration.ofMinutes(5);
  private static final Duration LISTENING = Duration.ofSeconds(30);
  private static final Duration SETTLING = Duration.ofSeconds(60);
  private static final int WEIGHT_PER_MINUTE = 2_400;
  private static final int ALL_ORDERS_MAX = 1_000;
  private static final List<String> MARKETS = List.of("BTCUSDT", "ETHUSDT");

  @Override
  public String name() {
    return "linked";
  }

  @Override
  public List<Row> run(Options options) throws IOException, InterruptedException {
    var arguments = new Arguments(false, false, null, new Ports(31_000).nextFree());
    try (LocalStack stack = LocalStack.start(arguments, Map.of())) {
      var traders = new ArrayList<LinkedTrader>();
      for (int i = 0; i < ACCOUNTS; i++) {
        traders.add(LinkedTrader.linked(stack, i));
      }
      await(
          LISTENING, () -> stack.part(PrivateFeeds.class).connected() == ACCOUNTS, "every stream");
      var pace = Timetable.of(options.ordersPerMinute());
      int due = pace.during(LENGTH);
      var weight = WeightWatch.start(stack.exchange().restUrl());
      long start = System.nanoTime();
      Price far = farBelow(stack);
      for (int n = 0; n < due; n++) {
        TimeUnit.NANOSECONDS.sleep(start + pace.dueAfter(n).toNanos() - System.nanoTime());
        traders.get(n % ACCOUNTS).trades(far);
      }
      await(SETTLING, () -> traders.stream().allMatch(one -> settled(stack, one)), null);
      weight.close();
      return rows(stack, traders, due, weight.highest());
    }
  }

  private List<Row> rows(LocalStack stack, List<LinkedTrader> traders, int due, int weight) {
    var filling = new Latencies();
    int rightly = 0;
    int sent = 0;
    int atVenue = 0;
    int different = 0;
    for (LinkedTrader trader : traders) {
      for (OrderId id : trader.orders()) {
        List<RecordedEvent> history = stack.part(TradingStore.class).history(trader.account(), id);
        if (history.stream().anyMatch(step -> step.event() instanceof OrderEvent.Submitted)) {
          sent++;
        }
        Order order = stack.part(TradingStore.class).order(trader.account(), id).orElse(null);
        if (order instanceof Order.Filled || rests(order)) {
          rightly++;
        } else {
          System.err.println("Not as it should be: " + order);
        }
        if (order instanceof Order.Filled) {
          filling.add(howLong(history));
        }
      }
      List<String> names = atVenue(stack, trader);
      atVenue += names.size();
      different += new HashSet<>(names).size();
    }
    return List.of(
        new Row.Judged(
            name(),
            "orders that ended as they should",
            String.format(Locale.ROOT, "%,d of %,d on %d accounts", rightly, due, traders.size()),
            "all",
            rightly == due),
        new Row.Judged(
            name(),
            "orders the exchange has of those sent; the rest were taken back before",
            String.format(Locale.ROOT, "%,d of %,d, %,d different", atVenue, sent, different),
            "each once",
            atVenue == sent && different == sent),
        new Row.Judged(
            name(),
            "most weight used in a minute",
            String.format(Locale.ROOT, "%,d", weight),
            String.format(Locale.ROOT, "≤ %,d", WEIGHT_PER_MINUTE),
            weight <= WEIGHT_PER_MINUTE),
        new Row.Noted(name(), "decided → fill in the book", filling.toString()));
  }

  /** The last one of a round was not taken back yet when the time was up. */
  private static boolean rests(@Nullable Order order) {
    return order instanceof Order.Open || order instanceof Order.Cancelled;
  }

  private static boolean settled(LocalStack stack, LinkedTrader trader) {
    return trader.orders().stream()
        .map(id -> stack.part(TradingStore.class).order(trader.account(), id))
        .allMatch(
            order ->
                order.isPresent() && (order.get() instanceof Order.Filled || rests(order.get())));
  }

  private static Duration howLong(List<RecordedEvent> history) {
    return Duration.between(history.getFirst().at(), history.getLast().at());
  }

  private static List<String> atVenue(LocalStack stack, LinkedTrader trader) {
    var names = new ArrayList<String>();
    for (String market : MARKETS) {
      Request all =
          Request.get(
              "/fapi/v1/allOrders", Params.of("symbol", market).with("limit", ALL_ORDERS_MAX), 5);
      try (var key = trader.credential()) {
        Reading<List<String>> reading =
            stack.part(PrivateLine.class).ask(key, all, LinkedCrowd::clientIds);
        if (!(reading instanceof Reading.Read<List<String>>(var found, _))) {
          throw new IllegalStateException("The exchange does not tell: " + reading);
        }
        names.addAll(found);
      }
    }
    return names;
  }

  private static List<String> clientIds(JsonNode orders) {
    var ids = new ArrayList<String>();
    orders.forEach(order -> ids.add(order.path("clientOrderId").asText()));
    return ids;
  }

  private static Price farBelow(LocalStack stack) {
    var quote = stack.part(PriceBoard.class).summary(new Symbol("ETHUSDT")).orElseThrow().quote();
    return new Price(
        quote.last().value().multiply(new BigDecimal("0.96")).setScale(1, RoundingMode.DOWN));
  }

  private static void await(Duration most, BooleanSupplier condition, @Nullable String what)
      throws InterruptedException {
    long deadline = System.nanoTime() + most.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        if (what == null) {
          return; // the rows tell what is missing
        }
        throw new IllegalStateException("Waited in vain for " + what);
      }
      Thread.sleep(Duration.ofMillis(200));
    }
  }
}
