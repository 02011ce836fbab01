package io.patriot.bot.text;

import io.patriot.application.text.Catalogue;
import io.patriot.application.text.Catalogues;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything the bot says in one language. A sentence has a key and places for values, written
 * {@code {name}}; values are escaped as they are put in.
 */
public final class Messages {
  /** The languages with a catalogue, the first one for everybody else. */
  public static final List<String> LANGUAGES = Catalogues.LANGUAGES;

  static final Catalogues CATALOGUES = Catalogues.beside(Messages.class, "messages");

  private static final Map<String, Messages> BY_LANGUAGE = new TreeMap<>();

  static {
    for (Catalogue catalogue : CATALOGUES.all()) {
      BY_LANGUAGE.put(catalogue.language(), new Messages(catalogue));
    }
  }

  private final Catalogue catalogue;

  private Messages(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The catalogue nearest to a language tag such as pt-PT; English when there is none. */
  public static Messages in(String languageTag) {
    return of(CATALOGUES.in(languageTag));
  }

  /** The catalogue that a person names, by a tag such as pt or by its own name for itself. */
  public static Optional<Messages> named(String word) {
    return CATALOGUES
        .nearest(word)
        .map(Messages::of)
        .or(
            () ->
                BY_LANGUAGE.values().stream()
                    .filter(one -> one.label("lang.name").split(" ", 2)[0].equalsIgnoreCase(word))
                    .findFirst());
  }

  private static Messages of(Catalogue catalogue) {
    return Objects.requireNonNull(BY_LANGUAGE.get(catalogue.language()));
  }

  public String language() {
    return catalogue.language();
  }

  /**
   * A sentence with its values.
   *
   * @param namesAndValues by turns a place's name and its value; {@link Html} goes in as it is, all
   *     else is escaped
   */
  public Html say(String key, Object... namesAndValues) {
    return Html.trusted(catalogue.say(key, Messages::escaped, namesAndValues));
  }

  /** A sentence without markup, for buttons and short notices. */
  public String label(String key, Object... namesAndValues) {
    return say(key, namesAndValues).plain();
  }

  public boolean has(String key) {
    return catalogue.has(key);
  }

  List<String> keys() {
    return catalogue.keys();
  }

  /** As it stands in the catalogue. */
  String sentence(String key) {
    return catalogue.sentence(key);
  }

  private static String escaped(Object value) {
    return (value instanceof Html html ? html : Html.text(String.valueOf(value))).markup();
  }
}
