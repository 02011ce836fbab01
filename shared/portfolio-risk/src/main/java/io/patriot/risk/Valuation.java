package io.patriot.risk;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.limit.TradingDay;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import io.patriot.domain.risk.KnownPrices;
import io.patriot.domain.risk.KnownPrices.SilentMarket;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an account holds, at the prices it could be closed for at one moment.
 *
 * <p>What is held in a market that went silent is counted at the worst that may have come of it, as
 * limits count it: a tenth against the account beyond the last price, or beyond the cost.
 *
 * @param silent the markets that are counted so
 */
public record Valuation(Portfolio portfolio, List<SilentMarket> silent) {
  /**
   * Not below what venues ask for in the first steps of large markets, where it is 0.4 % to 1 %;
   * the steps themselves are not known here.
   */
  public static final Rate MAINTENANCE = Rate.of("0.01");

  private static final int SHARE_DIGITS = 8;

  public Valuation {
    silent = List.copyOf(silent);
  }

  /**
   * @param quotes of the markets that something is held in, as far as known
   * @param reducing working orders that only reduce; of them stops bound what can be lost
   */
  public static Valuation of(
      AccountBook book, Map<Symbol, Quote> quotes, Collection<Order> reducing, Instant now) {
    List<SilentMarket> silent = silent(book, KnownPrices.of(quotes, now));
    List<Symbol> unheard = silent.stream().map(SilentMarket::symbol).toList();
    var holdings = new ArrayList<Holding>();
    Money atLastPrices = book.wallet();
    Money worst = book.wallet();
    for (Position position : book.positions().values()) {
      Optional<Quote> quote = Optional.ofNullable(quotes.get(position.symbol()));
      Money last = worth(position, quote);
      Money unknown = tenth(last, unheard.contains(position.symbol()));
      Money gain = gain(position, last);
      atLastPrices = atLastPrices.plus(gain);
      worst = worst.plus(gain).minus(unknown);
      holdings.add(holding(book, position, quote, last.plus(unknown), reducing));
    }
    var portfolio =
        new Portfolio(worst, MAINTENANCE, lostToday(book, atLastPrices, worst, now), holdings);
    return new Valuation(portfolio, silent);
  }

  /** Working orders of an account that may be stops. */
  public static List<OrderId> reducing(AccountBook book) {
    return book.working().entrySet().stream()
        .filter(one -> one.getValue().reduceOnly())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The markets that an account holds something in and that nothing fresh is known of. */
  public static List<SilentMarket> silent(AccountBook book, KnownPrices prices) {
    return book.markets().stream().flatMap(symbol -> prices.silence(symbol).stream()).toList();
  }

  private static Holding holding(
      AccountBook book,
      Position position,
      Optional<Quote> quote,
      Money worth,
      Collection<Order> reducing) {
    return new Holding(
        position.leg(),
        position.direction(),
        MarketClass.CRYPTO,
        worth,
        quote.map(Quote::spread).orElse(Rate.ZERO),
        PotentialLoss.of(position, worth, stops(book, position, reducing)));
  }

  /** At the price that closing would get, or its cost where no price was ever heard. */
  private static Money worth(Position position, Optional<Quote> quote) {
    return quote
        .map(one -> closing(position, one).times(position.quantity(), position.cost().asset()))
        .orElse(position.cost());
  }

  private static Price closing(Position position, Quote quote) {
    return position.direction() == Direction.SHORT ? quote.ask() : quote.bid();
  }

  private static Money tenth(Money worth, boolean unheard) {
    return unheard ? worth.times(PotentialLoss.WITHOUT_STOP) : Money.zero(worth.asset());
  }

  private static Money gain(Position position, Money worth) {
    Money more = worth.minus(position.cost());
    return position.direction() == Direction.LONG ? more : more.negated();
  }

  /** Stops that are known; a trailing one has no price yet. */
  private static List<PotentialLoss.Stop> stops(
      AccountBook book, Position position, Collection<Order> reducing) {
    var found = new ArrayList<PotentialLoss.Stop>();
    for (Order order : reducing) {
      WorkingOrder working = book.working().get(order.id());
      OrderTerms terms = order.intent().terms();
      boolean guards =
          terms.type() instanceof OrderType.Stop
              && terms.symbol().equals(position.symbol())
              && terms.positionSide() == position.positionSide()
              && position.direction().isReducedBy(terms.side());
      if (guards && working != null) {
        Quantity covered = terms.closesPosition() ? position.quantity() : working.leaves();
        terms
            .type()
            .triggerPrice()
            .ifPresent(price -> found.add(new PotentialLoss.Stop(price, covered)));
      }
    }
    return found;
  }

  /** By the same day as the limits. */
  private static Optional<Rate> lostToday(
      AccountBook book, Money atLastPrices, Money worst, Instant now) {
    TradingDay day = book.budget().dayAt(book.budget().dayOf(now), atLastPrices);
    Money lost = day.lost(worst);
    return day.start().amount().signum() <= 0
        ? Optional.empty()
        : Optional.of(
            lost.amount().signum() <= 0
                ? Rate.ZERO
                : lost.dividedBy(day.start(), SHARE_DIGITS, RoundingMode.HALF_EVEN));
  }
}
