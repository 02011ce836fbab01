package io.patriot.bot.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.card.Panic;
import io.patriot.bot.grammar.Amount;
import io.patriot.bot.grammar.OrderGrammar;
import io.patriot.bot.grammar.OrderWish;
import io.patriot.bot.grammar.Understanding;
import io.patriot.bot.text.Messages;
import io.patriot.domain.order.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {
  private static final int PHRASES_MIN = 500;
  private static final int PHRASES_OF_A_LANGUAGE_MIN = 125;
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  static Stream<Corpus.Row> rows() {
    return Corpus.rows();
  }

  @Test
  void thereAreEnoughOfEachLanguage() {
    var counts =
        Corpus.rows().collect(Collectors.groupingBy(Corpus.Row::language, Collectors.counting()));

    assertThat(counts).containsOnlyKeys(Messages.LANGUAGES);
    assertThat(counts.values()).allMatch(count -> count >= PHRASES_OF_A_LANGUAGE_MIN);
    assertThat(Corpus.rows().count()).isGreaterThanOrEqualTo(PHRASES_MIN);
    System.out.println("Phrases: " + counts + ", readings: " + kinds());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isReadAsItShould(Corpus.Row row) {
    String read = Corpus.written(Corpus.read(row.phrase(), row.language()));

    assertThat(isSlotOnly(row.expected()) ? read.split(" ", 2)[0] : read).isEqualTo(row.expected());
  }

  /** Whoever has set Telegram to one language may write another. */
  @ParameterizedTest
  @MethodSource("rows")
  void isNeverReadAsAnotherOrderBySomebodyOfAnotherLanguage(Corpus.Row row) {
    for (String language : Messages.LANGUAGES) {
      Reading reading = Corpus.read(row.phrase(), language);
      if (reading instanceof Reading.Command(var command)) {
        assertThat(command).as(language).isEqualTo(row.expected());
      }
    }
  }

  @Test
  void noSideAndNoUnitIsWrong() {
    List<Corpus.Row> orders =
        Corpus.rows().filter(row -> order(row.expected()).isPresent()).toList();

    assertThat(orders).hasSizeGreaterThan(200);
    assertThat(orders).filteredOn(row -> !side(row.expected()).equals(side(read(row)))).isEmpty();
    assertThat(orders).filteredOn(row -> !unit(row.expected()).equals(unit(read(row)))).isEmpty();
  }

  /** Somebody in panic does not think of a slash. */
  @ParameterizedTest
  @MethodSource("cries")
  void whateverStopsOrEndsAllOvertakesTheRestOfItsChat(Corpus.Row row) {
    assertThat(Panic.isTyped(row.phrase())).isTrue();
  }

  static Stream<Corpus.Row> cries() {
    return Corpus.rows().filter(row -> row.expected().matches("/(kill|closeall).*"));
  }

  @Test
  void noOrderOvertakesAnother() {
    assertThat(Corpus.rows())
        .filteredOn(row -> row.expected().matches("/(buy|sell|sl|tp|trail) .*"))
        .hasSizeGreaterThan(200)
        .noneMatch(row -> Panic.isTyped(row.phrase()));
  }

  /** What comes out is typed text like any other: it is read in full, with nothing left over. */
  @ParameterizedTest
  @MethodSource("rows")
  void everyOrderThatComesOutOfItIsReadInFull(Corpus.Row row) {
    List<String> commands =
        switch (Corpus.read(row.phrase(), row.language())) {
          case Reading.Command(var command) -> List.of(command);
          case Reading.Ask(_, var some) -> some;
          case Reading.Open _, Reading.No _, Reading.Nothing _ -> List.of();
        };

    assertThat(commands)
        .filteredOn(command -> command.startsWith("/buy ") || command.startsWith("/sell "))
        .allMatch(command -> order(command, row.language()).isPresent());
  }

  private static boolean isSlotOnly(String expected) {
    return expected.startsWith("ASK:") && !expected.contains(" ");
  }

  private static String read(Corpus.Row row) {
    return Corpus.written(Corpus.read(row.phrase(), row.language()));
  }

  private static Optional<Side> side(String command) {
    return order(command).map(OrderWish::side);
  }

  private static Optional<Class<?>> unit(String command) {
    return order(command).map(OrderWish::amount).<Class<?>>map(Amount::getClass);
  }

  private static Optional<OrderWish> order(String command) {
    return order(command, "en");
  }

  private static Optional<OrderWish> order(String command, String language) {
    if (!command.startsWith("/buy ") && !command.startsWith("/sell ")) {
      return Optional.empty();
    }
    Side side = command.startsWith("/buy ") ? Side.BUY : Side.SELL;
    List<String> words = List.of(command.split(" ", -1));
    return new OrderGrammar(Corpus.MARKETS, language, NOON)
                .read(side, words.subList(1, words.size()))
            instanceof Understanding.Complete(var wish)
        ? Optional.of(wish)
        : Optional.empty();
  }

  private static Map<String, Long> kinds() {
    return Corpus.rows()
        .map(row -> row.expected().split("[: ]", 2)[0])
        .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
  }
}
