package io.patriot.charts;

import io.patriot.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How amounts are written in a picture: with separated thousands, and a sign where one counts. */
final class Amounts {
  private static final int MONEY_DIGITS = 2;
  private static final int DIGITS_MAX = 14;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  private Amounts() {}

  static String price(BigDecimal value, int digits) {
    BigDecimal shown =
        value.scale() <= digits ? value.setScale(digits, RoundingMode.UNNECESSARY) : value;
    int wholeDigits = shown.precision() - shown.scale();
    int fits = Math.max(0, Math.min(shown.scale(), DIGITS_MAX - Math.max(1, wholeDigits)));
    return grouped(shown.setScale(fits, RoundingMode.HALF_EVEN));
  }

  static String money(Money money) {
    BigDecimal amount = money.amount();
    boolean small = amount.abs().compareTo(BigDecimal.ONE) < 0 && amount.signum() != 0;
    int digits = small ? 2 * MONEY_DIGITS : MONEY_DIGITS;
    return price(amount.setScale(digits, RoundingMode.HALF_EVEN), digits) + " " + money.asset();
  }

  static String signed(Money money) {
    return sign(money.amount()) + money(money);
  }

  /** So short that it stands over a bar, such as +1.2k. */
  static String brief(BigDecimal amount) {
    BigDecimal size = amount;
    String power = "";
    for (String next : new String[] {"k", "M", "G", "T"}) {
      if (size.abs().compareTo(THOUSAND) < 0) {
        break;
      }
      size = size.movePointLeft(3);
      power = next;
    }
    int digits = Math.max(0, Math.min(2, 3 - size.precision() + size.scale()));
    return sign(amount) + grouped(size.setScale(digits, RoundingMode.HALF_EVEN)) + power;
  }

  static String percent(double share, int digits) {
    BigDecimal rounded =
        BigDecimal.valueOf(share).movePointRight(2).setScale(digits, RoundingMode.HALF_EVEN);
    return grouped(rounded) + " %";
  }

  static String signedPercent(double share, int digits) {
    String text = percent(share, digits);
    boolean above = BigDecimal.valueOf(share).movePointRight(2 + digits).intValue() > 0;
    return (above ? "+" : "") + text;
  }

  static String grouped(BigDecimal value) {
    String plain = value.abs().toPlainString();
    int point = plain.indexOf('.');
    var text = new StringBuilder(plain);
    for (int i = (point < 0 ? plain.length() : point) - 3; i > 0; i -= 3) {
      text.insert(i, ',');
    }
    return (value.signum() < 0 ? "−" : "") + text;
  }

  private static String sign(BigDecimal amount) {
    return amount.signum() > 0 ? "+" : "";
  }
}
