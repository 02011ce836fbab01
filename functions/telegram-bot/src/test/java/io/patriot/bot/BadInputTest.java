package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BadInputTest {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

  @Test
  void thereAreEnoughCases() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(200);
  }

  @TestFactory
  Stream<DynamicTest> everyBadInputGetsAKindAnswerAndNoOrder() throws IOException {
    return cases().stream().map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
  }

  private static void check(String line) {
    String code = line.substring(0, line.indexOf(';'));
    String typed = typed(line);
    var person = Conversation.started();
    int before = person.chat.count();

    person.says(typed);

    assertThat(person.chat.count()).as("one answer").isEqualTo(before + 1);
    assertThat(person.sent()).isEmpty();
    assertThat(person.screen()).doesNotContain("[ Confirm ]").doesNotContain("INTERNAL_ERROR");
    if (code.equals("KIND")) {
      assertThat(person.screen()).doesNotContain("Code ");
    } else {
      assertThat(person.screen())
          .contains("Nothing was bought or sold.", "Code " + code + " · r-00009f3c");
    }
  }

  static List<String> cases() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/bad-input.csv")).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  /** What a line says that somebody types. */
  static String typed(String line) {
    String escaped = line.substring(line.indexOf(';') + 1);
    String text = escaped.equals("LONG5000") ? "/buy BTC " + "1".repeat(5000) : escaped;
    return ESCAPE
        .matcher(text)
        .replaceAll(
            match ->
                String.valueOf((char) Integer.parseInt(match.group(1), 16))
                    .replace("\\", "\\\\")
                    .replace("$", "\\$"));
  }
}
