package io.patriot.proof.venue;

import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.http.HttpPort;
import io.patriot.exchanges.ws.WebSocketPort;
import io.patriot.proof.cloud.Container;
import io.patriot.proof.cloud.Surroundings;
import io.patriot.simulator.binance.InMemoryExchange;
import io.patriot.simulator.binance.InMemorySettings;
import io.patriot.simulator.binance.admin.OpenedAccount;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.market.MadeUpMarket;
import io.patriot.simulator.line.ExchangeHttp;
import io.patriot.simulator.line.ExchangeSockets;
import io.patriot.testkit.sim.Fault;
import java.time.Duration;

/** The exchange of one world, its market that moves, and the ways to it. */
public final class Exchange {
  private static final Duration STEP_EVERY = Duration.ofMillis(400);
  private static final int ACCOUNTS_TO_ONE_WITH_BOTH_SIDES = 3;
  private static final int WEIGHT_PER_MINUTE = 2_400;
  private static final int THIN_LEVEL_MILLI_MAX = 10;

  private final Surroundings world;
  private final InMemoryExchange exchange;
  private final BadDays badDays;
  private final VenueMemory memory = new VenueMemory();

  public Exchange(Surroundings world) {
    this.world = world;
    this.exchange =
        InMemoryExchange.open(
            InMemorySettings.of(
                    world.simulation().clock(), world.chance().of("exchange").nextLong())
                .withRequestWeightPerMinuteMax(WEIGHT_PER_MINUTE)
                .withLevelMilliMax(
                    world.faults().mayStrike(Fault.EXIT_HALF_DONE)
                        ? THIN_LEVEL_MILLI_MAX
                        : MadeUpMarket.LEVEL_MILLI_MAX));
    this.badDays = new BadDays(world, exchange);
  }

  public void start() {
    badDays.start();
    move();
  }

  /**
   * Somebody else has a key of this account too, and may have chosen that it holds both sides of a
   * market at once.
   */
  public void share(OpenedAccount account) {
    var hand = new OtherHand(exchange, account, world.simulation().clock());
    if (world.chance().of("position mode").nextInt(ACCOUNTS_TO_ONE_WITH_BOTH_SIDES) == 0) {
      hand.holdBothSides();
    }
    badDays.know(account.accountId(), hand);
  }

  /** A trade prints far from the market, which wakes what waits there. */
  public void wick(Symbol symbol) {
    badDays.wick(Instrument.valueOf(symbol.value()));
  }

  private void move() {
    world.simulation().after(STEP_EVERY, "the market moves", this::step);
  }

  public InMemoryExchange itself() {
    return exchange;
  }

  public HttpPort http(Container container) {
    return new ExchangeHttp(exchange, new VenueRoad(world, container, memory, badDays));
  }

  public WebSocketPort sockets(Container container) {
    var road = new StreamRoad(world, container);
    road.start();
    return new ExchangeSockets(exchange, world.simulation().clock(), road);
  }

  private void step() {
    exchange.step();
    move();
  }
}
