package io.patriot.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every other language must have in common with English, and what it must not. */
class CataloguesTest {
  private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
  private static final Pattern TAG = Pattern.compile("</?[a-z]+>");
  private static final Pattern COMMAND = Pattern.compile("(?<![<\\w])/[a-z]+");
  private static final Pattern TYPED = Pattern.compile("<code>[^<]*</code>");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

  /** Where a count stands, no word may follow that would have to bend to it. */
  private static final Pattern BENDS =
      Pattern.compile(
          "\\{(?:count|days|needed|open|placed|positions|orders|protecting|minutes|left|max|held|had)}"
              + " (?!(?:min|s|мин|с|de|из|y|e|и)(?!\\p{L}))\\p{L}");

  private static final int BUTTON_LENGTH_MAX = 34;

  /** A notice that Telegram shows above the chat. */
  private static final int NOTICE_LENGTH_MAX = 185;

  /** Words of the trade and of the machine that are the same everywhere on purpose. */
  private static final Set<String> SAME =
      Set.of(
          "alert.minutes",
          "button.pin",
          "command.trail.menu",
          "guard.stop",
          "order.at",
          "order.slippage",
          "ping.head",
          "price.spread",
          "type.short.stop");

  private final Messages english = Messages.in("en");

  static Stream<Messages> others() {
    return Messages.LANGUAGES.stream().skip(1).map(Messages::in);
  }

  @ParameterizedTest
  @MethodSource("others")
  void sayTheSameSentences(Messages other) {
    assertThat(other.keys()).isEqualTo(english.keys());
  }

  @ParameterizedTest
  @MethodSource("others")
  void haveTheSamePlaces(Messages other) {
    sameIn(other, PLACE, true);
  }

  @ParameterizedTest
  @MethodSource("others")
  void haveTheSameMarkup(Messages other) {
    sameIn(other, TAG, false);
  }

  @ParameterizedTest
  @MethodSource("others")
  void nameTheSameCommands(Messages other) {
    sameIn(other, COMMAND, false);
  }

  @ParameterizedTest
  @MethodSource("others")
  void haveTheSameToType(Messages other) {
    sameIn(other, TYPED, false);
  }

  @ParameterizedTest
  @MethodSource("others")
  void leaveNothingInEnglish(Messages other) {
    assertThat(english.keys())
        .filteredOn(key -> !SAME.contains(key))
        .filteredOn(key -> LETTERS.matcher(bare(english.sentence(key))).find())
        .filteredOn(key -> bare(other.sentence(key)).equals(bare(english.sentence(key))))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("others")
  void needNoPlural(Messages other) {
    assertThat(other.keys()).filteredOn(key -> BENDS.matcher(other.sentence(key)).find()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("others")
  void keepButtonsAndNoticesShort(Messages other) {
    assertThat(other.keys())
        .filteredOn(key -> key.startsWith("button."))
        .allSatisfy(key -> assertThat(other.sentence(key)).hasSizeLessThan(BUTTON_LENGTH_MAX));
    assertThat(other.keys())
        .filteredOn(key -> key.startsWith("press."))
        .allSatisfy(key -> assertThat(other.sentence(key)).hasSizeLessThan(NOTICE_LENGTH_MAX));
  }

  @ParameterizedTest
  @MethodSource("others")
  void endSentencesAsEnglishDoes(Messages other) {
    assertThat(english.keys())
        .filteredOn(key -> ends(english.sentence(key)) != ends(other.sentence(key)))
        .isEmpty();
  }

  private static char ends(String sentence) {
    String text = TAG.matcher(sentence).replaceAll("").strip();
    char last = text.charAt(text.length() - 1);
    return ".:?!…".indexOf(last) < 0 ? ' ' : last;
  }

  private void sameIn(Messages other, Pattern what, boolean once) {
    assertThat(english.keys())
        .filteredOn(
            key ->
                !found(what, english.sentence(key), once)
                    .equals(found(what, other.sentence(key), once)))
        .isEmpty();
  }

  private static List<String> found(Pattern what, String sentence, boolean once) {
    Stream<String> all = what.matcher(sentence).results().map(MatchResult::group).sorted();
    return (once ? all.distinct() : all).toList();
  }

  private static String bare(String sentence) {
    return PLACE.matcher(TYPED.matcher(sentence).replaceAll("")).replaceAll("");
  }
}
