package io.patriot.exchanges.binance.trade;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.wire.Json;
import io.patriot.exchanges.binance.wire.Unexpected;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the venue demands of orders in one market.
 *
 * @param lots of limit orders
 * @param marketLots of market orders
 * @param ordersMax how many may rest at once
 * @param conditionalMax how many conditional ones may wait, where the venue says so for a market
 */
public record InstrumentRules(
    Symbol symbol,
    Grid prices,
    Grid lots,
    Grid marketLots,
    BigDecimal notionalMin,
    BigDecimal multiplierUp,
    BigDecimal multiplierDown,
    OptionalInt ordersMax,
    OptionalInt conditionalMax) {

  /** Numbers from a smallest to a largest, each a step from the next. A zero sets no bound. */
  public record Grid(BigDecimal min, BigDecimal max, BigDecimal step) {
    public Grid {
      if (step.signum() < 0 || min.signum() < 0 || max.signum() < 0) {
        throw new IllegalArgumentException("A grid is not negative");
      }
    }

    /** The neighbouring number on the grid. */
    BigDecimal rounded(BigDecimal value, RoundingMode rounding) {
      if (step.signum() == 0) {
        return value;
      }
      BigDecimal steps = value.subtract(min).divide(step, 0, rounding);
      return steps.multiply(step).add(min);
    }

    boolean isBelow(BigDecimal value) {
      return value.compareTo(min) < 0;
    }

    boolean isAbove(BigDecimal value) {
      return max.signum() > 0 && value.compareTo(max) > 0;
    }
  }

  /** The rules of all markets that trade; those we cannot read are left out. */
  public static List<InstrumentRules> of(JsonNode exchangeInfo) {
    return Json.list(exchangeInfo.path("symbols"), InstrumentRules::one).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<InstrumentRules> one(JsonNode symbol) {
    try {
      Map<String, JsonNode> filters = new HashMap<>();
      Json.list(symbol.path("filters"), filter -> filter)
          .forEach(filter -> filters.put(Json.text(filter, "filterType"), filter));
      var lots = grid(filter(filters, "LOT_SIZE"), "minQty", "maxQty", "stepSize");
      var percent = filter(filters, "PERCENT_PRICE");
      return Optional.of(
          new InstrumentRules(
              new Symbol(Json.text(symbol, "symbol")),
              grid(filter(filters, "PRICE_FILTER"), "minPrice", "maxPrice", "tickSize"),
              lots,
              filters.containsKey("MARKET_LOT_SIZE")
                  ? grid(filter(filters, "MARKET_LOT_SIZE"), "minQty", "maxQty", "stepSize")
                  : lots,
              Json.decimal(filter(filters, "MIN_NOTIONAL"), "notional"),
              Json.decimal(percent, "multiplierUp"),
              Json.decimal(percent, "multiplierDown"),
              limit(filters, "MAX_NUM_ORDERS"),
              limit(filters, "MAX_NUM_ALGO_ORDERS")));
    } catch (Unexpected | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static JsonNode filter(Map<String, JsonNode> filters, String type) {
    JsonNode filter = filters.get(type);
    if (filter == null) {
      throw new Unexpected("no filter " + type);
    }
    return filter;
  }

  private static Grid grid(JsonNode filter, String min, String max, String step) {
    return new Grid(
        Json.decimal(filter, min), Json.decimal(filter, max), Json.decimal(filter, step));
  }

  private static OptionalInt limit(Map<String, JsonNode> filters, String type) {
    JsonNode filter = filters.get(type);
    return filter == null
        ? OptionalInt.empty()
        : OptionalInt.of(Math.toIntExact(Json.wholeNumber(filter, "limit")));
  }
}
