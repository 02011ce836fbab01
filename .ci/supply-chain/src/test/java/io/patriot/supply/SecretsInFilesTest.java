package io.patriot.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecretsInFilesTest {
  private static final String LETTERS = "q7Zt3XvLm9Kd2RwYb5Nf8HsPc4Jg6TaEu1VxQi0B".repeat(3);

  /** Put together here, so that this file holds none of them. */
  private static final Map<SecretShape, String> PLANTED =
      Map.ofEntries(
          Map.entry(SecretShape.AWS_ACCESS_KEY, "AK" + "IA" + "QWERTYUIOPASDFGH"),
          Map.entry(SecretShape.AWS_SECRET_KEY, "aws_secret_access_key" + " = " + letters(40)),
          Map.entry(SecretShape.TELEGRAM_BOT_TOKEN, "7654321098" + ":" + letters(35)),
          Map.entry(
              SecretShape.PRIVATE_KEY, "-----BEGIN " + "PRIVATE KEY-----\n" + letters(64) + "\n"),
          Map.entry(SecretShape.GITHUB_TOKEN, "gh" + "p_" + letters(36)),
          Map.entry(SecretShape.GOOGLE_KEY, "AI" + "za" + letters(35)),
          Map.entry(SecretShape.SLACK_TOKEN, "xo" + "xb-" + letters(24)),
          Map.entry(SecretShape.MODEL_KEY, "s" + "k-" + letters(48)),
          Map.entry(SecretShape.NPM_TOKEN, "np" + "m_" + letters(36)),
          Map.entry(SecretShape.LOCALSTACK_TOKEN, "l" + "s-abCD1234-abcd-EFGH-" + letters(12)),
          Map.entry(
              SecretShape.SIGNED_TOKEN,
              "ey" + "J" + letters(20) + ".ey" + "J" + letters(30) + "." + letters(43)),
          Map.entry(SecretShape.EXCHANGE_KEY, '"' + letters(64) + '"'),
          Map.entry(SecretShape.ASSIGNED, "password" + "=\"" + letters(30) + '"'));

  @Test
  void nothingInTheRepositoryLooksLikeASecretThatIsNotPermitted() throws IOException {
    Path root = TrackedFiles.root();
    List<String> files = TrackedFiles.of(root);
    assertThat(files).contains("README.md", ".ci/supply-chain/pom.xml");
    List<FoundSecret> found = SecretScan.of(root, files);
    Set<String> permitted = permitted();
    assertThat(found.stream().filter(secret -> !permitted.contains(key(secret))))
        .as("take it out, or list it in permitted-strings.txt with a reason")
        .isEmpty();
    assertThat(found.stream().map(SecretsInFilesTest::key).collect(Collectors.toSet()))
        .as("what is permitted is still there")
        .containsAll(permitted);
  }

  @ParameterizedTest
  @EnumSource
  void aPlantedSecretOfEachShapeIsFound(SecretShape shape, @TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("settings.properties"),
        "# some words\nname=value\nhere: " + PLANTED.get(shape) + "\n");
    assertThat(SecretScan.of(folder, TrackedFiles.of(folder)))
        .anySatisfy(
            found -> {
              assertThat(found.shape()).isEqualTo(shape);
              assertThat(found.line()).isEqualTo(3);
            });
  }

  @Test
  void whatIsFoundIsNotRepeated() {
    String token = "gh" + "p_" + letters(36);
    assertThat(SecretScan.in("a", "x " + token)).isNotEmpty();
    assertThat(SecretScan.in("a", "x " + token).toString()).doesNotContain(token.substring(4, 12));
  }

  @Test
  void aHashOrAWordIsNoSecret() {
    assertThat(
            SecretScan.in(
                "a",
                "sha "
                    + "2b5eb11e18796d12".repeat(4)
                    + "\ntoken=\"not-a-token\"\n1234567890:short"))
        .isEmpty();
  }

  /** The file's name, the shape and the print, so that any other in the same file is found. */
  private static String key(FoundSecret found) {
    return found.file() + " " + found.shape() + " " + found.print();
  }

  private static Set<String> permitted() throws IOException {
    try (InputStream list =
        SecretsInFilesTest.class.getResourceAsStream("/permitted-strings.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.substring(0, line.indexOf(" — ")))
          .collect(Collectors.toSet());
    }
  }

  private static String letters(int count) {
    return LETTERS.substring(0, count);
  }
}
