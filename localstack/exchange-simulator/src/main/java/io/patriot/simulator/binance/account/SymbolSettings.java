package io.patriot.simulator.binance.account;

import java.math.BigDecimal;

/** How an account trades one instrument. */
public final class SymbolSettings {
  private static final int LEVERAGE = 20;

  private int leverage = LEVERAGE;
  private boolean isolated;

  public int leverage() {
    return leverage;
  }

  public void leverage(int value) {
    leverage = value;
  }

  /** Whether its positions stand on money of their own instead of on the whole account. */
  public boolean isolated() {
    return isolated;
  }

  public void isolated(boolean value) {
    isolated = value;
  }

  BigDecimal leverageFactor() {
    return BigDecimal.valueOf(leverage);
  }
}
