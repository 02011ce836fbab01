package io.patriot.proof.crowd;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.Fallback;
import io.patriot.domain.protection.Target;
import io.patriot.domain.protection.Targets;
import io.patriot.testkit.sim.Fault;
import io.patriot.testkit.sim.Faults;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** What people want, drawn from dice: mostly sensible, sometimes not. */
final class Wishes {
  private static final int LOTS_MAX = 40;

  /** More than stands at one price, so that it is filled in parts. */
  private static final int BIG_LOTS_MAX = 1_500;

  private static final int BIG_OF = 12;

  private static final int GUARDED_OF = 12;
  private static final String A_LITTLE_LESS = "0.9996";
  private static final String A_LITTLE_MORE = "1.0004";
  private static final String LESS_THAN_THAT = "0.9992";
  private static final String MORE_THAN_THAT = "1.0008";
  private static final String LESS = "0.998";
  private static final String MORE = "1.002";
  private static final String MUCH_LESS = "0.996";
  private static final String MUCH_MORE = "1.004";

  private final SplittableRandom dice;
  private final Faults faults;

  Wishes(SplittableRandom dice, Faults faults) {
    this.dice = dice;
    this.faults = faults;
  }

  OrderTerms terms(Instrument market, Quote quote, AccountBook book) {
    Position position = held(market, book);
    if (faults.strikes(Fault.NUMBERS_TOO_LARGE, 0.01)) {
      return new OrderTerms(
          market.symbol(),
          side(),
          new Quantity(new BigDecimal("9").scaleByPowerOfTen(dice.nextInt(6, 25))),
          new OrderType.Market(),
          false);
    }
    int die = dice.nextInt(100);
    if (!position.isFlat() && !position.isOverdrawn() && die < 45) {
      return exit(market, quote, position);
    }
    if (die < 60) {
      return guarded(order(market, new OrderType.Market()), market, quote);
    }
    if (die < 85) {
      return guarded(
          order(market, new OrderType.Limit(near(market, quote), anyTimeInForce())), market, quote);
    }
    if (faults.strikes(Fault.STOP_ON_NOTHING, 0.2)) {
      return exitOf(market, side(), lots(market), stop(market, quote, side()));
    }
    Side side = side();
    return new OrderTerms(
        market.symbol(), side, lots(market), conditional(market, quote, side), false);
  }

  /** What the account holds in the market, one of the two where that is a long and a short. */
  private Position held(Instrument market, AccountBook book) {
    List<Position> held = book.held(market.symbol());
    return switch (held.size()) {
      case 0 -> Position.flat(Leg.only(market.symbol()), book.currency());
      case 1 -> held.getFirst();
      default -> held.get(dice.nextInt(held.size()));
    };
  }

  /** An order so far from the market that it waits for long. */
  OrderTerms resting(Instrument market, Quote quote) {
    Side side = side();
    return new OrderTerms(
        market.symbol(),
        side,
        lots(market),
        new OrderType.Limit(away(market, quote, side == Side.SELL, 20), TimeInForce.GTC),
        false);
  }

  /** A stop and a take-profit that each close all that is held. */
  List<OrderTerms> bracket(Instrument market, Quote quote, Position position) {
    Side side = position.reducibleBy(Side.SELL).isZero() ? Side.BUY : Side.SELL;
    Quantity all = position.reducibleBy(side);
    return List.of(
        exitOf(market, side, all, stop(market, quote, side)),
        exitOf(
            market,
            side,
            all,
            new OrderType.TakeProfit(
                away(market, quote, side == Side.SELL, 20), TriggerSource.LAST, Optional.empty())));
  }

  /** The same wish with another trigger. */
  OrderTerms moved(Instrument market, Quote quote, OrderTerms terms) {
    return new OrderTerms(
        terms.symbol(),
        terms.side(),
        dice.nextBoolean() || terms.reduceOnly() ? terms.quantity() : lots(market),
        conditional(market, quote, terms.side()),
        terms.reduceOnly());
  }

  private OrderTerms exit(Instrument market, Quote quote, Position position) {
    Side side = position.reducibleBy(Side.SELL).isZero() ? Side.BUY : Side.SELL;
    Quantity all = position.reducibleBy(side);
    if (faults.mayStrike(Fault.EXIT_HALF_DONE) && dice.nextBoolean()) {
      Price touch = side == Side.SELL ? quote.bid() : quote.ask();
      return exitOf(market, side, all, new OrderType.Limit(touch, TimeInForce.GTC));
    }
    Quantity some = dice.nextBoolean() ? all : market.floored(part(all));
    Quantity quantity = some.isZero() ? all : some;
    int die = dice.nextInt(10);
    if (die < 3) {
      return exitOf(market, side, quantity, new OrderType.Market());
    }
    if (die < 5) {
      return exitOf(
          market, side, quantity, new OrderType.Limit(near(market, quote), TimeInForce.GTC));
    }
    return exitOf(market, side, quantity, conditional(market, quote, side));
  }

