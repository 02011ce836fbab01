package io.patriot.simulator.binance.rest;

import io.patriot.simulator.binance.market.Instrument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A request as it came in, its parameters read the way the exchange reads them. */
public record Request(
    String method,
    String path,
    String clientAddress,
    Map<String, List<String>> parameters,
    Envelope envelope) {
  private static final Pattern SYMBOL = Pattern.compile("^[A-Z0-9-_.]{1,20}$");
  private static final Pattern NUMBER = Pattern.compile("^[0-9]{1,20}$");
  private static final Pattern DECIMAL = Pattern.compile("^-?[0-9]{1,20}(\\.[0-9]{0,20})?$");

  /** The same caller, with other parameters: one order of a batch. */
  public Request with(Map<String, List<String>> other) {
    return new Request(method, path, clientAddress, other, envelope);
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(parameters.get(name))
        .map(List::getFirst)
        .filter(value -> !value.isEmpty());
  }

  public String required(String name) {
    return text(name).orElseThrow(() -> Refusal.missing(name).now());
  }

  /** The symbol as text, well-formed but perhaps not listed here. */
  public Optional<String> symbol() {
    Optional<String> symbol = text("symbol");
    if (symbol.isPresent() && !SYMBOL.matcher(symbol.get()).matches()) {
      throw Refusal.illegalCharacters("symbol", SYMBOL.pattern()).now();
    }
    return symbol;
  }

  /** The instrument named; absent when none is. */
  public Optional<Instrument> instrument() {
    return symbol()
        .map(name -> Instrument.named(name).orElseThrow(() -> Refusal.invalidSymbol().now()));
  }

  public Instrument requiredInstrument() {
    return instrument().orElseThrow(() -> Refusal.missing("symbol").now());
  }

  public Optional<Long> number(String name) {
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

  public long requiredNumber(String name) {
    return number(name).orElseThrow(() -> Refusal.missing(name).now());
  }

  public Optional<BigDecimal> decimal(String name) {
    Optional<String> text = text(name);
    if (text.isPresent() && !DECIMAL.matcher(text.get()).matches()) {
      throw Refusal.missing(name).now();
    }
    return text.map(BigDecimal::new);
  }

  public BigDecimal requiredDecimal(String name) {
    return decimal(name).orElseThrow(() -> Refusal.missing(name).now());
  }

  /** A flag as the venue spells it: the text true or false, in any case. */
  public Optional<Boolean> flag(String name) {
    return text(name)
        .map(
            value ->
                switch (value.toLowerCase(Locale.ROOT)) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw Refusal.invalidValue(name).now();
                });
  }

  public int limit(int whenAbsent, int max) {
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
