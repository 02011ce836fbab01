package io.patriot.proof.risk;

import io.patriot.application.risk.Breach;
import io.patriot.application.risk.OpenBreach;
import io.patriot.application.risk.PastBreach;
import io.patriot.application.risk.RiskWatch;
import io.patriot.domain.account.TradingState;
import io.patriot.proof.cloud.AwaitPoints;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.proof.crowd.Desk;
import io.patriot.proof.platform.Platform;
import io.patriot.proof.venue.OtherHand;
import io.patriot.simulator.binance.InMemoryExchange;
import io.patriot.simulator.binance.access.Permissions;
import io.patriot.testkit.sim.Chance;
import io.patriot.testkit.sim.Fault;
import io.patriot.testkit.sim.Faults;
import io.patriot.testkit.sim.Journal;
import io.patriot.testkit.sim.Simulation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A linked account, in a world in which nothing fails, that holds one bitcoin bought at the
 * exchange itself, and from which money was taken out until it is levered so many times.
 */
final class LeveredAccount {
  private static final int STEPS_MAX = 1_000_000;
  private static final Duration A_WHILE = Duration.ofSeconds(70);

  private final Simulation simulation = Simulation.inTime(Journal.ofNumbers());
  private final Desk desk = Desk.of(1);
  private final Platform platform;

  LeveredAccount(String times) {
    var chance = new Chance(seedOfOneWayAccount());
    var faults = new Faults(chance, EnumSet.noneOf(Fault.class), Set.of(), simulation.journal());
    this.platform = new Platform(new Surroundings(simulation, chance, faults, new AwaitPoints()));
    begin(new BigDecimal(times));
  }

  private static long seedOfOneWayAccount() {
    return LongStream.iterate(1, seed -> seed + 1)
        .filter(seed -> new Chance(seed).of("position mode").nextInt(3) != 0)
        .findFirst()
        .orElseThrow();
  }

  private void begin(BigDecimal times) {
    platform.start();
    runUntil(platform::isUp);
    var admitted = new TreeSet<Long>();
    platform.admit(desk, () -> admitted.add(desk.chat()));
    runUntil(() -> !admitted.isEmpty());
    after(A_WHILE);

    var hand =
        new OtherHand(
            exchange(), exchange().newKey(number(), Permissions.TRADING), simulation.clock());
    Optional<?> unused = hand.market("BTCUSDT", "BUY", "1.000", false);
    BigDecimal worth =
        exchange()
            .truth()
            .positions(number())
            .map(held -> held.amount().multiply(held.entryPrice()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal left = worth.divide(times, 2, RoundingMode.HALF_EVEN);
    exchange().transfer(number(), left.subtract(exchange().truth().wallet(number())));
  }

  LeveredAccount after(Duration time) {
    Instant end = simulation.now().plus(time);
    runUntil(() -> simulation.now().isAfter(end));
    return this;
  }

  /** The gravest that was found so far. */
  Optional<Breach.Level> worst() {
    RiskWatch watch = platform.counter().riskWatch(desk.live());
    return Stream.concat(
            watch.open().stream().map(OpenBreach::worst),
            watch.past().stream().map(PastBreach::worst))
        .map(Breach::level)
        .max(Comparator.naturalOrder());
  }

  TradingState state() {
    return platform.counter().book(desk.live()).tradingState();
  }

  /** What the exchange has, whatever anybody believes. */
  BigDecimal heldAtVenue() {
    return exchange()
        .truth()
        .positions(number())
        .map(held -> held.amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether the exchange took it over. */
  boolean wasLiquidated() {
    return exchange().truth().orders().stream()
        .anyMatch(order -> order.clientId().startsWith("autoclose"));
  }

  private InMemoryExchange exchange() {
    return platform.exchange().itself();
  }

  private long number() {
    return platform.owners().keySet().iterator().next();
  }

  private void runUntil(BooleanSupplier done) {
    for (int i = 0; i < STEPS_MAX; i++) {
      if (done.getAsBoolean()) {
        return;
      }
      if (!simulation.step()) {
        break;
      }
    }
    throw new IllegalStateException("It never came so far");
  }
}
