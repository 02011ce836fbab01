package io.patriot.bot.grammar;

import io.patriot.bot.grammar.Problem.Choice;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code SYMBOL AMOUNT [PRICE] [gtc|post|ioc|fok] [reduce]}. Every word must be understood;
 * one that is not stops the whole order.
 */
public final class OrderGrammar {
  private static final Set<String> POINT_GROUPING_LANGUAGES =
      Set.of("es", "pt", "ru", "de", "fr", "it", "tr", "id", "nl", "pl", "uk", "vi", "da", "el");
  private static final Set<String> LATER =
      Set.of("sl", "tp", "trail", "lev", "on", "note", "paper", "live", "day", "gtd", "stop");
  private static final int ECHO_LENGTH_MAX = 40;

  private final Markets markets;
  private final AmountWords amounts;
  private final PriceWords prices;

  public OrderGrammar(Markets markets, String language) {
    boolean pointMayGroup =
        POINT_GROUPING_LANGUAGES.contains(language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0]);
    this.markets = markets;
    this.amounts = new AmountWords(pointMayGroup);
    this.prices = new PriceWords(pointMayGroup);
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
    Pricing pricing = null;
    TimeInForce timeInForce = null;
    boolean reduce = false;
    for (int i = 2; i < words.size(); i++) {
      String word = words.get(i).toLowerCase(Locale.ROOT);
      boolean introducesTif = word.equals("tif");
      if (introducesTif && i + 1 < words.size()) {
        i++;
        word = words.get(i).toLowerCase(Locale.ROOT);
      }
      TimeInForce named = timeInForce(word);
      if (introducesTif && named == null) {
        return problem(Complaint.TIME_IN_FORCE_UNKNOWN, word, instrument);
      }
      if (named != null) {
        if (timeInForce != null) {
          return problem(Complaint.WORD_TWICE, word, instrument);
        }
        timeInForce = named;
      } else if (word.equals("reduce")) {
        reduce = true;
      } else if (PriceWords.looksLikePrice(word)) {
        if (pricing != null) {
          return problem(Complaint.WORD_TWICE, word, instrument);
        }
        switch (prices.read(word)) {
          case PriceWords.Read.Priced(var read) -> pricing = read;
          case PriceWords.Read.Either(var readings) -> {
            return notClear(
                Problem.of(Complaint.TWO_READINGS, "text", echo(word))
                    .with(replacing(side, words, i, readings)));
          }
          case PriceWords.Read.Not(var complaint) -> {
            return problem(complaint, word, instrument);
          }
        }
      } else {
        Complaint complaint =
            LATER.contains(word) ? Complaint.NOT_OFFERED_YET : Complaint.WORD_UNKNOWN;
        return problem(complaint, word, instrument);
      }
    }
    return complete(side, instrument, amount, pricing, timeInForce, reduce);
  }

  private static Understanding complete(
      Side side,
      Instrument instrument,
      Amount amount,
      @Nullable Pricing pricing,
      @Nullable TimeInForce timeInForce,
      boolean reduce) {
    Pricing wanted = pricing == null ? new Pricing.Market() : pricing;
    if (timeInForce != null) {
      switch (wanted) {
        case Pricing.Market _ -> {
          return problem(
              Complaint.TIME_IN_FORCE_NEEDS_PRICE,
              timeInForce.name().toLowerCase(Locale.ROOT),
              instrument);
        }
        case Pricing.At(var price, _) -> wanted = new Pricing.At(price, timeInForce);
        case Pricing.Offset(var percent, _) -> wanted = new Pricing.Offset(percent, timeInForce);
        case Pricing.Exactly(var type) ->
            throw new IllegalStateException("Nothing reads " + type + " from words");
      }
    }
    return new Understanding.Complete(
        new OrderWish(side, instrument.symbol(), amount, wanted, reduce));
  }

  private static @Nullable TimeInForce timeInForce(String word) {
    return switch (word) {
      case "gtc" -> TimeInForce.GTC;
      case "post" -> TimeInForce.POST_ONLY;
      case "ioc" -> TimeInForce.IOC;
      case "fok" -> TimeInForce.FOK;
      default -> null;
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
