package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every approved screen once more in every other language, one file for each language and kind, to
 * be read from the top like a book. Started with {@code -Dgolden.write=true} it writes them anew.
 */
class GoldenTonguesTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/tongues");

  /** How much of a label a phone shows, by how many share its row. */
  private static final Map<Integer, Integer> LABEL_LENGTH_MAX = Map.of(1, 34, 2, 24, 3, 18);

  /** The line of an error that says what to do, and what differs in it from one to the next. */
  private static final int ADVICE = 2;

  private static final String FIGURES = "[A-Z]{2,}|[0-9][0-9.,]*|leave [a-z]+ away";

  static Stream<String> languages() {
    return Messages.LANGUAGES.stream();
  }

  static Stream<String> others() {
    return Messages.LANGUAGES.stream().skip(1);
  }

  @ParameterizedTest
  @MethodSource("others")
  void screensReadAsApproved(String language) throws IOException {
    conversations(language, "screens", GoldenScreensTest.scenes());
  }

  @ParameterizedTest
  @MethodSource("others")
  void stopsReadAsApproved(String language) throws IOException {
    conversations(language, "stops", GoldenStopsTest.scenes());
  }

  @ParameterizedTest
  @MethodSource("others")
  void guardsReadAsApproved(String language) throws IOException {
    conversations(language, "guards", GoldenGuardsTest.scenes());
  }

  @ParameterizedTest
  @MethodSource("others")
  void limitsReadAsApproved(String language) throws IOException {
    conversations(language, "limits", GoldenLimitsTest.scenes());
  }

  @ParameterizedTest
  @MethodSource("others")
  void everyWishReads(String language) throws IOException {
    conversations(language, "wishes", GoldenWishesTest.scenes());
  }

  @ParameterizedTest
  @MethodSource("others")
  void phrasesReadAsApproved(String language) throws IOException {
    conversations(language, "phrases", GoldenPhrasesTest.scenes());
  }

  @ParameterizedTest
  @MethodSource("others")
  void peopleReadAsApproved(String language) throws IOException {
    conversations(language, "people", GoldenPeopleTest.scenes());
  }

  private static void conversations(
      String language, String kind, Map<String, Consumer<Conversation>> scenes) throws IOException {
    check(
        language,
        kind,
        scenes,
        scene -> {
          var person = Conversation.started(language);
          scene.accept(person);
          return person.shown();
        });
  }

  @ParameterizedTest
  @MethodSource("others")
  void newsReadAsApproved(String language) throws IOException {
    check(
        language,
        "news",
        GoldenNewsTest.scenes(),
        scene -> {
          var told = new Told(language);
          scene.accept(told);
          return told.chat.last().screen();
        });
  }

  /** In English too: these have no other place where they can be read one after another. */
  @ParameterizedTest
  @MethodSource("languages")
  void errorsOfTypingReadAsApproved(String language) throws IOException {
    check(
        language,
        "errors",
        mistakes(),
        typed -> {
          Screen screen = Conversation.started(language).says(typed).shown();
          assertThat(screen.rows()).as("ways back from " + typed).isNotEmpty();
          return screen;
        });
  }

  /** Of all that is typed by mistake, what first brings about another advice. */
  private static Map<String, String> mistakes() throws IOException {
    var first = new LinkedHashMap<String, String>();
    for (String line : BadInputTest.cases()) {
      String typed = BadInputTest.typed(line);
      List<String> answer = Conversation.started().says(typed).screen().lines().toList();
      if (!line.startsWith("KIND")) {
        first.putIfAbsent(answer.get(ADVICE).replaceAll(FIGURES, ""), typed);
      }
    }
    var byName = new LinkedHashMap<String, String>();
    first.values().forEach(typed -> byName.put(shortened(typed), typed));
    return byName;
  }

  private static String shortened(String typed) {
    String visible = typed.replaceAll("[^\\p{Print}\\p{L}\\p{N}]", "?");
    return visible.length() <= 60 ? visible : visible.substring(0, 60) + "…";
  }

  private static <S> void check(
      String language, String kind, Map<String, S> scenes, Function<S, Screen> play)
      throws IOException {
    var book = new StringBuilder();
    scenes.forEach(
        (name, scene) -> {
          Screen screen = play.apply(scene);
          screen.rows().forEach(row -> mustFit(name, row));
          assertThat(screen.text().plain().lines()).as(name).noneMatch(GoldenTonguesTest::isCut);
          book.append("## ")
              .append(name)
              .append('\n')
              .append(FakeChat.drawn(screen))
              .append("\n\n");
        });
    Approved.reads(book, FOLDER.resolve(language).resolve(kind + ".txt"));
  }

  /** A line of a table that was too long for a phone. */
  private static boolean isCut(String line) {
    return line.endsWith("…") && line.length() == Table.WIDTH_MAX;
  }

  private static void mustFit(String name, List<Button> row) {
    int max = LABEL_LENGTH_MAX.getOrDefault(row.size(), 12);
    assertThat(row)
        .as(name)
        .allSatisfy(button -> assertThat(button.label()).hasSizeLessThanOrEqualTo(max));
  }
}
