package io.patriot.api.page;

import io.patriot.application.text.Catalogue;
import io.patriot.application.text.Catalogues;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the pages say to a person, in the language they read. The bot puts that language into a
 * page's address, and the page names it with each call as browsers do.
 */
public final class Words {
  public static final Catalogues CATALOGUES = Catalogues.beside(Words.class, "pages");

  private static final int WISH_LENGTH_MAX = 200;

  private final Catalogue catalogue;

  private Words(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The language a call asks for.
   *
   * @param acceptLanguage the header of that name (RFC 9110, 12.5.4); English when it is absent,
   *     names none of ours, or is no such header
   */
  public static Words of(Optional<String> acceptLanguage) {
    return new Words(
        acceptLanguage.stream()
            .filter(wish -> wish.length() <= WISH_LENGTH_MAX)
            .flatMap(wish -> ranges(wish).stream())
            .flatMap(range -> CATALOGUES.nearest(range.getRange()).stream())
            .findFirst()
            .orElseGet(() -> CATALOGUES.in(Catalogues.LANGUAGES.getFirst())));
  }

  private static List<Locale.LanguageRange> ranges(String wish) {
    try {
      return Locale.LanguageRange.parse(wish);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /**
   * A sentence with its values. It is plain text: the pages put it in as text and never as markup.
   *
   * @param namesAndValues by turns a place's name and its value
   */
  public String say(String key, Object... namesAndValues) {
    return catalogue.say(key, String::valueOf, namesAndValues);
  }
}
