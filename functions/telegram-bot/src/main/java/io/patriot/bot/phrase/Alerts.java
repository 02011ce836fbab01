package io.patriot.bot.phrase;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the command of a price alert, as in "tell me when bitcoin is above 100k". Every word has
 * its place, or nothing is set.
 */
final class Alerts {
  /** What of a price alert stands where: its coin, the side of its price, and its price. */
  private static final String WHAT = "P?CP?D(MN|NM?)";

  private static final Pattern FORM = Pattern.compile("TW" + WHAT + "|W" + WHAT + "T|A" + WHAT);

  private final List<Word> words;

  Alerts(List<Word> words) {
    this.words = words.stream().filter(word -> !word.is(Sense.FILLER)).toList();
  }

  /** Whether somebody wants to be told of a market when something is so, and nothing else. */
  boolean areMeant() {
    boolean named = words.stream().anyMatch(word -> word.is(Sense.COIN));
    boolean when =
        words.stream().anyMatch(word -> word.is(Sense.WHEN))
            || words.stream().anyMatch(Alerts::saysWhen);
    return named
        && when
        && words.stream().anyMatch(word -> word.is(Sense.TELL))
        && words.stream().noneMatch(word -> word.sense().mayTrade());
  }

  Reading reading() {
    if (words.stream().anyMatch(word -> word.is(Sense.FOREIGN_MONEY))) {
      return Reading.No.because(Why.MONEY);
    }
    String form = words.stream().map(Alerts::letter).collect(Collectors.joining());
    if (!FORM.matcher(form).matches()) {
      boolean several = words.stream().filter(word -> word.is(Sense.COIN)).count() > 1;
      return Reading.No.because(several ? Why.SEVERAL : Why.NUMBERS);
    }
    String coin = first(word -> word.is(Sense.COIN)).value();
    String number = first(word -> word.is(Sense.NUMBER)).number();
    String side =
        switch (first(word -> letter(word).equals("D")).sense()) {
          case ABOVE, RISES -> "> ";
          case BELOW, FALLS -> "< ";
          default -> "cross ";
        };
    return new Reading.Command("/alert " + coin + " " + side + number);
  }

  private Word first(Predicate<Word> wanted) {
    Optional<Word> found = words.stream().filter(wanted).findFirst();
    return found.orElseThrow();
  }

  private static boolean saysWhen(Word word) {
    return word.is(Sense.TELL) && !word.value().isEmpty();
  }

  /** A side counts only where the list says that a price follows it: "up 1000" is no price. */
  private static String letter(Word word) {
    return switch (word.sense()) {
      case TELL -> saysWhen(word) ? "A" : "T";
      case WHEN -> "W";
      case PRICE -> "P";
      case COIN -> "C";
      case REACH, RISES, FALLS, AT -> "D";
      case ABOVE, BELOW -> word.value().isEmpty() ? "?" : "D";
      case MONEY -> "M";
      case NUMBER -> word.sign().isEmpty() ? "N" : "?";
      default -> "?";
    };
  }
}
