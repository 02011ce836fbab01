package io.patriot.simulator.binance.account;

import io.patriot.simulator.binance.market.Instrument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The brackets of every instrument; made after the venue's tables, whose numbers change from time
 * to time.
 */
public final class LeverageBrackets {
  private static final int[] LEVERAGES = {125, 100, 75, 50, 25, 20, 10, 5, 4, 3, 2, 1};
  private static final String[] RATES = {
    "0.004", "0.005", "0.0065", "0.01", "0.02", "0.025", "0.05", "0.1", "0.125", "0.15", "0.25",
    "0.5"
  };
  private static final long[] BTC_CAPS = {
    300_000,
    800_000,
    3_000_000,
    12_000_000,
    70_000_000,
    100_000_000,
    230_000_000,
    480_000_000,
    600_000_000,
    800_000_000,
    1_200_000_000,
    1_800_000_000
  };
  private static final long[] ETH_CAPS = {
    300_000,
    800_000,
    3_000_000,
    12_000_000,
    50_000_000,
    65_000_000,
    150_000_000,
    320_000_000,
    400_000_000,
    530_000_000,
    800_000_000,
    1_200_000_000
  };

  private static final List<LeverageBracket> BTC = brackets(BTC_CAPS);
  private static final List<LeverageBracket> ETH = brackets(ETH_CAPS);

  private LeverageBrackets() {}

  public static List<LeverageBracket> of(Instrument instrument) {
    return switch (instrument) {
      case BTCUSDT -> BTC;
      case ETHUSDT -> ETH;
    };
  }

  /** The largest position that may be held at this leverage. */
  public static long notionalMax(Instrument instrument, int leverage) {
    return of(instrument).stream()
        .filter(bracket -> bracket.leverageMax() >= leverage)
        .mapToLong(LeverageBracket::notionalCap)
        .max()
        .orElseThrow();
  }

  public static int leverageMax(Instrument instrument) {
    return of(instrument).getFirst().leverageMax();
  }

  /** The bracket of a position of this worth; what is larger than all falls into the last. */
  public static LeverageBracket at(Instrument instrument, BigDecimal notional) {
    List<LeverageBracket> all = of(instrument);
    return all.stream()
        .filter(bracket -> notional.compareTo(BigDecimal.valueOf(bracket.notionalCap())) <= 0)
        .findFirst()
        .orElseGet(all::getLast);
  }

  private static List<LeverageBracket> brackets(long[] caps) {
    List<LeverageBracket> brackets = new ArrayList<>();
    long floor = 0;
    BigDecimal rateBefore = BigDecimal.ZERO;
    BigDecimal deduction = BigDecimal.ZERO;
    for (int i = 0; i < caps.length; i++) {
      BigDecimal rate = new BigDecimal(RATES[i]);
      deduction = deduction.add(BigDecimal.valueOf(floor).multiply(rate.subtract(rateBefore)));
      brackets.add(new LeverageBracket(i + 1, LEVERAGES[i], floor, caps[i], rate, deduction));
      floor = caps[i];
      rateBefore = rate;
    }
    return List.copyOf(brackets);
  }
}
