package io.patriot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of examples.txt happens as written there. */
final class ExamplesTest {

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    String text;
    try (InputStream file = getClass().getResourceAsStream("examples.txt")) {
      text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
    return Stream.of(text.split("(?m)^# "))
        .skip(1)
        .map(block -> block.lines().toList())
        .map(lines -> DynamicTest.dynamicTest(lines.getFirst(), () -> actOut(lines)));
  }

  private static void actOut(List<String> lines) {
    var script = new Script();
    var acted = new ArrayList<String>();
    for (String line : lines.subList(1, lines.size())) {
      if (!line.isBlank() && !line.startsWith("=")) {
        acted.add(line.trim());
        script.act(line).forEach(outcome -> acted.add("= " + outcome));
      }
    }
    assertThat(acted)
        .containsExactlyElementsOf(
            lines.stream().skip(1).map(String::trim).filter(line -> !line.isEmpty()).toList());
  }
}
