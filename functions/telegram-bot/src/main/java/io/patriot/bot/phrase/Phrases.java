package io.patriot.bot.phrase;

import io.patriot.bot.grammar.Markets;
import io.patriot.bot.grammar.NumberReading;
import io.patriot.bot.grammar.OrderGrammar;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a short phrase in any of the bot's languages. One language must understand every word of
 * it; where two languages, or two ways to read a number, come to different commands, it asks.
 */
public final class Phrases {
  /** A phrase for one order needs fewer; the time that reading takes grows with it. */
  private static final int WORDS_MAX = 40;

  private static final int CHOICES_MAX = 8;

  /** Each doubles the readings. */
  private static final int UNCLEAR_NUMBERS_MAX = 2;

  private final Markets markets;

  public Phrases(Markets markets) {
    this.markets = markets;
  }

  /**
   * @param language the person's, which is tried first
   */
  public Reading read(List<String> words, String language) {
    Pieces pieces = Pieces.of(words);
    if (pieces.pieces().isEmpty() || pieces.pieces().size() > WORDS_MAX) {
      return new Reading.Nothing();
    }
    String own = Messages.in(language).language();
    List<Heard> heard =
        Stream.concat(Stream.of(own), Messages.LANGUAGES.stream().filter(one -> !one.equals(own)))
            .map(one -> heard(pieces, one, language))
            .toList();
    List<Reading> whole = heard.stream().filter(Heard::isWhole).map(Heard::reading).toList();
    return whole.isEmpty() ? refused(heard) : agreed(whole);
  }

  /** What one language makes of it, and how many words of it that language does not know. */
  private record Heard(Reading reading, int unknown) {
    private boolean isWhole() {
      return unknown == 0 && !(reading instanceof Reading.Nothing);
    }
  }

  /** No language knows all of it: the reason of the one that knows most. */
  private static Reading refused(List<Heard> heard) {
    Optional<Reading> reason =
        heard.stream()
            .map(Heard::reading)
            .filter(reading -> reading instanceof Reading.No(var why, _) && why != Why.WORD)
            .findFirst();
    return reason.orElseGet(
        () ->
            heard.stream()
                .filter(one -> one.reading() instanceof Reading.No)
                .min((a, b) -> Integer.compare(a.unknown(), b.unknown()))
                .map(Heard::reading)
                .orElseGet(Reading.Nothing::new));
  }

  /** Where one language finds that no order is meant, no other one may find an order in it. */
  private static Reading agreed(List<Reading> whole) {
    Optional<Reading> meant =
        whole.stream()
            .filter(reading -> reading instanceof Reading.No(var why, _) && why.isAgainstAnyOrder())
            .findFirst();
    List<Reading> done = whole.stream().filter(one -> !(one instanceof Reading.No)).toList();
    return meant.orElseGet(() -> done.isEmpty() ? whole.getFirst() : one(Reading.Slot.WHAT, done));
  }

  private static Reading one(Reading.Slot slot, List<Reading> readings) {
    List<Reading> different = readings.stream().distinct().toList();
    return different.size() == 1 ? different.getFirst() : asked(slot, different);
  }

  private static Reading asked(Reading.Slot slot, List<Reading> readings) {
    var commands = new LinkedHashSet<String>();
    for (Reading reading : readings) {
      switch (reading) {
        case Reading.Command(var command) -> commands.add(command);
        case Reading.Open(_, var command) -> commands.add(command);
        case Reading.Ask(_, var some) -> commands.addAll(some);
        case Reading.No no -> {
          return no;
        }
        case Reading.Nothing nothing -> {
          return nothing;
        }
      }
    }
    return commands.size() > CHOICES_MAX
        ? Reading.No.because(Why.NUMBERS)
        : new Reading.Ask(slot, List.copyOf(commands));
  }

  private Heard heard(Pieces pieces, String language, String own) {
    boolean pointMayGroup = OrderGrammar.pointMayGroup(language) || OrderGrammar.pointMayGroup(own);
    List<Integer> unclear = unclear(pieces, pointMayGroup);
    if (unclear.size() > UNCLEAR_NUMBERS_MAX) {
      return new Heard(new Reading.Nothing(), 0);
    }
    if (!unclear.isEmpty()) {
      int at = unclear.getFirst();
      return NumberReading.of(pieces.pieces().get(at).text(), pointMayGroup)
              instanceof NumberReading.Two(var grouped, var decimal)
          ? either(pieces, at, List.of(grouped, decimal), language, own)
          : new Heard(new Reading.Nothing(), 0);
    }
    Tagged tagged = Tagged.of(pieces.pieces(), Languages.lexicon(language), markets, pointMayGroup);
    return new Heard(reading(pieces, tagged), tagged.unknown());
  }

  /** Where numbers stand that can be read in two ways. */
  private static List<Integer> unclear(Pieces pieces, boolean pointMayGroup) {
    return IntStream.range(0, pieces.pieces().size())
        .filter(at -> pieces.pieces().get(at).number())
        .filter(
            at ->
                NumberReading.of(pieces.pieces().get(at).text(), pointMayGroup)
                    instanceof NumberReading.Two)
        .boxed()
        .toList();
  }

  private Heard either(
      Pieces pieces, int at, List<BigDecimal> values, String language, String own) {
    List<Heard> both =
        values.stream()
            .map(value -> heard(pieces.with(at, Numbers.typed(value)), language, own))
            .toList();
    Reading reading = one(Reading.Slot.NUMBER, both.stream().map(Heard::reading).toList());
    return new Heard(reading, both.getFirst().unknown());
  }

  private Reading reading(Pieces pieces, Tagged tagged) {
    List<Word> words = tagged.words();
    var alerts = new Alerts(words);
    boolean alert = alerts.areMeant();
    if (!alert && words.stream().noneMatch(word -> word.sense().mayTrade())) {
      return tagged.unknown() > 0 ? new Reading.Nothing() : new Sentence(words, markets).shown();
    }
    Optional<Why> why = notMeant(pieces, words, alert);
    return why.isPresent()
        ? Reading.No.because(why.get())
        : tagged.unknown() > 0
            ? new Reading.No(Why.WORD, tagged.firstUnknown())
            : alert ? alerts.reading() : new Sentence(words, markets).reading();
  }

  /** What takes the order, or the alert, out of a sentence that speaks of one. */
  private static Optional<Why> notMeant(Pieces pieces, List<Word> words, boolean alert) {
    if (pieces.quotes()) {
      return Optional.of(Why.QUOTED);
    }
    for (Word word : words) {
      switch (word.sense()) {
        case NOT, FORBIDDEN -> {
          return Optional.of(Why.NEGATION);
        }
        case IF -> {
          return Optional.of(Why.CONDITION);
        }
        case WHEN -> {
          if (!alert) {
            return Optional.of(Why.CONDITION);
          }
        }
        case PAST, PAST_TIME -> {
          return Optional.of(Why.PAST);
        }
        case ASKS -> {
          return Optional.of(Why.QUESTION);
        }
        default -> {}
      }
    }
    return pieces.asks() ? Optional.of(Why.QUESTION) : Optional.empty();
  }
}
