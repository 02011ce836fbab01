package io.patriot.bench;

import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.Placement;
import io.patriot.domain.order.Order;
import io.patriot.events.Wire;
import io.patriot.events.message.CauseV1;
import io.patriot.events.message.OrderCommandV1;
import io.patriot.events.message.PlacementV1;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.OrderExamples;
import io.patriot.testkit.TradingDesk;
import io.patriot.testkit.TradingPorts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * What the platform itself adds between a command and the request to the venue: both messages read
 * and written, the decision, the claim, the driver. Queues, tables and networks are at no distance,
 * because theirs is not ours to answer for.
 */
final class ToTheWire implements Benchmark {
  private static final Duration GOAL = Duration.ofMillis(5);
  private static final int WARM_UP = 20_000;
  private static final int ORDERS = 20_000;
  private static final int ORDERS_A_DESK = 10;

  private final Wire json = Wire.standard();

  @Override
  public String name() {
    return "wire";
  }

  @Override
  public List<Row> run(Options options) {
    play(WARM_UP);
    Latencies added = play(ORDERS);
    return List.of(
        new Row.Judged(
            name(),
            "from the command to the signed request, in process",
            added.inMicros(),
            "p99 ≤ " + GOAL.toMillis() + " ms",
            added.at(99).compareTo(GOAL) <= 0));
  }

  private Latencies play(int orders) {
    var added = new Latencies();
    for (int left = orders; left > 0; left -= ORDERS_A_DESK) {
      var desk = new TradingDesk();
      DriverOnly driver = DriverOnly.at(InstantSource.system());
      var own = desk.ports();
      var ports =
          new TradingPorts(
              own.store(),
              own.instruments(),
              driver.venue(),
              own.placements(),
              own.reconcileRequests(),
              own.clock());
      for (int i = 0; i < ORDERS_A_DESK; i++) {
        String command = command(i);
        long start = System.nanoTime();
        sent(command, ports, desk);
        added.add(Duration.ofNanos(driver.wire().readyNanos() - start));
      }
      if (driver.wire().orders() != ORDERS_A_DESK) {
        throw new IllegalStateException("Some orders never came to the wire");
      }
    }
    return added;
  }

  private String command(int number) {
    var intent =
        OrderExamples.anIntent(
            "wire:" + number,
            OrderExamples.aLimitBuyOf("0.010", MarketExamples.BTC, Integer.toString(59_000)));
    return json.write(
        OrderCommandV1.of(new OrderCommand.Place(intent), CauseV1.of(AccountExamples.aCause())));
  }

  /** As the functions do it, without what carries the messages. */
  private void sent(String command, TradingPorts ports, TradingDesk desk) {
    var asked = (OrderCommand.Place) json.read(command, OrderCommandV1.class).toApplication();
    Order decided = ports.decideOrder().handle(asked.intent(), AccountExamples.aCause());
    if (!(decided instanceof Order.Approved)) {
      throw new IllegalStateException("Not approved: " + decided);
    }
    for (var waiting : desk.placements().takeAll()) {
      String placement = json.write(PlacementV1.of(waiting.message(), CauseV1.of(waiting.cause())));
      Placement read = json.read(placement, PlacementV1.class).toApplication();
      ports.placeOrder().handle(read, AccountExamples.aCause());
    }
  }
}
