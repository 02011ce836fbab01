package io.patriot.bot.grammar;

import io.patriot.bot.text.Numbers;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.TimeInForce;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Reads prices: 60000, @60000, mkt, +1%, -0.5%. */
final class PriceWords {
  private static final BigDecimal OFFSET_PERCENT_MAX = BigDecimal.valueOf(50);

  private final boolean pointMayGroup;

  PriceWords(boolean pointMayGroup) {
    this.pointMayGroup = pointMayGroup;
  }

  /** What a word says about the price. */
  sealed interface Read {
    record Priced(Pricing pricing) implements Read {}

    /** Two prices, each as it would be typed. */
    record Either(List<String> readings) implements Read {}

    record Not(Complaint complaint) implements Read {}
  }

  static boolean looksLikePrice(String word) {
    return isMarket(word)
        || word.startsWith("@")
        || word.startsWith("+")
        || word.startsWith("-")
        || word.codePoints().anyMatch(Character::isDigit);
  }

  Read read(String word) {
    if (isMarket(word)) {
      return new Read.Priced(new Pricing.Market());
    }
    String text = word.startsWith("@") ? word.substring(1) : word;
    boolean signed = text.startsWith("+") || text.startsWith("-");
    boolean percent = text.endsWith("%");
    if (signed && !percent) {
      return new Read.Not(
          text.startsWith("-") ? Complaint.NEGATIVE : Complaint.SIGN_WITHOUT_PERCENT);
    }
    if (percent && !signed) {
      return new Read.Not(Complaint.NOT_A_PRICE);
    }
    if (percent) {
      String number = text.substring(1, text.length() - 1);
      return switch (NumberReading.of(number, pointMayGroup)) {
        case NumberReading.One(var value) -> offset(text.startsWith("-") ? value.negate() : value);
        case NumberReading.Two _ -> new Read.Not(Complaint.PERCENT_OUT_OF_RANGE);
        case NumberReading.None(var complaint) -> new Read.Not(asPrice(complaint));
      };
    }
    return switch (NumberReading.of(text, pointMayGroup)) {
      case NumberReading.One(var value) ->
          value.signum() == 0
              ? new Read.Not(Complaint.ZERO)
              : new Read.Priced(new Pricing.At(new Price(value), TimeInForce.GTC));
      case NumberReading.Two(var grouped, var decimal) ->
          new Read.Either(List.of(Numbers.typed(grouped), Numbers.typed(decimal)));
      case NumberReading.None(var complaint) -> new Read.Not(asPrice(complaint));
    };
  }

  NumberReading number(String text) {
    return NumberReading.of(text, pointMayGroup);
  }

  private static Read offset(BigDecimal percent) {
    return percent.abs().compareTo(OFFSET_PERCENT_MAX) > 0
        ? new Read.Not(Complaint.PERCENT_OUT_OF_RANGE)
        : new Read.Priced(new Pricing.Offset(percent.stripTrailingZeros(), TimeInForce.GTC));
  }

  private static Complaint asPrice(Complaint complaint) {
    return complaint == Complaint.NOT_AN_AMOUNT ? Complaint.NOT_A_PRICE : complaint;
  }

  private static boolean isMarket(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.equals("mkt") || lower.equals("market");
  }
}
