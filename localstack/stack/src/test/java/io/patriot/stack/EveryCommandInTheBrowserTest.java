package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Says every command of the bot's own list in a real Chromium, presses the first button of each
 * answer, and keeps contact sheets of what a person sees in {@code target/commands}.
 */
class EveryCommandInTheBrowserTest {
  private static final NodeScripts NODE = new NodeScripts(Path.of("src/test/browser"));
  private static final Path LIST = Path.of("../../functions/telegram-bot/COMMANDS.md");
  private static final Path PICTURES = Path.of("target/commands").toAbsolutePath();

  /** The last cell of a row; bars within commands are written as {@code \|}. */
  private static final Pattern EXAMPLE = Pattern.compile("\\| `(/[^`]+)` \\|$");

  /** What stops the account comes last, since most answers are other ones then. */
  private static final Pattern STOPS = Pattern.compile("/(halt|kill|reduceonly|unkill).*");

  /** Who speaks there looks after the platform, so that nothing is refused. */
  private static final Map<String, String> ADMIN = Map.of("PATRIOT_ADMINS_USERS", "79");

  private static final int COMMANDS_MIN = 40;
  private static final long SHEET_BYTES_MIN = 50_000;
  private static final long PRESSING_S_MAX = 300;

  @BeforeAll
  static void bringTheBrowser() throws Exception {
    NODE.install();
  }

  @Test
  void eachIsAnsweredWell() throws Exception {
    List<String> examples = examples();
    assertThat(examples).hasSizeGreaterThan(COMMANDS_MIN);
    Files.createDirectories(PICTURES);
    try (LocalStack stack = LocalStack.start(arguments(), ADMIN)) {
      var words = new ArrayList<>(List.of("node", "commands.mjs"));
      words.add(stack.page().toString());
      words.add(PICTURES.toString());
      words.addAll(examples);
      assertThat(NODE.run(PRESSING_S_MAX, words.toArray(String[]::new)))
          .contains(examples.size() + " commands answered");
    }
    assertThat(Files.size(PICTURES.resolve("sheet-1.png"))).isGreaterThan(SHEET_BYTES_MIN);
  }

  private static List<String> examples() throws IOException {
    List<String> all =
        Files.readAllLines(LIST).stream()
            .map(EXAMPLE::matcher)
            .filter(found -> found.find())
            .map(found -> found.group(1))
            .toList();
    var ordered = new ArrayList<>(all.stream().filter(it -> !STOPS.matcher(it).matches()).toList());
    ordered.addAll(all.stream().filter(it -> STOPS.matcher(it).matches()).toList());
    return ordered;
  }

  private static Arguments arguments() {
    return new Arguments(true, false, null, new Ports(24_000).nextFree());
  }
}
