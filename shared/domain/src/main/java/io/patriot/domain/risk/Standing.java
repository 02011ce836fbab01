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
import java.math.BigDecimal;
import java.util.Map;

/**
 * What an account is worth and what it has at stake, at the prices of one moment.
 *
 * @param equity the wallet, and what all positions would gain or lose if they were closed now
 * @param exposure what all positions are worth together with what working orders may still open
 * @param openLoss what all of that would lose, each at its stop
 */
public record Standing(Money equity, Money exposure, Money openLoss) {
  /** What a position without a stop is taken to lose at most. */
  public static final Rate LOSS_WITHOUT_STOP = Rate.of("0.10");

  /** The standing of an account that nothing is known of and nothing is asked of. */
  static Standing nothing(Asset currency) {
    Money nothing = Money.zero(currency);
    return new Standing(nothing, nothing, nothing);
  }

  /**
   * A position whose price is not known is counted at its cost.
   *
   * @param stops of the positions that have one; a stop that is better than the price now loses
   *     nothing
   */
  public static Standing of(AccountBook book, Map<Symbol, Price> prices, Map<Leg, Price> stops) {
    Map<Leg, EntriesUnderWay> entries = EntriesUnderWay.of(book);
    BigDecimal gain = BigDecimal.ZERO;
    BigDecimal held = BigDecimal.ZERO;
    BigDecimal stopped = BigDecimal.ZERO;
    BigDecimal lossAtStops = BigDecimal.ZERO;
    BigDecimal entering = BigDecimal.ZERO;
    for (Position position : book.positions().values()) {
      BigDecimal cost = position.cost().amount();
      Price price = prices.get(position.symbol());
      BigDecimal worth = price == null ? cost : price.value().multiply(position.quantity().value());
      BigDecimal more = worth.subtract(cost);
      gain = position.direction() == Direction.LONG ? gain.add(more) : gain.subtract(more);
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
                  .worthAlone(prices.get(flat.getKey().symbol()), book.limits().leverage()));
    }
    Asset currency = book.currency();
    return new Standing(
        new Money(book.wallet().amount().add(gain), currency),
        new Money(held.add(entering), currency),
        new Money(
            held.subtract(stopped)
                .add(entering)
                .multiply(LOSS_WITHOUT_STOP.value())
                .add(lossAtStops),
            currency));
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
