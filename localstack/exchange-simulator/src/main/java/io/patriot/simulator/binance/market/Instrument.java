package io.patriot.simulator.binance.market;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A perpetual contract this exchange lists, with the order limits the real one publishes. */
public enum Instrument {
  BTCUSDT(
      "BTC",
      1_569_398_400_000L,
      new OrderLimits(55_680, 452_976_400, 10, 1, 1_000_000, 120_000, 1, 100)),
  ETHUSDT(
      "ETH",
      1_574_841_600_000L,
      new OrderLimits(3_986, 30_617_700, 1, 1, 10_000_000, 2_000_000, 1, 20));

  private final String baseAsset;
  private final long listedAtMs;

  @SuppressWarnings("ImmutableEnumChecker") // a record of numbers cannot change
  private final OrderLimits limits;

  private final String streamName = name().toLowerCase(Locale.ROOT);

  Instrument(String baseAsset, long listedAtMs, OrderLimits limits) {
    this.baseAsset = baseAsset;
    this.listedAtMs = listedAtMs;
    this.limits = limits;
  }

  /** What an order must respect; prices in cents, quantities in thousandths, notional in USDT. */
  public record OrderLimits(
      long minPriceCents,
      long maxPriceCents,
      long tickCents,
      long minQuantityMilli,
      long maxQuantityMilli,
      long maxMarketQuantityMilli,
      long stepMilli,
      long minNotionalUsdt) {}

  public static Optional<Instrument> named(String symbol) {
    return Arrays.stream(values()).filter(each -> each.name().equals(symbol)).findFirst();
  }

  public String baseAsset() {
    return baseAsset;
  }

  public long listedAtMs() {
    return listedAtMs;
  }

  public OrderLimits limits() {
    return limits;
  }

  /** Lower case, as stream names spell it. */
  public String streamName() {
    return streamName;
  }
}
