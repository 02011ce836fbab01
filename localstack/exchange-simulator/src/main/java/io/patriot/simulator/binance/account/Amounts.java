package io.patriot.simulator.binance.account;

import io.patriot.domain.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How amounts are rounded and written. */
public final class Amounts {
  /** Money has this many decimals. */
  public static final int MONEY = 8;

  private static final int ENTRY_PRICE = 8;

  private Amounts() {}

  /** Eight decimals, as REST answers have them. */
  public static String money(BigDecimal amount) {
    return fixed(amount, MONEY);
  }

  public static String fixed(BigDecimal amount, int decimals) {
    return amount.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** As few digits as say it, as stream events have them. */
  public static String brief(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : rounded(amount).stripTrailingZeros().toPlainString();
  }

  static BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(MONEY, RoundingMode.HALF_EVEN);
  }

  static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, ENTRY_PRICE, RoundingMode.HALF_EVEN);
  }

  public static BigDecimal signed(Side side, BigDecimal quantity) {
    return side == Side.BUY ? quantity : quantity.negate();
  }
}
