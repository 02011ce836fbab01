package io.patriot.bot.phrase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words of one language with what each says, read from a list that people can correct. A line
 * is {@code sense: word, several words, word=value}; the file {@code common.txt} is part of all.
 */
final class Lexicon {
  static final int WORDS_MAX = 6;

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  private final Map<String, Word> exact = new HashMap<>();
  private final Map<String, Word> withoutMarks = new HashMap<>();

  private Lexicon() {}

  static Lexicon of(String language) {
    var lexicon = new Lexicon();
    lexicon.read(language);
    lexicon.read("common");
    lexicon.exact.forEach((text, word) -> lexicon.withoutMarks.putIfAbsent(bare(text), word));
    return lexicon;
  }

  /** What so many pieces together say; people may leave accents out, but not put wrong ones. */
  Optional<Word> find(List<Pieces.Piece> pieces) {
    String text = String.join(" ", pieces.stream().map(Pieces.Piece::text).toList());
    return Optional.ofNullable(exact.getOrDefault(text, withoutMarks.get(text)));
  }

  Map<String, Word> all() {
    return Map.copyOf(exact);
  }

  private static String bare(String text) {
    return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
  }

  private void read(String name) {
    try (InputStream in = Lexicon.class.getResourceAsStream(name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("No words for " + name);
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          line(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(String line) {
    int colon = line.indexOf(':');
    Sense sense = Sense.named(line.substring(0, colon));
    for (String entry : line.substring(colon + 1).split(",", -1)) {
      String[] parts = entry.strip().split("=", 2);
      Word word = Word.of(sense, parts.length > 1 ? parts[1] : "");
      if (exact.put(parts[0], word) != null) {
        throw new IllegalStateException("Twice among the words: " + parts[0]);
      }
    }
  }
}
