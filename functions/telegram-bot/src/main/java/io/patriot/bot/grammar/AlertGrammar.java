package io.patriot.bot.grammar;

import io.patriot.application.alert.SetAlert;
import io.patriot.application.alert.SetAlert.Target;
import io.patriot.bot.text.Html;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.money.Price;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what follows {@code /alert}: a market, from which side, a price, whether each time, and a
 * note, as in {@code BTC > 100000 every 10m sell half}. Without a side it is the one that the
 * market is on. In the place of a price a move or a bar's close can stand.
 */
public final class AlertGrammar {
  private static final int QUOTE_LENGTH_MAX = 40;

  /** Only these can have a sign stuck to them; what follows is a note and stays as it is. */
  private static final int SPLIT_WORDS = 3;

  private static final Pattern FIGURE = Pattern.compile("(?=.*[1-9])[0-9]{1,12}([.][0-9]{1,12})?");

  private static final Pattern SIGN = Pattern.compile("(>=|<=|>|<)");
  private static final Set<String> RISING = Set.of(">", ">=", "above", "over");
  private static final Set<String> FALLING = Set.of("<", "<=", "below", "under");
  private static final Set<String> EITHER = Set.of("cross", "at");

  private static final Set<String> EACH_TIME = Set.of("every", "repeat", "always");
  private static final String ONCE = "once";

  /** Sets the same anew from where it was told; a button writes it. */
  private static final String AGAIN = "again";

  /** Somebody who writes these wants more than is told, so they are no note. */
  private static final Set<String> NO_NOTES =
      Set.of("every", "repeat", "always", "once", "in", "or", "and");

  private final Markets markets;
  private final PriceWords prices;
  private final AlertConditions conditions;

  public AlertGrammar(Markets markets, String language) {
    this.markets = markets;
    this.prices = new PriceWords(OrderGrammar.pointMayGroup(language));
    this.conditions = new AlertConditions(prices);
  }

  /** What the words say. */
  public sealed interface Read {
    record Wanted(Instrument instrument, SetAlert.Wish wish) implements Read {}

    /** A market and no price yet. */
    record PriceMissing(Instrument instrument, Optional<Way> way) implements Read {}

    /** An alert was told at a price, and had been set so far from there. */
    record Again(Instrument instrument, Price at, BigDecimal distance) implements Read {}

    record NotClear(Problem problem) implements Read {}
  }

  /**
   * @param typed the words after the command, at least one
   */
  public Read read(List<String> typed) {
    List<String> words = apart(typed);
    String name = words.getFirst();
    return switch (markets.find(name)) {
      case Markets.Found.One(var instrument) -> read(instrument, words.subList(1, words.size()));
      case Markets.Found.Several(var instruments) ->
          new Read.NotClear(
              Problem.of(Complaint.SYMBOL_IN_SEVERAL_MARKETS, "name", quoted(name))
                  .with(withMarket(instruments, words)));
      case Markets.Found.None(var suggestions) ->
          new Read.NotClear(
              Problem.of(Complaint.SYMBOL_UNKNOWN, "name", quoted(name))
                  .with(withMarket(suggestions, words)));
    };
  }

  private Read read(Instrument instrument, List<String> words) {
    if (!words.isEmpty() && lower(words.getFirst()).equals(AGAIN)) {
      return again(instrument, words.subList(1, words.size()));
    }
    return switch (conditions.read(words)) {
      case AlertConditions.Read.Wrong(var problem) -> new Read.NotClear(problem);
      case AlertConditions.Read.Found(var condition, int said) ->
          withNote(instrument, new Target.When(condition), words.subList(said, words.size()));
      case AlertConditions.Read.Other() -> atPrice(instrument, words);
    };
  }

  private Read atPrice(Instrument instrument, List<String> words) {
    Optional<Way> way = words.isEmpty() ? Optional.empty() : way(words.getFirst());
    boolean said =
        !words.isEmpty() && (way.isPresent() || EITHER.contains(lower(words.getFirst())));
    List<String> rest = said ? words.subList(1, words.size()) : words;
    if (rest.isEmpty()) {
      return new Read.PriceMissing(instrument, way);
    }
    return switch (prices.read(rest.getFirst())) {
      case PriceWords.Read.Priced(Pricing.At(var level, _)) ->
          withNote(instrument, new Target.AtPrice(way, level), rest.subList(1, rest.size()));
      case PriceWords.Read.Priced _ -> wrong(rest.getFirst());
      case PriceWords.Read.Either(var readings) ->
          new Read.NotClear(
              Problem.of(Complaint.TWO_READINGS, "text", quoted(rest.getFirst()))
                  .with(
                      readings.stream()
                          .map(
                              reading ->
                                  choice(instrument, words, words.size() - rest.size(), reading))
                          .toList()));
      case PriceWords.Read.Not(var complaint) ->
          complaint == Complaint.NOT_A_PRICE
              ? wrong(rest.getFirst())
              : new Read.NotClear(Problem.of(complaint, "text", quoted(rest.getFirst())));
    };
  }

