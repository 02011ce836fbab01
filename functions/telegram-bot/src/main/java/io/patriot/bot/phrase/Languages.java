package io.patriot.bot.phrase;

import io.patriot.bot.text.Messages;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The words of all languages, read when the first phrase comes and not before. */
final class Languages {
  private static final Map<String, Lexicon> ALL =
      Messages.LANGUAGES.stream()
          .collect(Collectors.toMap(tag -> Messages.in(tag).language(), Lexicon::of));

  private Languages() {}

  static Lexicon lexicon(String language) {
    return Objects.requireNonNull(ALL.get(Messages.in(language).language()));
  }
}
