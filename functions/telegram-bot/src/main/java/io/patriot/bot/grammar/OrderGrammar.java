package io.patriot.bot.grammar;

import io.patriot.bot.grammar.Problem.Choice;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.order.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads {@code SYMBOL AMOUNT} and what may follow it: a price, how long it lasts, a trigger. Every
 * word must be understood; one that is not stops the whole order.
 */
public final class OrderGrammar {
  private static final Set<String> POINT_GROUPING_LANGUAGES =
      Set.of("es", "pt", "ru", "de", "fr", "it", "tr", "id", "nl", "pl", "uk", "vi", "da", "el");
  private static final int ECHO_LENGTH_MAX = 40;

  private final Markets markets;
  private final AmountWords amounts;
  private final PriceWords prices;
  private final UntilWords moments;

  /**
   * @param now the moment that spans such as 2h count from
   */
  public OrderGrammar(Markets markets, String language, Instant now) {
    boolean pointMayGroup = pointMayGroup(language);
    this.markets = markets;
    this.amounts = new AmountWords(pointMayGroup);
    this.prices = new PriceWords(pointMayGroup);
    this.moments = new UntilWords(now);
  }

  /** Whether people of this language write thousands with a point. */
  public static boolean pointMayGroup(String language) {
    return POINT_GROUPING_LANGUAGES.contains(language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0]);
  }

  /**
   * @param typed the words after the command
   */
  public Understanding read(Side side, List<String> typed) {
    if (typed.isEmpty()) {
      return new Understanding.SymbolMissing();
    }
    List<String> words = symbolFirst(typed);
    String name = words.getFirst();
    return switch (markets.find(name)) {
      case Markets.Found.One(var instrument) -> withSymbol(side, instrument, words);
      case Markets.Found.Several(var instruments) ->
          notClear(
              Problem.of(Complaint.SYMBOL_IN_SEVERAL_MARKETS, "name", echo(name))
                  .with(replacing(side, words, 0, symbols(instruments))));
      case Markets.Found.None(var suggestions) ->
          notClear(
              Problem.of(Complaint.SYMBOL_UNKNOWN, "name", echo(name))
                  .with(replacing(side, words, 0, symbols(suggestions))));
    };
  }

  /** People say both "BTC 0.01" and "0.01 BTC". */
  private List<String> symbolFirst(List<String> typed) {
    boolean swapped =
        typed.size() >= 2
            && AmountWords.looksLikeAmount(typed.getFirst())
            && !(markets.find(typed.getFirst()) instanceof Markets.Found.One)
            && markets.find(typed.get(1)) instanceof Markets.Found.One;
    if (!swapped) {
      return typed;
    }
    var words = new ArrayList<>(typed);
    words.set(0, typed.get(1));
    words.set(1, typed.get(0));
    return words;
  }

  private Understanding withSymbol(Side side, Instrument instrument, List<String> typed) {
    if (typed.size() == 1) {
      return new Understanding.AmountMissing(instrument);
    }
    List<String> words = unitJoined(typed, instrument);
    String word = words.get(1);
    return switch (amounts.read(word, instrument)) {
      case AmountWords.Read.Amounts(var amount) -> withAmount(side, instrument, amount, words);
      case AmountWords.Read.Either(var readings) ->
          notClear(
              Problem.of(Complaint.TWO_READINGS, "text", echo(word))
                  .with(replacing(side, words, 1, readings)));
      case AmountWords.Read.Not(var complaint) -> problem(complaint, word, instrument);
    };
  }

  private static List<String> unitJoined(List<String> typed, Instrument instrument) {
    boolean unitApart =
        typed.size() >= 3
            && AmountWords.isUnit(typed.get(2), instrument)
            && Character.isDigit(typed.get(1).codePointBefore(typed.get(1).length()));
    if (!unitApart) {
      return typed;
    }
    var words = new ArrayList<>(typed);
    words.set(1, typed.get(1) + words.remove(2));
    return words;
  }

  private Understanding withAmount(
      Side side, Instrument instrument, Amount amount, List<String> words) {
    return switch (OrderTail.read(prices, moments, words, 2)) {
      case OrderTail.Read.Tail(var pricing, var reduce, var guards) ->
          new Understanding.Complete(
              new OrderWish(side, instrument.symbol(), amount, pricing, reduce, false, guards));
      case OrderTail.Read.Either(var place, var readings) ->
          notClear(
              Problem.of(Complaint.TWO_READINGS, "text", echo(words.get(place)))
                  .with(replacing(side, words, place, readings)));
      case OrderTail.Read.Not(var complaint, var word) -> problem(complaint, word, instrument);
    };
  }

  private static Understanding problem(Complaint complaint, String word, Instrument instrument) {
    return notClear(
        Problem.of(
            complaint,
            "text",
            echo(word),
            "symbol",
            instrument.symbol(),
            "base",
            instrument.base(),
            "quote",
            instrument.quote()));
  }

  private static Understanding notClear(Problem problem) {
    return new Understanding.NotClear(problem);
  }

  private static List<String> symbols(List<Instrument> instruments) {
    return instruments.stream().map(i -> i.symbol().value()).toList();
  }

  /** The same command with one word replaced by each of its readings. */
  private static List<Choice> replacing(
      Side side, List<String> words, int at, List<String> readings) {
    String command = side == Side.BUY ? "/buy " : "/sell ";
    return readings.stream()
        .map(
            reading -> {
              var said = new ArrayList<>(words);
              said.set(at, reading);
              return new Choice(reading, command + String.join(" ", said));
            })
        .toList();
  }

  static String echo(String word) {
    return word.codePointCount(0, word.length()) <= ECHO_LENGTH_MAX
        ? word
        : word.substring(0, word.offsetByCodePoints(0, ECHO_LENGTH_MAX)) + "…";
  }
}
