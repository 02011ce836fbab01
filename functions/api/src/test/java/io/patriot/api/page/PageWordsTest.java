package io.patriot.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.patriot.application.text.Catalogue;
import io.patriot.application.text.Catalogues;
import io.patriot.testkit.text.CatalogueRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say, in all languages, and that each finds the words it needs. */
class PageWordsTest {
  private static final Path CODE = Path.of("src/main/java/io/patriot/api");
  private static final Path FILES = Path.of("src/main/resources/io/patriot/api");
  private static final Pattern IN_CODE = Pattern.compile("\"([a-z]+(?:[.][a-z-]+)+)\"");
  private static final Pattern IN_PAGE =
      Pattern.compile("(?:say\\('|data-say=\"|: ')((?:[a-z-]+[.])+[a-z-]+)['\"]");

  private final Catalogue english = Words.CATALOGUES.in("en");

  @Test
  void allLanguagesSayTheSame() {
    assertThat(CatalogueRules.faults(Words.CATALOGUES, Set.of())).isEmpty();
  }

  @Test
  void everySentenceIsSaidSomewhere() throws IOException {
    Set<String> said = named(CODE, ".java", IN_CODE);
    said.addAll(named(FILES, ".js", IN_PAGE));
    said.addAll(named(FILES, ".html", IN_PAGE));

    assertThat(english.keys()).isSubsetOf(said);
  }

  /** A page carries its own words and the frame's; another's it would not find. */
  @ParameterizedTest
  @ValueSource(strings = {"inbox", "link", "pin", "stop"})
  void everySentenceThatAPageNamesIsInItsScript(String page) throws IOException {
    Set<String> named = named(FILES.resolve(page), ".js", IN_PAGE);
    named.addAll(named(FILES.resolve(page), ".html", IN_PAGE));
    JsonNode carried = carried(page);

    assertThat(named).hasSizeGreaterThan(5);
    for (String language : Catalogues.LANGUAGES) {
      assertThat(carried.path(language).fieldNames()).toIterable().containsAll(named);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"inbox", "link", "pin", "stop"})
  void theHtmlIsEnglishUntilTheScriptSpeaks(String page) throws IOException {
    String html = PageFile.html(type(page), page + ".html");
    Set<String> named = named(FILES.resolve(page), ".html", IN_PAGE);

    assertThat(named).isNotEmpty();
    assertThat(named)
        .allSatisfy(
            key -> {
              assertThat(english.sentence(key)).doesNotContain("{");
              assertThat(html).contains(">" + english.sentence(key) + "<");
            });
  }

  private static JsonNode carried(String page) throws IOException {
    String script = PageFile.script(type(page), page + ".js");
    String words = script.split("const WORDS = ", 2)[1].split(";\n", 2)[0];
    return new ObjectMapper().readTree(words);
  }

  private static Class<?> type(String page) {
    String name = Character.toUpperCase(page.charAt(0)) + page.substring(1) + "Page";
    try {
      return Class.forName("io.patriot.api." + page + "." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> named(Path folder, String end, Pattern pattern) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(end))
          .flatMap(file -> pattern.matcher(read(file)).results())
          .map(found -> found.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