  private OrderType conditional(Instrument market, Quote quote, Side side) {
    return switch (dice.nextInt(4)) {
      case 0 ->
          new OrderType.TakeProfit(
              away(market, quote, side == Side.SELL, 20), TriggerSource.LAST, Optional.empty());
      case 1 ->
          new OrderType.TrailingStop(
              Rate.of(dice.nextBoolean() ? "0.001" : "0.005"),
              TriggerSource.LAST,
              Optional.empty());
      default -> stop(market, quote, side);
    };
  }

  private OrderType stop(Instrument market, Quote quote, Side side) {
    boolean wrongSide = faults.strikes(Fault.STOP_REFUSED, 0.07);
    return new OrderType.Stop(
        away(market, quote, (side == Side.BUY) != wrongSide, 20),
        TriggerSource.LAST,
        Optional.empty());
  }

  /** Some bring a stop and targets along; no dice, so that worlds without go the way they went. */
  private static OrderTerms guarded(OrderTerms terms, Instrument market, Quote quote) {
    int die = Math.floorMod(terms.quantity().hashCode(), GUARDED_OF);
    if (die > 2) {
      return terms;
    }
    boolean buys = terms.side() == Side.BUY;
    boolean climbs = Math.floorMod(terms.quantity().hashCode() / GUARDED_OF, 2) == 0;
    Price stop = apart(market, quote, buys ? LESS : MORE);
    List<String> ways = ways(buys, climbs);
    Price near = apart(market, quote, ways.getFirst());
    Price far = apart(market, quote, ways.getLast());
    return terms.with(
        new Bracket(
            Optional.of(stop),
            targets(die, near, far),
            TriggerSource.LAST,
            Fallback.FLATTEN,
            climbs));
  }

  /** How far the near and the far target are; a ladder's are nearer, so that it moves at all. */
  private static List<String> ways(boolean buys, boolean climbs) {
    if (climbs) {
      return buys ? List.of(A_LITTLE_MORE, MORE_THAN_THAT) : List.of(A_LITTLE_LESS, LESS_THAN_THAT);
    }
    return buys ? List.of(MORE, MUCH_MORE) : List.of(LESS, MUCH_LESS);
  }

  private static Targets targets(int die, Price near, Price far) {
    return switch (die) {
      case 0 -> Targets.forAll(near);
      case 1 -> Targets.none();
      default -> Targets.of(List.of(new Target(near, 50), new Target(far, 50)));
    };
  }

  private static Price apart(Instrument market, Quote quote, String times) {
    return market.rounded(
        new Price(quote.mid().value().multiply(new BigDecimal(times))), RoundingMode.HALF_EVEN);
  }

  private OrderTerms order(Instrument market, OrderType type) {
    return new OrderTerms(market.symbol(), side(), lots(market), type, false);
  }

  private static OrderTerms exitOf(
      Instrument market, Side side, Quantity quantity, OrderType type) {
    return new OrderTerms(market.symbol(), side, quantity, type, true);
  }

  private Quantity lots(Instrument market) {
    if (dice.nextInt(BIG_OF) == 0) {
      return market.fromLots(dice.nextInt(LOTS_MAX, BIG_LOTS_MAX));
    }
    BigDecimal lot = market.fromLots(1).value();
    if (faults.strikes(Fault.ODD_SIZE, 0.05)) {
      return new Quantity(lot.multiply(new BigDecimal("7.3")));
    }
    if (faults.strikes(Fault.OFF_THE_GRID, 0.05)) {
      return new Quantity(lot.multiply(new BigDecimal("0.1")));
    }
    return market.fromLots(dice.nextInt(2, LOTS_MAX));
  }

  private Quantity part(Quantity all) {
    return new Quantity(
        all.value()
            .multiply(BigDecimal.valueOf(dice.nextInt(1, 100)))
            .divide(BigDecimal.valueOf(100), 8, RoundingMode.DOWN));
  }

  /** Some ticks on either side of the market. */
  private Price near(Instrument market, Quote quote) {
    long ticks = market.toTicks(market.rounded(quote.mid(), RoundingMode.DOWN));
    return market.fromTicks(ticks + dice.nextInt(-200, 200));
  }

  private Price away(Instrument market, Quote quote, boolean above, int perMilleMax) {
    BigDecimal share = BigDecimal.valueOf(1 + dice.nextInt(perMilleMax), 3);
    BigDecimal factor = above ? BigDecimal.ONE.add(share) : BigDecimal.ONE.subtract(share);
    return market.rounded(new Price(quote.mid().value().multiply(factor)), RoundingMode.DOWN);
  }

  private TimeInForce anyTimeInForce() {
    TimeInForce[] all = TimeInForce.values();
    return dice.nextInt(3) == 0 ? all[dice.nextInt(all.length)] : TimeInForce.GTC;
  }

  private Side side() {
    return dice.nextBoolean() ? Side.BUY : Side.SELL;
  }
}
