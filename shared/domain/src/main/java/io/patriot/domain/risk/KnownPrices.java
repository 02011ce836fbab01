package io.patriot.domain.risk;

import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The prices that what an account holds is counted at: the middle of each market that is heard of,
 * and the last one known of each that went silent.
 */
public record KnownPrices(Map<Symbol, Price> fresh, Map<Symbol, Silence> silences) {

  public KnownPrices {
    fresh = Collections.unmodifiableMap(new LinkedHashMap<>(fresh));
    silences = Collections.unmodifiableMap(new LinkedHashMap<>(silences));
  }

  /**
   * What was last heard of a market.
   *
   * @param last its middle then
   * @param age how long ago
   */
  public record Silence(Price last, Duration age) {}

  /**
   * A market that something is held in and that has no fresh price.
   *
   * @param age of its last price; absent when none is known at all
   */
  public record SilentMarket(Symbol symbol, Optional<Duration> age) {}

  /** All of them fresh. */
  public static KnownPrices fresh(Map<Symbol, Price> prices) {
    return new KnownPrices(prices, Collections.emptyMap());
  }

  /** As old as the rules let an order's own market be, and no older, is fresh. */
  public static KnownPrices of(Map<Symbol, Quote> quotes, Instant now) {
    var fresh = new TreeMap<Symbol, Price>();
    var silences = new TreeMap<Symbol, Silence>();
    quotes.forEach(
        (symbol, quote) -> {
          Duration age = quote.age(now);
          if (age.compareTo(RiskRules.QUOTE_AGE_MAX) <= 0) {
            fresh.put(symbol, quote.mid());
          } else {
            silences.put(symbol, new Silence(quote.mid(), age));
          }
        });
    return new KnownPrices(fresh, silences);
  }

  /** That nothing fresh is known of a market, and since when; empty where something is. */
  public Optional<SilentMarket> silence(Symbol symbol) {
    return fresh.containsKey(symbol)
        ? Optional.empty()
        : Optional.of(
            new SilentMarket(symbol, Optional.ofNullable(silences.get(symbol)).map(Silence::age)));
  }
}
