package io.patriot.application.text;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything that a part of the platform says in one language. A sentence has a key and places for
 * values, written {@code {name}}.
 */
public final class Catalogue {
  /** Where a value goes; its group is the place's name. */
  public static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

  private final String language;
  private final SortedMap<String, String> sentences;

  Catalogue(String language, SortedMap<String, String> sentences) {
    this.language = language;
    this.sentences = sentences;
  }

  /** The tag of its language, such as pt-BR. */
  public String language() {
    return language;
  }

  /**
   * A sentence with its values.
   *
   * @param written how a value is written here
   * @param namesAndValues by turns a place's name and its value
   * @throws IllegalStateException when there is no such sentence, or a place of it has no value
   */
  public String say(String key, Function<Object, String> written, Object... namesAndValues) {
    String sentence = sentences.get(key);
    if (sentence == null) {
      throw new IllegalStateException("No sentence " + key + " in " + language);
    }
    Matcher places = PLACE.matcher(sentence);
    var text = new StringBuilder();
    while (places.find()) {
      Object value = value(key, places.group(1), namesAndValues);
      places.appendReplacement(text, Matcher.quoteReplacement(written.apply(value)));
    }
    places.appendTail(text);
    return text.toString();
  }

  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  /** All keys, in their order. */
  public List<String> keys() {
    return List.copyOf(sentences.keySet());
  }

  /** As it stands in the catalogue, with its places. */
  public String sentence(String key) {
    return Objects.requireNonNull(sentences.get(key), key);
  }

  private static Object value(String key, String place, Object... namesAndValues) {
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      if (namesAndValues[i].equals(place)) {
        return namesAndValues[i + 1];
      }
    }
    throw new IllegalStateException("The sentence " + key + " needs a value for " + place);
  }
}
