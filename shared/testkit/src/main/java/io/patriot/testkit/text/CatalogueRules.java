package io.patriot.testkit.text;

import io.patriot.application.text.Catalogue;
import io.patriot.application.text.Catalogues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every other language must have in common with English, and what it must not. */
public final class CatalogueRules {
  private static final Pattern TAG = Pattern.compile("</?[a-z]+>");
  private static final Pattern COMMAND = Pattern.compile("(?<![<\\w])/[a-z]+");
  private static final Pattern TYPED = Pattern.compile("<code>[^<]*</code>");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

  /** Where a count stands, no word may follow that would have to bend to it. */
  private static final Pattern BENDS =
      Pattern.compile(
          "\\{(?:count|days|needed|open|placed|positions|orders|protecting|minutes|left|max|held|had)}"
              + " (?!(?:min|s|мин|с|de|из|y|e|и)(?!\\p{L}))\\p{L}");

  /** What is wrong with a sentence, given the English one and the other. */
  private static final SequencedMap<String, BiPredicate<String, String>> FAULTS =
      new LinkedHashMap<>();

  static {
    FAULTS.put("other places", differs(Pattern.compile("\\{[^}]*}"), true));
    FAULTS.put("other markup", differs(TAG, false));
    FAULTS.put("other commands", differs(COMMAND, false));
    FAULTS.put("other to type", differs(TYPED, false));
    FAULTS.put("needs a plural", (english, other) -> BENDS.matcher(other).find());
    FAULTS.put("ends otherwise", (english, other) -> end(english) != end(other));
  }

  private CatalogueRules() {}

  /**
   * Every fault, with its language and key; none when all languages say the same.
   *
   * @param same the keys of words that are the same everywhere on purpose
   */
  public static List<String> faults(Catalogues catalogues, Set<String> same) {
    Catalogue english = catalogues.in("en");
    return Catalogues.LANGUAGES.stream()
        .skip(1)
        .map(catalogues::in)
        .flatMap(other -> Stream.concat(keys(english, other), sentences(english, other, same)))
        .toList();
  }

  private static Stream<String> keys(Catalogue english, Catalogue other) {
    return Stream.concat(
            english.keys().stream().filter(key -> !other.has(key)).map(key -> "lacks " + key),
            other.keys().stream().filter(key -> !english.has(key)).map(key -> "has alone " + key))
        .map(fault -> other.language() + " " + fault);
  }

  private static Stream<String> sentences(Catalogue english, Catalogue other, Set<String> same) {
    return english.keys().stream()
        .filter(other::has)
        .flatMap(
            key ->
                Stream.concat(
                        FAULTS.entrySet().stream()
                            .filter(
                                fault ->
                                    fault
                                        .getValue()
                                        .test(english.sentence(key), other.sentence(key)))
                            .map(fault -> fault.getKey()),
                        Stream.of("is English")
                            .filter(_ -> !same.contains(key))
                            .filter(_ -> isSame(english.sentence(key), other.sentence(key))))
                    .map(fault -> other.language() + " " + key + ": " + fault));
  }

  private static boolean isSame(String english, String other) {
    return LETTERS.matcher(bare(english)).find() && bare(other).equals(bare(english));
  }

  private static String bare(String sentence) {
    return Catalogue.PLACE.matcher(TYPED.matcher(sentence).replaceAll("")).replaceAll("");
  }

  private static char end(String sentence) {
    String text = TAG.matcher(sentence).replaceAll("").strip();
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    return ".:?!…".indexOf(last) < 0 ? ' ' : last;
  }

  private static BiPredicate<String, String> differs(Pattern what, boolean once) {
    return (english, other) -> !found(what, english, once).equals(found(what, other, once));
  }

  private static List<String> found(Pattern what, String sentence, boolean once) {
    Stream<String> all = what.matcher(sentence).results().map(MatchResult::group).sorted();
    return (once ? all.distinct() : all).toList();
  }
}
