package io.patriot.bot;

import io.patriot.application.market.MarketEnquiries;
import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Funding;
import io.patriot.domain.market.OrderBook;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A market that went up and down and ends where bitcoin is; or one that nobody can ask. */
public final class MadeUpEnquiries implements MarketEnquiries {
  private static final double PRICE = 61_800;

  private final InstantSource clock;
  private boolean silent;
  private boolean empty;

  public MadeUpEnquiries(InstantSource clock) {
    this.clock = clock;
  }

  void silent(boolean is) {
    silent = is;
  }

  void empty(boolean is) {
    empty = is;
  }

  @Override
  public Optional<List<Candle>> newest(Symbol symbol, Duration length, int count) {
    if (silent) {
      return Optional.empty();
    }
    long open = clock.instant().toEpochMilli() / length.toMillis();
    return Optional.of(
        IntStream.range(0, empty ? 0 : count)
            .mapToObj(i -> bar(symbol, length, (open - count + 1 + i) * length.toMillis(), i))
            .toList());
  }

  /** Two at each of twenty prices on both sides, a tick apart, the best ones around bitcoin's. */
  @Override
  public Optional<OrderBook> book(Symbol symbol) {
    return silent
        ? Optional.empty()
        : Optional.of(
            new OrderBook(
                symbol,
                levels("61800.0", "-0.1", empty ? 0 : 20),
                levels("61800.2", "0.1", empty ? 0 : 20),
                clock.instant()));
  }

  private static List<OrderBook.Level> levels(String best, String step, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new OrderBook.Level(
                    new Price(
                        new BigDecimal(best)
                            .add(new BigDecimal(step).multiply(BigDecimal.valueOf(i)))),
                    Quantity.of("0.002")))
        .toList();
  }

  @Override
  public Optional<Funding> funding(Symbol symbol) {
    return silent
        ? Optional.empty()
        : Optional.of(
            new Funding(
                symbol,
                new BigDecimal("0.0001"),
                Price.of("61800.0"),
                clock.instant().plus(Duration.ofMinutes(192))));
  }

  private static Candle bar(Symbol symbol, Duration length, long openMs, int i) {
    double from = PRICE * (1 + (i * 37 % 23 - 11) / 1_000.0);
    double to = PRICE * (1 + ((i + 1) * 37 % 23 - 11) / 1_000.0);
    return new Candle(
        symbol,
        length,
        Instant.ofEpochMilli(openMs),
        price(from),
        price(Math.max(from, to) + 60),
        price(Math.min(from, to) - 60),
        price(to),
        Quantity.of("12.5"),
        100);
  }

  private static Price price(double value) {
    return new Price(BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN));
  }
}
