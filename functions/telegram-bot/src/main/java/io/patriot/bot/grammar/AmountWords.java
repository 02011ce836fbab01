package io.patriot.bot.grammar;

import io.patriot.bot.text.Numbers;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Reads amounts: 0.01, 0.01btc, $100, 100usdt, $100+, 50%, half, all. */
final class AmountWords {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  private final boolean pointMayGroup;

  AmountWords(boolean pointMayGroup) {
    this.pointMayGroup = pointMayGroup;
  }

  /** What a word says about the amount. */
  sealed interface Read {
    record Amounts(Amount amount) implements Read {}

    /** Two amounts, each as it would be typed. */
    record Either(List<String> readings) implements Read {}

    record Not(Complaint complaint) implements Read {}
  }

  /** Whether a word can only be an amount, so that it and the symbol may have changed places. */
  static boolean looksLikeAmount(String word) {
    return word.codePoints().anyMatch(Character::isDigit)
        || word.equalsIgnoreCase("all")
        || word.equalsIgnoreCase("half");
  }

  /** Whether a word is a unit that belongs to the number before it. */
  static boolean isUnit(String word, Instrument instrument) {
    return word.equals("%")
        || word.equals("$")
        || word.equalsIgnoreCase("usd")
        || word.equalsIgnoreCase(instrument.quote().code())
        || word.equalsIgnoreCase(instrument.base().code());
  }

  Read read(String word, Instrument instrument) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.equals("all")) {
      return new Read.Amounts(new Amount.Share(ALL));
    }
    if (lower.equals("half")) {
      return new Read.Amounts(new Amount.Share(HALF));
    }
    Unit unit = unit(lower, instrument);
    if (unit.kind == Kind.OTHER) {
      return new Read.Not(Complaint.OTHER_ASSET);
    }
    return switch (NumberReading.of(unit.number, pointMayGroup)) {
      case NumberReading.One(var value) -> amount(value, unit);
      case NumberReading.Two(var grouped, var decimal) ->
          new Read.Either(List.of(typed(grouped, unit), typed(decimal, unit)));
      case NumberReading.None(var complaint) -> new Read.Not(complaint);
    };
  }

  private enum Kind {
    UNITS,
    MONEY,
    AT_LEAST,
    PERCENT,
    OTHER
  }

  private record Unit(Kind kind, String number) {}

  private static Unit unit(String lower, Instrument instrument) {
    String quote = instrument.quote().code().toLowerCase(Locale.ROOT);
    String base = instrument.base().code().toLowerCase(Locale.ROOT);
    if (lower.startsWith("$") || lower.startsWith("-$")) {
      boolean atLeast = lower.endsWith("+");
      String number = lower.replaceFirst("\\$", "");
      return atLeast
          ? new Unit(Kind.AT_LEAST, number.substring(0, number.length() - 1))
          : new Unit(Kind.MONEY, number);
    }
    if (lower.endsWith("%")) {
      return new Unit(Kind.PERCENT, lower.substring(0, lower.length() - 1));
    }
    for (String money : List.of("$", quote, "usd")) {
      if (lower.endsWith(money)) {
        return new Unit(Kind.MONEY, lower.substring(0, lower.length() - money.length()));
      }
    }
    if (lower.endsWith(base)) {
      return new Unit(Kind.UNITS, lower.substring(0, lower.length() - base.length()));
    }
    boolean otherAsset = lower.matches("[0-9][0-9.,]*[a-z]{2,10}");
    return new Unit(otherAsset ? Kind.OTHER : Kind.UNITS, lower);
  }

  private static Read amount(BigDecimal value, Unit unit) {
    if (value.signum() == 0) {
      return new Read.Not(Complaint.ZERO);
    }
    return switch (unit.kind) {
      case UNITS -> new Read.Amounts(new Amount.Units(new Quantity(value)));
      case MONEY -> new Read.Amounts(new Amount.Worth(value.stripTrailingZeros(), false));
      case AT_LEAST -> new Read.Amounts(new Amount.Worth(value.stripTrailingZeros(), true));
      case PERCENT ->
          value.compareTo(ALL) > 0
              ? new Read.Not(Complaint.PERCENT_OUT_OF_RANGE)
              : new Read.Amounts(new Amount.Share(value.stripTrailingZeros()));
      case OTHER -> new Read.Not(Complaint.OTHER_ASSET);
    };
  }

  private static String typed(BigDecimal value, Unit unit) {
    String number = Numbers.typed(value);
    return switch (unit.kind) {
      case UNITS, OTHER -> number;
      case MONEY -> "$" + number;
      case AT_LEAST -> "$" + number + "+";
      case PERCENT -> number + "%";
    };
  }
}