  private static Read withNote(Instrument instrument, Target target, List<String> words) {
    String first = words.isEmpty() ? "" : lower(words.getFirst());
    if (EACH_TIME.contains(first)) {
      return eachTime(instrument, target, words.subList(1, words.size()));
    }
    return noted(
        instrument,
        target,
        Optional.empty(),
        first.equals(ONCE) ? words.subList(1, words.size()) : words);
  }

  /** How long it is silent may follow; a number alone could be minutes or part of a note. */
  private static Read eachTime(Instrument instrument, Target target, List<String> words) {
    Optional<Duration> said = words.isEmpty() ? Optional.empty() : SpanWords.read(words.getFirst());
    if (said.isEmpty() && !words.isEmpty() && Character.isDigit(words.getFirst().charAt(0))) {
      return wrong(words.getFirst());
    }
    Duration rest = said.orElse(PriceAlert.REST_USUAL);
    if (!PriceAlert.canRest(rest)) {
      return new Read.NotClear(
          Problem.of(Complaint.ALERT_REST_OUT_OF_RANGE, "text", quoted(words.getFirst())));
    }
    return noted(
        instrument,
        target,
        Optional.of(rest),
        said.isPresent() ? words.subList(1, words.size()) : words);
  }

  private static Read noted(
      Instrument instrument, Target target, Optional<Duration> silence, List<String> words) {
    if (!words.isEmpty() && NO_NOTES.contains(lower(words.getFirst()))) {
      return wrong(words.getFirst());
    }
    String note = String.join(" ", words);
    if (note.length() > PriceAlert.NOTE_LENGTH_MAX) {
      return new Read.NotClear(
          Problem.of(Complaint.ALERT_NOTE_TOO_LONG, "max", PriceAlert.NOTE_LENGTH_MAX));
    }
    return new Read.Wanted(
        instrument, new SetAlert.Wish(instrument.symbol(), target, note, silence));
  }

  private static Read again(Instrument instrument, List<String> words) {
    for (String word : words) {
      if (!FIGURE.matcher(word).matches()) {
        return wrong(word);
      }
    }
    return words.size() == 2
        ? new Read.Again(instrument, Price.of(words.getFirst()), new BigDecimal(words.getLast()))
        : wrong(AGAIN);
  }

  /** From which side; nothing when the word says none. */
  static Optional<Way> way(String word) {
    String lower = lower(word);
    return RISING.contains(lower)
        ? Optional.of(Way.RISING)
        : FALLING.contains(lower) ? Optional.of(Way.FALLING) : Optional.empty();
  }

  /** People write BTC>100000 as well. */
  private static List<String> apart(List<String> typed) {
    var words = new ArrayList<String>();
    for (int i = 0; i < typed.size(); i++) {
      String word = typed.get(i);
      String spaced = i < SPLIT_WORDS ? SIGN.matcher(word).replaceAll(" $1 ").strip() : word;
      words.addAll(List.of(spaced.split(" +")));
    }
    return words;
  }

  private static Problem.Choice choice(
      Instrument instrument, List<String> words, int place, String reading) {
    var said = new ArrayList<>(words);
    said.set(place, reading);
    return new Problem.Choice(
        reading, "/alert " + instrument.symbol() + " " + String.join(" ", said));
  }

  private static List<Problem.Choice> withMarket(List<Instrument> instruments, List<String> words) {
    return instruments.stream()
        .map(
            instrument -> {
              var said = new ArrayList<>(words);
              said.set(0, instrument.symbol().value());
              return new Problem.Choice(
                  instrument.symbol().value(), "/alert " + String.join(" ", said));
            })
        .toList();
  }

  private static Read wrong(String word) {
    return new Read.NotClear(Problem.of(Complaint.ALERT_WORD_UNKNOWN, "text", quoted(word)));
  }

  private static Html quoted(String word) {
    return Html.quoted(word, QUOTE_LENGTH_MAX);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
