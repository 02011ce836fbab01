package io.patriot.exchanges.binance.trade;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.signed.Params;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.signed.Request;
import io.patriot.exchanges.binance.wire.Json;
import io.patriot.exchanges.timing.Background;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the venue that an order goes to demands of it, and the fair price it measures by. Told by
 * that venue itself: the markets that are shown may come from elsewhere, such as the real exchange
 * while orders go to its testnet.
 *
 * <p>Who cannot wait or gets no answer goes without: then the venue alone judges the order.
 */
public final class VenueRules {
  private static final String EXCHANGE_INFO = "/fapi/v1/exchangeInfo";
  private static final String PREMIUM_INDEX = "/fapi/v1/premiumIndex";
  private static final int WEIGHT = 1;

  /** Grids change a few times in a year, and are then announced a day before. */
  private static final Duration RULES_FRESH = Duration.ofHours(1);

  private static final Duration RULES_USABLE = Duration.ofDays(1);

  /** The bounds move with the price; an older one could refuse what the venue would take. */
  private static final Duration MARK_FRESH = Duration.ofSeconds(5);

  private final PrivateLine line;
  private final InstantSource clock;
  private final Background background;
  private final Refreshed<Map<Symbol, InstrumentRules>> rules;
  private final Map<Symbol, Refreshed<BigDecimal>> marks = new ConcurrentHashMap<>();

  /**
   * @param background where the venue is asked while old answers still serve
   */
  public VenueRules(PrivateLine line, InstantSource clock, Background background) {
    this.line = line;
    this.clock = clock;
    this.background = background;
    this.rules = new Refreshed<>(clock, this::askRules, RULES_FRESH, RULES_USABLE, background);
  }

  /** The rules of one market, if the venue tells them in time. */
  public Optional<InstrumentRules> of(Symbol symbol, Duration patience) {
    return rules.value(patience).flatMap(all -> Optional.ofNullable(all.get(symbol)));
  }

  /** The fair price of a market whose rules are known, no older than some seconds. */
  public Optional<BigDecimal> mark(InstrumentRules market, Duration patience) {
    return marks
        .computeIfAbsent(
            market.symbol(),
            symbol ->
                new Refreshed<>(clock, () -> askMark(symbol), MARK_FRESH, MARK_FRESH, background))
        .value(patience);
  }

  /** The venue refused what its rules allow, so they may have changed. */
  public void doubt() {
    rules.doubt();
  }

  private Optional<Map<Symbol, InstrumentRules>> askRules() {
    return answer(
        Request.get(EXCHANGE_INFO, Params.none(), WEIGHT),
        json -> {
          var bySymbol = new TreeMap<Symbol, InstrumentRules>();
          InstrumentRules.of(json).forEach(one -> bySymbol.put(one.symbol(), one));
          return bySymbol;
        });
  }

  private Optional<BigDecimal> askMark(Symbol symbol) {
    return answer(
        Request.get(PREMIUM_INDEX, Params.of("symbol", symbol.value()), WEIGHT),
        json -> Json.decimal(json, "markPrice"));
  }

  private <T> Optional<T> answer(Request request, Function<JsonNode, T> mapping) {
    return line.askOpenly(request, mapping) instanceof Reading.Read<T>(var value, _)
        ? Optional.of(value)
        : Optional.empty();
  }
}
