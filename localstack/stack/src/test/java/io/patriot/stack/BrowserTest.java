package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Opens the chat page in a real Chromium, trades by pressing buttons, links an account at the
 * exchange, trades it and unlinks it, and keeps pictures in {@code target}.
 */
class BrowserTest {
  private static final NodeScripts NODE = new NodeScripts(Path.of("src/test/browser"));
  private static final Path PICTURE = Path.of("target/chat.png").toAbsolutePath();
  private static final Path PICTURES = Path.of("target/linking").toAbsolutePath();
  private static final long PICTURE_BYTES_MIN = 10_000;
  private static final long TRADE_S_MAX = 150;

  @BeforeAll
  static void bringTheBrowser() throws Exception {
    NODE.install();
  }

  @Test
  void aPersonTradesByPressingButtonsInTheBrowser() throws Exception {
    try (LocalStack stack = LocalStack.start(arguments(), Map.of())) {
      String said =
          NODE.run(TRADE_S_MAX, "node", "trade.mjs", stack.page().toString(), PICTURE.toString());
      assertThat(said).contains("Traded by pressing buttons.");
    }
    assertThat(Files.size(PICTURE)).isGreaterThan(PICTURE_BYTES_MIN);
  }

  @Test
  void aPersonLinksTradesAndUnlinksAnAccountInTheBrowser() throws Exception {
    Files.createDirectories(PICTURES);
    try (LocalStack stack = LocalStack.start(arguments(), Map.of())) {
      String said =
          NODE.run(
              TRADE_S_MAX,
              "node",
              "link.mjs",
              stack.page().toString(),
              stack.exchange().adminUrl().toString(),
              PICTURES.toString());
      assertThat(said).contains("Linked, traded and unlinked by pressing buttons.");
    }
    for (String picture :
        List.of(
            "key-in-chat",
            "link-page",
            "link-refused",
            "link-done",
            "pin-choose",
            "pin-live",
            "linked-trade",
            "unlink-asked",
            "pin-wrong",
            "pin-forgot",
            "pin-confirmed",
            "unlinked",
            "inbox-page",
            "inbox-page-light")) {
      assertThat(Files.size(PICTURES.resolve(picture + ".png"))).isGreaterThan(PICTURE_BYTES_MIN);
    }
  }

  private static Arguments arguments() {
    return new Arguments(true, false, null, new Ports(23_000).nextFree());
  }
}
