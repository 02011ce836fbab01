package io.patriot.proof.venue;

import io.patriot.proof.cloud.Surroundings;
import io.patriot.simulator.binance.InMemoryExchange;
import io.patriot.simulator.binance.fault.ClockSkew;
import io.patriot.simulator.binance.fault.DepthGap;
import io.patriot.simulator.binance.fault.DuplicateFill;
import io.patriot.simulator.binance.fault.ExpiredListenKey;
import io.patriot.simulator.binance.fault.FeeInAnotherCoin;
import io.patriot.simulator.binance.fault.OneTradeTwoSides;
import io.patriot.simulator.binance.fault.Reach;
import io.patriot.simulator.binance.fault.ReorderedFill;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.testkit.sim.Fault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** What happens at the exchange every now and then that nobody asked for. */
final class BadDays {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(3);
  private static final double OFTEN = 0.02;
  private static final int BURST = 50;

  /** A thin book fills orders in parts; whether that strikes somebody is up to what they ask. */
  private static final int THIN_OF = 8;

  private static final long MILLIONTHS_OF_A_WICK = 60_000;

  private final Surroundings world;
  private final InMemoryExchange exchange;
  private final Withdrawals withdrawals;
  private final List<Hand> hands = new ArrayList<>();
  private Instant haltedUntil = Instant.MIN;
  private Instant keysRefusedUntil = Instant.MIN;
  private boolean begun;

  private record Hand(long account, OtherHand hand) {}

  BadDays(Surroundings world, InMemoryExchange exchange) {
    this.world = world;
    this.exchange = exchange;
    this.withdrawals = new Withdrawals(world, exchange);
  }

  void know(long account, OtherHand hand) {
    hands.add(new Hand(account, hand));
  }

  void start() {
    world.simulation().after(LOOK_EVERY, "weather at the exchange", this::look);
  }

  boolean isHalted() {
    return lasts(haltedUntil);
  }

  boolean refusesKeys() {
    return lasts(keysRefusedUntil);
  }

  private boolean lasts(Instant until) {
    return world.simulation().now().isBefore(until) && !world.faults().isCalm();
  }

  private void look() {
    if (world.faults().isCalm() && begun) {
      exchange.switchAllFaultsOff();
      for (Instrument market : Instrument.values()) {
        exchange.silence(market, false);
      }
      return;
    }
    start();
    if (world.faults().isCalm()) {
      return;
    }
    begun = true;
    theVenueItself();
    theMarket();
    if (!hands.isEmpty()) {
      byHand(hands.get(dice("hand").nextInt(hands.size())));
    }
  }

  private void theVenueItself() {
    if (strikes(Fault.MARKET_HALTED)) {
      haltedUntil = in("halt", 1_000, 60_000);
    }
    if (strikes(Fault.KEY_REVOKED)) {
      keysRefusedUntil = in("keys refused", 1_000, 60_000);
    }
    if (strikes(Fault.CLOCKS_APART)) {
      exchange.switchOn(new ClockSkew(dice("skew").nextLong(-20_000, 20_000)), Reach.UNTIL_OFF);
      world
          .simulation()
          .after(
              world.between("skew time", 1_000, 60_000),
              "the clocks agree again",
              () -> exchange.switchOff("clock-skew"));
    }
    if (strikes(Fault.STREAM_KEY_EXPIRED)) {
      exchange.switchOn(new ExpiredListenKey(Optional.empty()), Reach.ONCE);
    }
    if (strikes(Fault.FILLS_OUT_OF_ORDER)) {
      exchange.switchOn(new ReorderedFill(), Reach.times(3));
    }
    if (strikes(Fault.FILL_TOLD_TWICE)) {
      exchange.switchOn(new DuplicateFill(), Reach.times(3));
    }
  }

  private void theMarket() {
    Instrument market = any(dice("market"));
    if (strikes(Fault.BOOK_GAP)) {
      exchange.switchOn(new DepthGap(market), Reach.ONCE);
    }
    if (dice("thin").nextInt(THIN_OF) == 0) {
      exchange.thin(market, true);
      world
          .simulation()
          .after(
              world.between("thin time", 5_000, 60_000),
              "the book is full again",
              () -> exchange.thin(market, false));
    }
    if (strikes(Fault.WILD_PRINT)) {
      wick(market);
    }
    if (strikes(Fault.PRICE_STALE_THEN_BURST)) {
      exchange.silence(market, true);
      world
          .simulation()
          .after(
              world.between("silence", 1_000, 40_000),
              "the market speaks again, all at once",
              () -> {
                exchange.silence(market, false);
                for (int i = 0; i < BURST; i++) {
                  exchange.step(market);
                }
              });
    }
  }

  void wick(Instrument market) {
    exchange.wick(market, dice("wick").nextLong(-MILLIONTHS_OF_A_WICK, MILLIONTHS_OF_A_WICK));
  }

  private void byHand(Hand one) {
    var dice = dice("by hand");
    Instrument market = any(dice);
    String side = dice.nextBoolean() ? "BUY" : "SELL";
    String quantity = new BigDecimal(dice.nextInt(10, 60)).movePointLeft(3).toString();
    if (strikes(Fault.TRADE_BY_ANOTHER_HAND)) {
      Optional<?> unused = one.hand().market(market.name(), side, quantity, dice.nextBoolean());
    }
    if (strikes(Fault.ORDERS_BY_ANOTHER_HAND)) {
      Optional<?> unused =
          switch (dice.nextInt(3)) {
            case 0 -> one.hand().cancelAll(market.name());
            case 1 -> one.hand().cancelAllStops(market.name());
            default ->
                one.hand()
                    .limit(
                        market.name(),
                        side,
                        quantity,
                        market == Instrument.BTCUSDT ? "60000.0" : "2600.00");
          };
    }
    if (strikes(Fault.ONE_TRADE_TWO_SIDES)) {
      // A trade and its opposite that cost no money of the account cannot be noticed later.
      exchange.switchOff(new FeeInAnotherCoin().name());
      exchange.switchOn(new OneTradeTwoSides(), Reach.times(2).forAccount(one.account()));
      Optional<?> unusedBuy = one.hand().market(market.name(), "BUY", quantity, false);
      Optional<?> unusedSale = one.hand().market(market.name(), "SELL", quantity, true);
    }
    if (strikes(Fault.FEE_IN_ANOTHER_COIN)) {
      exchange.switchOn(new FeeInAnotherCoin(), Reach.times(4).forAccount(one.account()));
    }
    if (strikes(Fault.MONEY_NEWS_WITHOUT_TRADE)) {
      exchange.transfer(one.account(), new BigDecimal(dice.nextInt(-500, 500)));
      withdrawals.maybe(one.account());
    }
  }

  private static Instrument any(SplittableRandom dice) {
    return dice.nextBoolean() ? Instrument.BTCUSDT : Instrument.ETHUSDT;
  }

  private boolean strikes(Fault fault) {
    return world.faults().strikes(fault, OFTEN);
  }

  private Instant in(String purpose, long msMin, long msMax) {
    return world.simulation().now().plus(world.between(purpose, msMin, msMax));
  }

  private SplittableRandom dice(String purpose) {
    return world.chance().of(purpose);
  }
}
