package io.patriot.bot.phrase;

import io.patriot.bot.grammar.CleanText;
import io.patriot.bot.grammar.Markets;
import io.patriot.bot.text.Messages;
import io.patriot.testkit.FixedInstruments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The tables of phrases, one for each language, and how a reading is written in them. */
final class Corpus {
  static final Markets MARKETS = new Markets(FixedInstruments.bitcoinAndEther());

  private static final Phrases PHRASES = new Phrases(MARKETS);
  private static final Path FOLDER = Path.of("src/test/resources/phrases");

  private Corpus() {}

  /** One line. */
  record Row(String language, String phrase, String expected) {
    @Override
    public String toString() {
      return language + ": " + phrase + " = " + expected;
    }
  }

  static Stream<Row> rows() {
    return Messages.LANGUAGES.stream().flatMap(Corpus::rows);
  }

  private static Stream<Row> rows(String language) {
    try {
      return Files.readAllLines(FOLDER.resolve(language + ".csv")).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> row(language, line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String language, String line) {
    int end = line.lastIndexOf(';');
    return new Row(language, line.substring(0, end), line.substring(end + 1));
  }

  static Reading read(String phrase, String language) {
    return switch (CleanText.of(phrase)) {
      case CleanText.Words(var words) -> PHRASES.read(words, language);
      case CleanText.Refused _ -> new Reading.Nothing();
    };
  }

  /** As the tables have it. */
  static String written(Reading reading) {
    return switch (reading) {
      case Reading.Command(var command) -> command;
      case Reading.Open(var slot, var command) -> asked(slot, List.of(command));
      case Reading.Ask(var slot, var commands) -> asked(slot, commands);
      case Reading.No(var why, _) -> "NO:" + why.key();
      case Reading.Nothing _ -> "NOTHING";
    };
  }

  private static String asked(Reading.Slot slot, List<String> commands) {
    return "ASK:" + slot.name().toLowerCase(Locale.ROOT) + " " + String.join(" | ", commands);
  }
}
