package io.patriot.proof.flood;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.StopTrading;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.aws.bus.EventBridgePublisher;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TriggerSource;
import io.patriot.events.EventEnvelope;
import io.patriot.events.EventType;
import io.patriot.events.Wire;
import io.patriot.events.account.AccountEventsOnTheWire;
import io.patriot.proof.chat.Telegram.Posted;
import io.patriot.proof.cloud.AwaitPoints;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.proof.crowd.Desk;
import io.patriot.proof.platform.Platform;
import io.patriot.testkit.sim.Chance;
import io.patriot.testkit.sim.Fault;
import io.patriot.testkit.sim.Faults;
import io.patriot.testkit.sim.Journal;
import io.patriot.testkit.sim.Simulation;
import io.patriot.topology.Topology;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * One move of the market reaches the orders of a thousand people at once, while the accounts of
 * some of them are stopped and all have something that can wait, and Telegram is as busy as they
 * are. The whole platform, in simulated time.
 */
final class FloodTest {
  private static final int PEOPLE = 1_000;
  private static final int STOPPED = 60;
  private static final int BLOCKED = 25;
  private static final int WAVES = 10;
  private static final BigDecimal ABOVE_THE_MARKET = new BigDecimal("1.004");
  private static final int WICKS_MAX = 50;
  private static final Duration NOBODY_LOOKS_ANY_MORE = Duration.ofSeconds(40);
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final Wire WIRE = Wire.standard();
  private static final int STEPS_MAX = 2_000_000;

  private final Simulation simulation = Simulation.inTime(Journal.ofNumbers());
  private final Chance chance = new Chance(20_260_101);
  private final Faults faults =
      new Faults(chance, EnumSet.noneOf(Fault.class), Set.of(), simulation.journal());
  private final Platform platform;
  private final BusyTelegram telegram = new BusyTelegram(simulation, chance.of("busy telegram"));
  private final List<Desk> people = IntStream.rangeClosed(1, PEOPLE).mapToObj(Desk::of).toList();
  private final Map<String, Long> orders = new HashMap<>();
  private final Delays urgent = new Delays();
  private final Delays fills = new Delays();
  private final Delays other = new Delays();
  private long causes;

  private FloodTest() {
    this.platform = new Platform(new Surroundings(simulation, chance, faults, new AwaitPoints()));
  }

  @Test
  void whatIsUrgentIsToldFirstAndNeverMoreThanTelegramTakes() {
    begin();
    moveTheMarket();
    flood();

    report("all machines well");
    mustBeTold();
    assertThat(fills.count()).isEqualTo(PEOPLE);
    assertThat(urgent.atMost(0.99)).isLessThanOrEqualTo(Duration.ofSeconds(5));
    assertThat(fills.atMost(1)).isLessThanOrEqualTo(Duration.ofSeconds(60));
    assertThat(telegram.tooMany()).isZero();
    assertThat(telegram.refused()).isPositive();
  }

  /**
   * A machine that died may have said what it had no time to note, so some hear it twice; and when
   * the venue's own machine dies, what had not traded by then waits for the next move.
   */
  @Test
  void nothingIsLostThoughMachinesDie() {
    begin();
    moveTheMarket();
    faults.begin();
    flood();

    report("machines dying");
    mustBeTold();
    assertThat(telegram.tooMany()).isZero();
  }

  private void begin() {
    platform.start();
    runUntil(platform::isUp);
    people.forEach(desk -> platform.counter().welcome(desk, simulation.now(), cause()));
    BigDecimal ask = platform.counter().quote(BTC).ask().value();
    Price trigger =
        Price.of(ask.multiply(ABOVE_THE_MARKET).setScale(1, RoundingMode.UP).toPlainString());
    for (int i = 0; i < WAVES; i++) {
      int wave = i;
      people.stream()
          .filter(desk -> desk.chat() % WAVES == wave)
          .forEach(desk -> platform.counter().send(stopAt(trigger, desk), cause()));
      pass(Duration.ofSeconds(15));
    }
    pass(NOBODY_LOOKS_ANY_MORE);
    platform.telegram().limit(telegram);
    platform.telegram().onPosted(this::read);
    people.stream().limit(BLOCKED).forEach(desk -> platform.telegram().blocks(desk.chat()));
    platform.cloud().onPublished(this::published);
  }

  private void flood() {
    publish();
    pass(Duration.ofMinutes(10));
  }

