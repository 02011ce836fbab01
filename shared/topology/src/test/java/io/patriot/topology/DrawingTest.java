package io.patriot.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DrawingTest {
  private static final Path README = Path.of("README.md");
  private static final String BEGIN = "<!-- drawn from Patriot.java; begin -->\n";
  private static final String END = "<!-- end -->\n";

  /** Run with {@code -Dredraw=true} to write the drawing instead of checking it. */
  @Test
  void theReadmeShowsTheWiringAsItIs() throws IOException {
    String drawing = Drawing.mermaid(Patriot.TOPOLOGY) + "\n" + Drawing.table(Patriot.TOPOLOGY);
    String readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    int end = readme.indexOf(END);
    if (Boolean.getBoolean("redraw")) {
      Files.writeString(README, readme.substring(0, begin) + drawing + readme.substring(end));
      return;
    }
    assertThat(readme.substring(begin, end))
        .as("redraw with: mvn -pl shared/topology test -Dredraw=true")
        .isEqualTo(drawing);
  }
}
