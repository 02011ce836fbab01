package io.patriot.bot.grammar;

import io.patriot.bot.text.Html;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.indicator.Indicator;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what an alert can wait for besides a price: a move, as in {@code +3% in 1h}, or a bar's
 * close, as in {@code rsi14 < 30 @1h} and {@code close > ema50 @4h}.
 */
final class AlertConditions {
  /** The bars that a chart has, too. */
  private static final List<Duration> BARS =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofDays(1));

  private static final Duration BAR_USUAL = Duration.ofHours(1);
  private static final int RSI_USUAL = 14;
  private static final int PERCENT_DIGITS = 2;
  private static final int QUOTE_LENGTH_MAX = 40;
  private static final Pattern PERCENT = Pattern.compile("([+±-]?)([0-9][0-9.,]{0,8})%");
  private static final Pattern INDICATOR = Pattern.compile("(rsi|sma|ema)([0-9]{0,3})");

  private final PriceWords prices;

  AlertConditions(PriceWords prices) {
    this.prices = prices;
  }

  /** What the words begin with. */
  sealed interface Read {
    /**
     * @param words how many of them say it
     */
    record Found(Condition condition, int words) implements Read {}

    /** Neither a move nor a close. */
    record Other() implements Read {}

    record Wrong(Problem problem) implements Read {}
  }

  Read read(List<String> typed) {
    List<String> words = typed.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
    if (words.isEmpty()) {
      return new Read.Other();
    }
    Matcher percent = PERCENT.matcher(words.getFirst());
    if (percent.matches()) {
      return move(percent, words);
    }
    int skipped = words.getFirst().equals("close") ? 1 : 0;
    List<String> rest = words.subList(skipped, words.size());
    Optional<Way> side = rest.isEmpty() ? Optional.empty() : AlertGrammar.way(rest.getFirst());
    if (side.isPresent() && rest.size() > 1) {
      Matcher average = INDICATOR.matcher(rest.get(1));
      return average.matches() && !average.group(1).equals("rsi")
          ? average(average, side.get(), words, skipped + 2)
          : new Read.Other();
    }
    Matcher rsi = INDICATOR.matcher(words.getFirst());
    return rsi.matches() ? rsi(rsi, words) : new Read.Other();
  }

  private Read move(Matcher percent, List<String> words) {
    String said = words.getFirst();
    if (!(prices.number(percent.group(2)) instanceof NumberReading.One(var value))) {
      return wrong(Complaint.ALERT_MOVE_OUT_OF_RANGE, said);
    }
    BigDecimal share = value.movePointLeft(PERCENT_DIGITS);
    if (!Condition.Moves.canBe(share)) {
      return wrong(Complaint.ALERT_MOVE_OUT_OF_RANGE, said);
    }
    Optional<Way> way =
        switch (percent.group(1)) {
          case "+" -> Optional.of(Way.RISING);
          case "-" -> Optional.of(Way.FALLING);
          default -> Optional.empty();
        };
    if (words.size() < 2 || !List.of("in", "within").contains(words.get(1))) {
      return new Read.Found(new Condition.Moves(way, share, Condition.Moves.WINDOW_USUAL), 1);
    }
    Optional<Duration> window = word(words, 2).flatMap(SpanWords::read);
    if (window.filter(Condition.Moves::canTake).isEmpty()) {
      return wrong(Complaint.ALERT_MOVE_OUT_OF_RANGE, word(words, 2).orElse(words.get(1)));
    }
    return new Read.Found(new Condition.Moves(way, share, window.get()), 3);
  }

  private Read rsi(Matcher rsi, List<String> words) {
    Optional<Way> way = word(words, 1).flatMap(AlertGrammar::way);
    if (!rsi.group(1).equals("rsi") || way.isEmpty()) {
      return wrong(Complaint.ALERT_WORD_UNKNOWN, words.getFirst());
    }
    int period = rsi.group(2).isEmpty() ? RSI_USUAL : Integer.parseInt(rsi.group(2));
    Optional<BigDecimal> level =
        word(words, 2)
            .map(prices::number)
            .flatMap(
                read ->
                    read instanceof NumberReading.One(var value)
                        ? Optional.of(value)
                        : Optional.empty());
    if (!Indicator.canBeOver(period) || level.filter(Condition.AtClose::canBeLevel).isEmpty()) {
      return wrong(Complaint.ALERT_CLOSE_OUT_OF_RANGE, String.join(" ", words));
    }
    return atClose(new Indicator(Indicator.Kind.RSI, period), way.get(), level, words, 3);
  }

  private static Read average(Matcher average, Way way, List<String> words, int used) {
    int period = average.group(2).isEmpty() ? 0 : Integer.parseInt(average.group(2));
    if (!Indicator.canBeOver(period)) {
      return wrong(Complaint.ALERT_CLOSE_OUT_OF_RANGE, average.group());
    }
    Indicator.Kind kind = Indicator.Kind.valueOf(average.group(1).toUpperCase(Locale.ROOT));
    return atClose(new Indicator(kind, period), way, Optional.empty(), words, used);
  }

  /** How long the bars are may follow. */
  private static Read atClose(
      Indicator indicator, Way way, Optional<BigDecimal> level, List<String> words, int used) {
    String next = word(words, used).orElse("");
    if (!next.startsWith("@")) {
      return new Read.Found(new Condition.AtClose(indicator, way, level, BAR_USUAL), used);
    }
    Optional<Duration> bar = SpanWords.read(next.substring(1)).filter(BARS::contains);
    return bar.isEmpty()
        ? wrong(Complaint.ALERT_CLOSE_OUT_OF_RANGE, next)
        : new Read.Found(new Condition.AtClose(indicator, way, level, bar.get()), used + 1);
  }

  private static Optional<String> word(List<String> words, int place) {
    return place < words.size() ? Optional.of(words.get(place)) : Optional.empty();
  }

  private static Read wrong(Complaint complaint, String text) {
    return new Read.Wrong(Problem.of(complaint, "text", Html.quoted(text, QUOTE_LENGTH_MAX)));
  }
}
