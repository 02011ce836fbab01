package io.patriot.application.setting;

/** One thing about an account and a market that can be set, and what it is to be. */
public sealed interface Setting {

  /** Whether it is so already. */
  boolean isSo(MarketSettings now);

  /** How many times a position may be worth what is put beside it. */
  record Leverage(int times) implements Setting {
    public static final int TIMES_MAX = 125;

    public Leverage {
      if (times < 1 || times > TIMES_MAX) {
        throw new IllegalArgumentException("Leverage is between 1 and " + TIMES_MAX);
      }
    }

    @Override
    public boolean isSo(MarketSettings now) {
      return now.leverage() == times;
    }
  }

  /** What stands for a position's losses. */
  record Margin(MarginType type) implements Setting {
    @Override
    public boolean isSo(MarketSettings now) {
      return now.marginType() == type;
    }
  }
}
