package io.patriot.bot.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Everything the bot says in one language. A sentence has a key and places for values, written
 * {@code {name}}; values are escaped as they are put in.
 */
public final class Messages {
  /** The languages with a catalogue, the first one for everybody else. */
  public static final List<String> LANGUAGES = List.of("en", "es", "pt-BR", "ru");

  static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final Map<String, Messages> CATALOGUES =
      LANGUAGES.stream().collect(Collectors.toMap(Messages::base, Messages::load));

  private final String language;
  private final Properties sentences;

  private Messages(String language, Properties sentences) {
    this.language = language;
    this.sentences = sentences;
  }

  /** The catalogue nearest to a language tag such as pt-PT; English when there is none. */
  public static Messages in(String languageTag) {
    return nearest(languageTag)
        .orElseGet(() -> Objects.requireNonNull(CATALOGUES.get(base(LANGUAGES.getFirst()))));
  }

  /** The catalogue that a person names, by a tag such as pt or by its own name for itself. */
  public static Optional<Messages> named(String word) {
    return nearest(word)
        .or(
            () ->
                CATALOGUES.values().stream()
                    .filter(one -> one.label("lang.name").split(" ", 2)[0].equalsIgnoreCase(word))
                    .findFirst());
  }

  /** One catalogue serves all countries that speak a language. */
  private static Optional<Messages> nearest(String languageTag) {
    return Optional.ofNullable(CATALOGUES.get(base(languageTag)));
  }

  private static String base(String languageTag) {
    return languageTag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }

  public String language() {
    return language;
  }

  /**
   * A sentence with its values.
   *
   * @param namesAndValues by turns a place's name and its value; {@link Html} goes in as it is, all
   *     else is escaped
   */
  public Html say(String key, Object... namesAndValues) {
    String sentence = sentences.getProperty(key);
    if (sentence == null) {
      throw new IllegalStateException("No sentence " + key + " in " + language);
    }
    Matcher places = PLACE.matcher(sentence);
    var text = new StringBuilder();
    while (places.find()) {
      String value = value(key, places.group(1), namesAndValues).markup();
      places.appendReplacement(text, Matcher.quoteReplacement(value));
    }
    places.appendTail(text);
    return Html.trusted(text.toString());
  }

  /** A sentence without markup, for buttons and short notices. */
  public String label(String key, Object... namesAndValues) {
    return say(key, namesAndValues).plain();
  }

  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  List<String> keys() {
    return sentences.stringPropertyNames().stream().sorted().toList();
  }

  /** As it stands in the catalogue. */
  String sentence(String key) {
    return Objects.requireNonNull(sentences.getProperty(key), key);
  }

  private static Html value(String key, String place, Object... namesAndValues) {
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      if (namesAndValues[i].equals(place)) {
        Object value = namesAndValues[i + 1];
        return value instanceof Html html ? html : Html.text(String.valueOf(value));
      }
    }
    throw new IllegalStateException("The sentence " + key + " needs a value for " + place);
  }

  private static Messages load(String language) {
    var sentences = new Properties();
    String name = "messages_" + language + ".properties";
    try (InputStream in = Messages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No catalogue " + name);
      }
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Messages(language, sentences);
  }
}
