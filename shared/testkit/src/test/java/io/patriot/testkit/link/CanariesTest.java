package io.patriot.testkit.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search that finds nothing proves something only if it would have found something. */
final class CanariesTest {
  private final Canaries canaries = new Canaries();

  @Test
  void theyAreFoundInEveryDress() {
    byte[] secret = Canaries.API_SECRET.getBytes(UTF_8);

    assertThat(canaries.in("x", "…" + Canaries.API_SECRET + "…")).isNotEmpty();
    assertThat(canaries.in("x", Canaries.API_SECRET.substring(24, 48))).isNotEmpty();
    assertThat(canaries.in("x", Canaries.API_KEY)).isNotEmpty();
    assertThat(canaries.in("x", HexFormat.of().formatHex(secret))).isNotEmpty();
    for (String before : new String[] {"", "a", "ab", "abc"}) {
      String all = before + Canaries.API_SECRET + "}";
      assertThat(canaries.in("x", Base64.getEncoder().encodeToString(all.getBytes(UTF_8))))
          .isNotEmpty();
    }
    assertThat(
            canaries.in(new IllegalStateException("no", new RuntimeException(Canaries.API_SECRET))))
        .isNotEmpty();
  }

  @Test
  void theTailOfTheKeyMayBeSeen() {
    assertThat(canaries.in("x", "key …tail, and CanaryKey")).isEmpty();
    assertThat(canaries.in("x", Canaries.credential().toString())).isEmpty();
  }

  @Test
  void theyAreFoundInFiles(@TempDir Path directory) throws IOException {
    Files.createDirectories(directory.resolve("a/b"));
    Files.writeString(directory.resolve("a/clean.txt"), "nothing");
    assertThat(canaries.inFilesOf(directory)).isEmpty();

    Files.writeString(directory.resolve("a/b/log.txt"), "x " + Canaries.API_KEY);
    assertThat(canaries.inFilesOf(directory)).singleElement().asString().contains("a/b/log.txt");
  }
}