  /** Up or down as the dice fall, until it was up. */
  private void moveTheMarket() {
    for (int i = 0; i < WICKS_MAX && fills.count() == 0; i++) {
      platform.exchange().wick(BTC);
      pass(Duration.ofMillis(500));
    }
    assertThat(fills.count()).as("the market moved").isPositive();
  }

  private void mustBeTold() {
    Set<Long> unreachable =
        people.stream().limit(BLOCKED).map(Desk::chat).collect(Collectors.toSet());
    assertThat(unreachable).containsAll(urgent.untold());
    Instant longAgo = simulation.now().minus(Duration.ofMinutes(2)); // the market moves on
    assertThat(unreachable).containsAll(fills.untold(longAgo));
    assertThat(unreachable).containsAll(other.untold());
    assertThat(platform.cloud().givenUp()).isEmpty();
  }

  private void report(String when) {
    System.out.printf(
        "Flood of %d people, %s. P0: %s. P1: %s. P2: %s. Most in a second %d, in a chat %d; told"
            + " too much %d times; Telegram refused %d at random, %d people had blocked the bot.%n",
        PEOPLE,
        when,
        urgent,
        fills,
        other,
        telegram.most(),
        telegram.mostInAChat(),
        telegram.tooMany(),
        telegram.refused(),
        BLOCKED);
  }

  private OrderCommand stopAt(Price trigger, Desk desk) {
    var intent =
        new OrderIntent(
            new IntentId("flood:" + desk.tenant()),
            desk.paper(),
            new OrderTerms(
                BTC,
                Side.BUY,
                Quantity.of("0.002"),
                new OrderType.Stop(trigger, TriggerSource.LAST, Optional.empty()),
                false),
            "proof",
            simulation.now(),
            simulation.now().plus(Duration.ofMinutes(10)),
            Optional.empty());
    orders.put(intent.orderId().value(), desk.chat());
    return new OrderCommand.Place(intent);
  }

  private void published(String event) {
    EventEnvelope envelope = WIRE.read(event, EventEnvelope.class);
    if (EventType.of(envelope.type()) == EventType.ORDER_FILLED) {
      fills.happens(
          Objects.requireNonNull(orders.get(envelope.aggregateId())),
          Instant.parse(envelope.occurredAt()));
    }
  }

  private void publish() {
    Instant now = simulation.now();
    var events = new ArrayList<EventEnvelope>();
    for (Desk desk : people) {
      if (desk.chat() % (PEOPLE / STOPPED) == 0) {
        urgent.happens(desk.chat(), now);
        events.add(stopped(desk, now));
      }
      other.happens(desk.chat(), now);
      events.add(stricter(desk, now));
    }
    new EventBridgePublisher(platform.cloud().direct().bus(), Topology.BUS, WIRE, _ -> {})
        .publish(events);
  }

  private EventEnvelope stopped(Desk desk, Instant now) {
    var event = new AccountEvent.TradingStateChanged(TradingState.HALTED, StopTrading.STOPPED);
    return envelope(
        desk,
        "stop",
        now,
        AccountEventsOnTheWire.type(event),
        AccountEventsOnTheWire.detail(event, platform.counter().book(desk.paper())));
  }

  private EventEnvelope stricter(Desk desk, Instant now) {
    var event =
        new AccountEvent.LimitsChanged(LimitSchedule.of(RiskProfile.LOW.limits(Asset.USDT, false)));
    return envelope(
        desk,
        "limits",
        now,
        AccountEventsOnTheWire.type(event),
        AccountEventsOnTheWire.detail(event, platform.counter().book(desk.paper())));
  }

  private EventEnvelope envelope(
      Desk desk, String what, Instant now, EventType type, Object detail) {
    return new EventEnvelope(
        desk.paper() + ":" + what,
        type.wireName(),
        cause().correlationId().value(),
        "flood",
        desk.tenant().value(),
        desk.paper().toString(),
        "user:proof",
        desk.paper().toString(),
        1_000,
        null,
        now.toString(),
        WIRE.tree(detail));
  }

  private void read(Posted message) {
    Instant now = simulation.now();
    if (message.text().contains("Stop reached")) {
      fills.told(message.chat(), message.number(), now);
    } else if (message.text().contains("NO ORDERS FROM NOW ON")) {
      urgent.told(message.chat(), message.number(), now);
    } else {
      other.told(message.chat(), message.number(), now);
    }
  }

  private Cause cause() {
    return new Cause(CorrelationId.of(simulation.now(), (int) ++causes), "person", "user:proof");
  }

  private void pass(Duration time) {
    Instant until = simulation.now().plus(time);
    runUntil(() -> simulation.now().isAfter(until));
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
