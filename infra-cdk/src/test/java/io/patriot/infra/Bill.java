package io.patriot.infra;

import io.patriot.topology.Patriot;
import io.patriot.topology.Queue;
import io.patriot.topology.Trigger;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a stage costs in a month: what is there is counted in its templates, what happens is counted
 * by how often it is said to happen.
 */
record Bill(List<Line> lines) {
  private static final int HOURS = 730;
  private static final int AWAKE_HOURS = 200;
  private static final int SECONDS = HOURS * 3_600;
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** Lambda asks an empty queue with five hands, each for twenty seconds. */
  private static final int ASKS_PER_MONTH = 5 * SECONDS / 20;

  /**
   * A thing on the bill.
   *
   * @param formula how its quantity comes about
   */
  record Line(String price, String formula, BigDecimal quantity, BigDecimal usd) {}

  /** What stands there whether anybody trades or not. */
  static Bill ofStanding(Drawn drawn, Prices prices) {
    var bill = new Making(prices);
    int gateways = drawn.all("AWS::EC2::NatGateway").size();
    int tasks = drawn.all("AWS::ECS::Service").size();
    int hours = drawn.stage().feedSleeps() ? AWAKE_HOURS : HOURS;
    bill.add("key", "master keys", drawn.all("AWS::KMS::Key").size());
    bill.add("secret", "secrets", drawn.all("AWS::SecretsManager::Secret").size());
    bill.add("alarm", "alarms", drawn.all("AWS::CloudWatch::Alarm").size());
    bill.add("dashboard", "dashboards", drawn.all("AWS::CloudWatch::Dashboard").size());
    bill.add(
        "metric",
        "6 for the cluster + 10 for each feed + 1 of ours in 73 h in which a stop is waited for",
        new BigDecimal("6.1").add(BigDecimal.valueOf(10L * tasks)));
    bill.add(
        "zone", "names inside", drawn.all("AWS::ServiceDiscovery::PrivateDnsNamespace").size());
    bill.add(
        "processor",
        "%d feed x %s vCPU x %d h".formatted(tasks, share(drawn.stage().feedCpu()), hours),
        share(drawn.stage().feedCpu()).multiply(BigDecimal.valueOf((long) tasks * hours)));
    bill.add(
        "memory",
        "%d feed x %s GB x %d h".formatted(tasks, share(drawn.stage().feedMemoryMb()), hours),
        share(drawn.stage().feedMemoryMb()).multiply(BigDecimal.valueOf((long) tasks * hours)));
    bill.add("gateway", gateways + " gateway x 730 h", gateways * HOURS);
    bill.add("gateway-traffic", gateways + " gateway x 100 GB heard", gateways * 100);
    bill.add(
        "address",
        gateways > 0 ? "the gateway's x 730 h" : tasks + " feed x " + hours + " h",
        gateways > 0 ? gateways * HOURS : tasks * hours);
    bill.add(
        "writes",
        "prices every 2 s, 2 bars a minute",
        millions((long) hours * 1_800 + (long) hours * 120));
    bill.add("fifo", heard(true) + " queues asked 657,000 times", asks(true));
    bill.add("standard", heard(false) + " queues asked 657,000 times", asks(false));
    bill.add("runs", "3 clocks a minute", millions(3L * 60 * HOURS));
    bill.add("compute", "x 0.2 s x 0.5 GB", 3 * 60 * HOURS / 10);
    bill.add("logs", "1 GB", 1);
    return bill.done();
  }

  /** What was counted in a world in which nothing fails. */
  static Bill of(Counted counted, Prices prices) {
    var bill = new Making(prices);
    counted
        .byPrice()
        .forEach((price, count) -> bill.add(price, "counted", prices.units(price, count)));
    return bill.done();
  }

  BigDecimal sum() {
    return lines.stream().map(Line::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal share(int of1024) {
    return BigDecimal.valueOf(of1024).divide(BigDecimal.valueOf(1_024)).stripTrailingZeros();
  }

  private static BigDecimal millions(long count) {
    return BigDecimal.valueOf(count).divide(MILLION);
  }

  private static BigDecimal asks(boolean fifo) {
    return millions((long) heard(fifo) * ASKS_PER_MONTH);
  }

  private static int heard(boolean fifo) {
    return (int)
        Patriot.TOPOLOGY.parts().stream()
            .flatMap(part -> part.triggers().stream())
            .filter(
                trigger ->
                    trigger instanceof Trigger.FromQueue(Queue queue, int _, int _)
                        && queue.isFifo() == fifo)
            .count();
  }

  /** A bill while it is written. */
  private record Making(Prices prices, List<Line> lines) {
    Making(Prices prices) {
      this(prices, new ArrayList<>());
    }

    void add(String price, String formula, int quantity) {
      add(price, formula, BigDecimal.valueOf(quantity));
    }

    void add(String price, String formula, BigDecimal quantity) {
      if (quantity.signum() > 0) {
        lines.add(
            new Line(
                price,
                formula,
                quantity,
                prices.of(price).usd().multiply(quantity).setScale(6, RoundingMode.HALF_UP)));
      }
    }

    Bill done() {
      return new Bill(List.copyOf(lines));
    }
  }
}
