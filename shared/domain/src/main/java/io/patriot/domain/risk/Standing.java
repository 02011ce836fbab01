package io.patriot.domain.risk;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Rate;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import io.patriot.domain.risk.KnownPrices.SilentMarket;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an account is worth and what it has at stake, at the prices of one moment.
 *
 * <p>A position in a market that went silent is counted at the worst that may have come of it: its
 * last price, or its cost, moved against the account by as much as a position without a stop may
 * lose. Nobody knows better, and a guess in the account's favour would let it risk more.
 *
 * @param equity the wallet, and what all positions would gain or lose if they were closed now
 * @param exposure what all positions are worth together with what working orders may still open
 * @param openLoss what all of that would lose, each at its stop
 * @param equityAtLastPrices the equity with silent markets at their last price: what a day begins
 *     with, since a lower beginning would allow a larger loss
 * @param silent the markets that are counted so
 */
public record Standing(
    Money equity,
    Money exposure,
    Money openLoss,
    Money equityAtLastPrices,
    List<SilentMarket> silent) {
  /** What a position without a stop is taken to lose at most. */
  public static final Rate LOSS_WITHOUT_STOP = Rate.of("0.10");

  private static final BigDecimal WORSE = BigDecimal.ONE.add(LOSS_WITHOUT_STOP.value());

  public Standing {
    silent = List.copyOf(silent);
  }

  /** The standing of an account that nothing is known of and nothing is asked of. */
  static Standing nothing(Asset currency) {
    Money nothing = Money.zero(currency);
    return new Standing(nothing, nothing, nothing, nothing, List.of());
  }

  /**
   * @param stops of the positions that have one; a stop that is better than the price now loses
   *     nothing
   */
  public static Standing of(AccountBook book, KnownPrices prices, Map<Leg, Price> stops) {
    Map<Leg, EntriesUnderWay> entries = EntriesUnderWay.of(book);
    BigDecimal gain = BigDecimal.ZERO;
    BigDecimal unknown = BigDecimal.ZERO;
    BigDecimal held = BigDecimal.ZERO;
    BigDecimal stopped = BigDecimal.ZERO;
    BigDecimal lossAtStops = BigDecimal.ZERO;
    BigDecimal entering = BigDecimal.ZERO;
    var silent = new TreeMap<Symbol, SilentMarket>();
    for (Position position : book.positions().values()) {
      BigDecimal cost = position.cost().amount();
      Price price = prices.fresh().get(position.symbol());
      BigDecimal worth;
      if (price == null) {
        BigDecimal last = lastWorth(position, prices);
        gain = gain.add(gained(position, last.subtract(cost)));
        unknown = unknown.add(last.multiply(LOSS_WITHOUT_STOP.value()));
        worth = last.multiply(WORSE);
        prices
            .silence(position.symbol())
            .ifPresent(market -> silent.put(position.symbol(), market));
      } else {
        worth = price.value().multiply(position.quantity().value());
        gain = gain.add(gained(position, worth.subtract(cost)));
      }
      held = held.add(worth);
      Price stop = stops.isEmpty() ? null : stops.get(position.leg());
      if (stop != null) {
        stopped = stopped.add(worth);
        lossAtStops = lossAtStops.add(loss(position, worth, stop));
      }
      EntriesUnderWay further = entries.isEmpty() ? null : entries.remove(position.leg());
      if (further != null) {
        entering = entering.add(further.worthBeyond(position, worth));
      }
    }
    for (Map.Entry<Leg, EntriesUnderWay> flat : entries.entrySet()) {
      entering =
          entering.add(
              flat.getValue()
                  .worthAlone(dearest(prices, flat.getKey().symbol()), book.limits().leverage()));
    }
    Asset currency = book.currency();
    BigDecimal atLastPrices = book.wallet().amount().add(gain);
    return new Standing(
        new Money(atLastPrices.subtract(unknown), currency),
        new Money(held.add(entering), currency),
        new Money(
            held.subtract(stopped)
                .add(entering)
                .multiply(LOSS_WITHOUT_STOP.value())
                .add(lossAtStops),
            currency),
        new Money(atLastPrices, currency),
        List.copyOf(silent.values()));
  }

  private static BigDecimal gained(Position position, BigDecimal more) {
    return position.direction() == Direction.LONG ? more : more.negate();
  }

  private static BigDecimal lastWorth(Position position, KnownPrices prices) {
    KnownPrices.Silence known = prices.silences().get(position.symbol());
    return known == null
        ? position.cost().amount()
        : known.last().value().multiply(position.quantity().value());
  }

  /** What entering a market may come to for each unit; nothing where no price was ever heard. */
  private static @Nullable Price dearest(KnownPrices prices, Symbol symbol) {
    Price price = prices.fresh().get(symbol);
    KnownPrices.Silence known = price == null ? prices.silences().get(symbol) : null;
    return known == null ? price : new Price(known.last().value().multiply(WORSE));
  }

  private static BigDecimal loss(Position position, BigDecimal worth, Price stop) {
    BigDecimal worthAtStop = stop.value().multiply(position.quantity().value());
    BigDecimal loss =
        position.direction() == Direction.LONG
            ? worth.subtract(worthAtStop)
            : worthAtStop.subtract(worth);
    return loss.max(BigDecimal.ZERO);
  }
}
