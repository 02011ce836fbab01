package io.patriot.domain.limit;

import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a person says how large an order is to be, other than by its quantity. */
public sealed interface Sizing {

  /** So large that this share of what the account is worth is lost at the stop. */
  record LossAtStop(Rate share, Price stop) implements Sizing {
    public LossAtStop {
      mustBeAboveZero(share.value());
    }
  }

  /** Worth this share of what the account is worth. */
  record ShareOfEquity(Rate share) implements Sizing {
    public ShareOfEquity {
      mustBeAboveZero(share.value());
    }
  }

  /** Worth this much. */
  record Worth(Money amount) implements Sizing {
    public Worth {
      mustBeAboveZero(amount.amount());
    }
  }

  /** What the market's grid makes of it. */
  sealed interface Outcome {
    /** This much; never more than was asked for. */
    record Sized(Quantity quantity) implements Outcome {}

    /** It comes to less than the smallest quantity of this market. */
    record TooSmall(Quantity smallest) implements Outcome {}

    /** The stop is where the order is to begin, so no quantity loses anything. */
    record StopAtEntry() implements Outcome {}

    /** The account is worth nothing. */
    record NothingThere() implements Outcome {}
  }

  /** The quantity at this entry price for an account worth so much. */
  default Outcome at(Price entry, Money equity, Instrument instrument) {
    BigDecimal worth = equity.amount().max(BigDecimal.ZERO);
    return switch (this) {
      case LossAtStop(var share, var stop) -> {
        BigDecimal distance = entry.value().subtract(stop.value()).abs();
        yield distance.signum() == 0
            ? new Outcome.StopAtEntry()
            : onGrid(worth.multiply(share.value()), distance, instrument);
      }
      case ShareOfEquity(var share) ->
          onGrid(worth.multiply(share.value()), entry.value(), instrument);
      case Worth(var amount) -> onGrid(amount.amount(), entry.value(), instrument);
    };
  }

  private static Outcome onGrid(BigDecimal money, BigDecimal perUnit, Instrument instrument) {
    if (money.signum() == 0) {
      return new Outcome.NothingThere();
    }
    Quantity exact = new Quantity(money.divide(perUnit, Money.SHARE_DIGITS, RoundingMode.DOWN));
    Quantity quantity = instrument.floored(exact).min(instrument.maxQuantity());
    return instrument.minQuantity().isAbove(quantity)
        ? new Outcome.TooSmall(instrument.minQuantity())
        : new Outcome.Sized(quantity);
  }

  private static void mustBeAboveZero(BigDecimal value) {
    if (value.signum() <= 0) {
      throw new IllegalArgumentException("A size is above zero");
    }
  }
}
