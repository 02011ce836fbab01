package io.patriot.simulator.line;

import io.patriot.domain.order.Side;
import io.patriot.exchanges.binance.trade.ClientId;
import io.patriot.exchanges.binance.trade.Lifetime;
import io.patriot.exchanges.binance.trade.NewOrder;
import io.patriot.exchanges.binance.trade.OrderKey;
import io.patriot.simulator.binance.market.Instrument;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/**
 * What a simulated second costs: signed requests through the real driver, and steps of the market,
 * on one thread. Run by hand.
 */
public final class LineBench {
  private static final int ROUNDS = 5;
  private static final int TRIPLES = 10_000;
  private static final int STEPS = 200_000;
  private static final Duration BETWEEN = Duration.ofMillis(60);

  private LineBench() {}

  public static void main(String[] args) {
    for (int round = 0; round < ROUNDS; round++) {
      requests();
      steps();
      opening();
    }
  }

  private static void requests() {
    var desk = new Desk(1, HttpRoad.STRAIGHT);
    desk.exchange.connect("/public/ws/btcusdt@depth@100ms/btcusdt@bookTicker", _ -> {});
    long start = System.nanoTime();
    for (int i = 0; i < TRIPLES; i++) {
      desk.time.jump(BETWEEN);
      var name = new ClientId("bench-" + i);
      var key = new OrderKey.Ours(name);
      var price = new BigDecimal(58_000 + i % 100);
      var quantity = new BigDecimal("0.010");
      var order =
          NewOrder.limit(name, Desk.BTC, Side.BUY, quantity, price, Lifetime.untilCancelled());
      var placed = desk.orders.place(desk.key, order);
      var found = desk.orders.find(desk.credential, Desk.BTC, key);
      var gone = desk.orders.cancel(desk.credential, Desk.BTC, key);
      if (i == TRIPLES - 1) {
        System.out.println(placed + "\n" + found + "\n" + gone);
      }
    }
    report("signed request", System.nanoTime() - start, TRIPLES * 3);
  }

  private static void steps() {
    var desk = new Desk(1, HttpRoad.STRAIGHT);
    var frames = new long[1];
    desk.exchange.connect(
        "/public/ws/btcusdt@depth@100ms/btcusdt@bookTicker/btcusdt@trade", _ -> frames[0]++);
    long start = System.nanoTime();
    for (int i = 0; i < STEPS; i++) {
      desk.time.jump(Duration.ofMillis(1));
      desk.exchange.step(Instrument.BTCUSDT);
      var unused = desk.exchange.nextDue();
    }
    report("step of the market (frames " + frames[0] + ")", System.nanoTime() - start, STEPS);
  }

  private static void opening() {
    long start = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      var unused = new Desk(i, HttpRoad.STRAIGHT);
    }
    report("opening an exchange", System.nanoTime() - start, 20);
  }

  private static void report(String what, long nanos, int times) {
    System.out.printf(Locale.ROOT, "%s: %.1f us%n", what, nanos / 1000.0 / times);
  }
}
