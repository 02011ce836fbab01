package io.patriot.simulator.binance.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A REST request as it came in, its parameters read the way the exchange reads them. */
public record Request(
    String method, String path, String clientAddress, Map<String, List<String>> parameters) {
  private static final Pattern SYMBOL = Pattern.compile("^[A-Z0-9-_.]{1,20}$");
  private static final Pattern NUMBER = Pattern.compile("^[0-9]{1,20}$");

  Optional<String> text(String name) {
    return Optional.ofNullable(parameters.get(name))
        .map(List::getFirst)
        .filter(value -> !value.isEmpty());
  }

  String required(String name) {
    return text(name).orElseThrow(() -> Refusal.missing(name).now());
  }

  /** The symbol as text, well-formed but perhaps not listed here. */
  Optional<String> symbol() {
    Optional<String> symbol = text("symbol");
    if (symbol.isPresent() && !SYMBOL.matcher(symbol.get()).matches()) {
      throw Refusal.illegalCharacters("symbol", SYMBOL.pattern()).now();
    }
    return symbol;
  }

  Optional<Long> number(String name) {
    Optional<String> text = text(name);
    if (text.isPresent() && !NUMBER.matcher(text.get()).matches()) {
      throw Refusal.illegalCharacters(name, NUMBER.pattern()).now();
    }
    try {
      return text.map(Long::parseLong);
    } catch (NumberFormatException _) {
      throw Refusal.invalidValue(name).now();
    }
  }

  int limit(int whenAbsent, int max) {
    long limit = number("limit").orElse((long) whenAbsent);
    if (limit < 1 || limit > max) {
      throw Refusal.invalidValue("limit").now();
    }
    return (int) limit;
  }

  /** The limit for reckoning a request's weight, before it is checked. */
  long limitForWeight(int whenAbsent) {
    return text("limit")
        .filter(text -> NUMBER.matcher(text).matches() && text.length() < 10)
        .map(Long::parseLong)
        .orElse((long) whenAbsent);
  }
}
