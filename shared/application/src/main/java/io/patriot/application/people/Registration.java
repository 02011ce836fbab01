package io.patriot.application.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who may become a trader of this platform by pressing Start. */
public enum Registration {
  /** Whoever comes. */
  OPEN,

  /** Whoever those let in who look after the platform, one by one, and whoever is invited. */
  APPROVAL,

  /** Whoever is invited, and nobody else. */
  INVITATION;

  /**
   * @throws IllegalArgumentException for a word that is none of them, with a sentence that lists
   *     them
   */
  public static Registration named(String word) {
    return Arrays.stream(values())
        .filter(one -> one.name().equalsIgnoreCase(word.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Registration is one of "
                        + Arrays.stream(values())
                            .map(one -> one.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))
                        + ", not \""
                        + word
                        + "\""));
  }
}
