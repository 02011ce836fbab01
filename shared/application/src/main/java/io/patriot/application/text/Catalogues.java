package io.patriot.application.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.TreeMap;

/** What a part of the platform says, in all languages there are. */
public final class Catalogues {
  /** The languages people may read, the first one for everybody else. */
  public static final List<String> LANGUAGES = List.of("en", "es", "pt-BR", "ru");

  private final Map<String, Catalogue> byBase = new TreeMap<>();
  private final Catalogue forEverybodyElse;

  private Catalogues(Class<?> owner, String name) {
    for (String language : LANGUAGES) {
      byBase.put(base(language), load(owner, name, language));
    }
    forEverybodyElse = Objects.requireNonNull(byBase.get(base(LANGUAGES.getFirst())));
  }

  /** The files that stand beside a class, each named as given, with its language. */
  public static Catalogues beside(Class<?> owner, String name) {
    return new Catalogues(owner, name);
  }

  /** The one nearest to a language tag such as pt-PT; English when there is none. */
  public Catalogue in(String languageTag) {
    return nearest(languageTag).orElse(forEverybodyElse);
  }

  /** One catalogue serves all countries that speak a language. */
  public Optional<Catalogue> nearest(String languageTag) {
    return Optional.ofNullable(byBase.get(base(languageTag)));
  }

  public Collection<Catalogue> all() {
    return List.copyOf(byBase.values());
  }

  private static String base(String languageTag) {
    return languageTag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }

  private static Catalogue load(Class<?> owner, String name, String language) {
    String file = name + "_" + language + ".properties";
    try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(file), file)) {
      var bundle = new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
      var sentences = new TreeMap<String, String>();
      for (String key : bundle.keySet()) {
        sentences.put(key, bundle.getString(key));
      }
      return new Catalogue(language, sentences);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
