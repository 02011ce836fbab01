package io.patriot.application.setting;

/** How an account is set for one market at its venue. */
public record MarketSettings(int leverage, MarginType marginType) {
  public MarketSettings {
    if (leverage < 1) {
      throw new IllegalArgumentException("Leverage counts from one");
    }
  }
}
