package io.patriot.bot.grammar;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a typed number can mean. One separator before exactly three digits can be a decimal point or
 * thousands; where both are usual the person is asked, never guessed for.
 */
public sealed interface NumberReading {
  int WHOLE_DIGITS_MAX = 15;
  int FRACTION_DIGITS_MAX = 12;

  /** One meaning. */
  record One(BigDecimal value) implements NumberReading {}

  /** Two meanings. */
  record Two(BigDecimal grouped, BigDecimal decimal) implements NumberReading {}

  /** No number that we act on. */
  record None(Complaint complaint) implements NumberReading {}

  /**
   * @param pointMayGroup whether the reader's language writes thousands with a point
   */
  static NumberReading of(String typed, boolean pointMayGroup) {
    String text = typed;
    if (Forms.SCIENTIFIC.matcher(text).matches()) {
      return new None(Complaint.SCIENTIFIC_NUMBER);
    }
    if (text.startsWith("-")) {
      return new None(Complaint.NEGATIVE);
    }
    Matcher scaled = Forms.SCALED.matcher(text);
    if (!scaled.matches()) {
      return new None(Complaint.NOT_AN_AMOUNT);
    }
    int power =
        switch (scaled.group(2)) {
          case "k", "K" -> 3;
          case "m", "M" -> 6;
          default -> 0;
        };
    return switch (digits(scaled.group(1), pointMayGroup)) {
      case One(var value) -> limited(new One(value.movePointRight(power)));
      case Two(var grouped, var decimal) ->
          limited(new Two(grouped.movePointRight(power), decimal.movePointRight(power)));
      case None none -> none;
    };
  }

  private static NumberReading digits(String text, boolean pointMayGroup) {
    if (Forms.PLAIN.matcher(text).matches()) {
      return new One(new BigDecimal(text));
    }
    if (Forms.POINT.matcher(text).matches()) {
      return oneSeparator(text, pointMayGroup);
    }
    if (Forms.COMMA.matcher(text).matches()) {
      return oneSeparator(text.replace(',', '.'), true);
    }
    return grouped(text)
        .<NumberReading>map(One::new)
        .orElseGet(
            () ->
                new None(
                    Forms.SEPARATED_DIGITS.matcher(text).matches()
                        ? Complaint.UNCLEAR_GROUPING
                        : Complaint.NOT_AN_AMOUNT));
  }

  /** Digits with one point in them, whatever was typed for it. */
  private static NumberReading oneSeparator(String text, boolean mayGroup) {
    var decimal = new BigDecimal(text);
    return mayGroup && Forms.LOOKS_GROUPED.matcher(text).matches()
        ? new Two(new BigDecimal(text.replace(".", "")), decimal)
        : new One(decimal);
  }

  /** Thousands in proper groups of three, with at most one decimal separator of another kind. */
  private static Optional<BigDecimal> grouped(String text) {
    for (Pattern form : Forms.GROUPED) {
      Matcher matcher = form.matcher(text);
      if (matcher.matches()) {
        String whole = matcher.group(1).replaceAll("[^0-9]", "");
        String fraction = matcher.group(2) == null ? "" : "." + matcher.group(2);
        return Optional.of(new BigDecimal(whole + fraction));
      }
    }
    return Optional.empty();
  }

  private static NumberReading limited(NumberReading reading) {
    boolean fits =
        switch (reading) {
          case One(var value) -> fits(value);
          case Two(var grouped, var decimal) -> fits(grouped) && fits(decimal);
          case None _ -> true;
        };
    return fits ? reading : new None(Complaint.TOO_MANY_DIGITS);
  }

  private static boolean fits(BigDecimal value) {
    return value.precision() - value.scale() <= WHOLE_DIGITS_MAX
        && value.scale() <= FRACTION_DIGITS_MAX;
  }

  /** The shapes a number comes in. */
  final class Forms {
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?[0-9][0-9.,]*[eE][+-]?[0-9]+");
    private static final Pattern SCALED = Pattern.compile("([0-9.,'_]+?)([kKmM]?)");
    private static final Pattern PLAIN = Pattern.compile("[0-9]+");
    private static final Pattern POINT = Pattern.compile("[0-9]*\\.[0-9]+");
    private static final Pattern COMMA = Pattern.compile("[0-9]*,[0-9]+");
    private static final Pattern LOOKS_GROUPED = Pattern.compile("[1-9][0-9]{0,2}\\.[0-9]{3}");
    private static final Pattern SEPARATED_DIGITS = Pattern.compile("[0-9.,'_]*[0-9][0-9.,'_]*");
    private static final Pattern[] GROUPED = {
      Pattern.compile("([1-9][0-9]{0,2}(?:,[0-9]{3})+)\\.([0-9]+)"),
      Pattern.compile("([1-9][0-9]{0,2}(?:\\.[0-9]{3})+),([0-9]+)"),
      Pattern.compile("([1-9][0-9]{0,2}(?:,[0-9]{3}){2,})(?:[;]([0-9]+))?"),
      Pattern.compile("([1-9][0-9]{0,2}(?:\\.[0-9]{3}){2,})(?:[;]([0-9]+))?"),
      Pattern.compile("([1-9][0-9]{0,2}(?:'[0-9]{3})+)(?:[.,]([0-9]+))?"),
      Pattern.compile("([1-9][0-9]{0,2}(?:_[0-9]{3})+)(?:[.,]([0-9]+))?"),
    };

    private Forms() {}
  }
}
