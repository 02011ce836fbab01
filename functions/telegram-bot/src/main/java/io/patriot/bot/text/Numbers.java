package io.patriot.bot.text;

import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How amounts are written: on the market's grid, with separated thousands, a sign where one counts,
 * and always the asset.
 */
public final class Numbers {
  private static final int MONEY_DIGITS = 2;
  private static final int SMALL_MONEY_DIGITS = 4;
  private static final int PERCENT_POWER = 2;

  private Numbers() {}

  public static String price(Price price, Instrument instrument) {
    return fixed(price.value(), instrument.priceDigits());
  }

  /** With the base asset, such as 0.010 BTC. */
  public static String quantity(Quantity quantity, Instrument instrument) {
    return bare(quantity, instrument) + " " + instrument.base();
  }

  public static String bare(Quantity quantity, Instrument instrument) {
    return fixed(quantity.value(), instrument.quantityDigits());
  }

  public static String money(Money money) {
    return amount(money.amount()) + " " + money.asset();
  }

  /** A gain or a loss, such as +12.30 USDT. */
  public static String signed(Money money) {
    return (money.amount().signum() > 0 ? "+" : "") + money(money);
  }

  /** An amount without its asset, for tables whose head names it. */
  public static String amount(BigDecimal amount) {
    boolean small = amount.abs().compareTo(BigDecimal.ONE) < 0;
    BigDecimal rounded =
        amount.setScale(small ? SMALL_MONEY_DIGITS : MONEY_DIGITS, RoundingMode.HALF_EVEN);
    if (small && rounded.stripTrailingZeros().scale() <= MONEY_DIGITS) {
      rounded = rounded.setScale(MONEY_DIGITS, RoundingMode.UNNECESSARY);
    }
    return grouped(rounded);
  }

  /** A share of one as per cent. */
  public static String percent(BigDecimal share, int digits) {
    return grouped(share.movePointRight(PERCENT_POWER).setScale(digits, RoundingMode.HALF_EVEN))
        + " %";
  }

  public static String percent(Rate share, int digits) {
    return percent(share.value(), digits);
  }

  public static String signedPercent(BigDecimal share, int digits) {
    BigDecimal rounded =
        share.movePointRight(PERCENT_POWER).setScale(digits, RoundingMode.HALF_EVEN);
    return (rounded.signum() > 0 ? "+" : "") + grouped(rounded) + " %";
  }

  /** How many times the account's money is in the market, such as 0.62x. */
  public static String times(BigDecimal factor) {
    return grouped(factor.setScale(2, RoundingMode.HALF_EVEN)) + "x";
  }

  /**
   * As it would be typed: no separators, and no zeros but the one that keeps 1.125 from being read
   * as 1125 where thousands are written with a point.
   */
  public static String typed(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    boolean likeThousands = plain.scale() == 3 && plain.abs().compareTo(BigDecimal.ONE) >= 0;
    return likeThousands
        ? plain.setScale(4, RoundingMode.UNNECESSARY).toPlainString()
        : plain.toPlainString();
  }

  /** At least so many digits behind the point; more where the value has more. */
  private static String fixed(BigDecimal value, int digits) {
    return grouped(
        value.scale() <= digits ? value.setScale(digits, RoundingMode.UNNECESSARY) : value);
  }

  private static String grouped(BigDecimal value) {
    String plain = value.abs().toPlainString();
    int point = plain.indexOf('.');
    int wholeDigits = point < 0 ? plain.length() : point;
    var text = new StringBuilder(plain);
    for (int i = wholeDigits - 3; i > 0; i -= 3) {
      text.insert(i, ',');
    }
    return (value.signum() < 0 ? "-" : "") + text;
  }
}
