package io.patriot.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NodePackagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern INSTALL = Pattern.compile("\\bnpm\"?,? ?\"?(?:ci|install|i)\\b.*");
  private static final Path ROOT = TrackedFiles.root();

  @Test
  void everyPackageHasAnExactVersionAndAChecksum() throws IOException {
    List<String> wishes = named("package.json");
    assertThat(wishes).isNotEmpty();
    for (String wish : wishes) {
      JSON.readTree(ROOT.resolve(wish).toFile())
          .path("dependencies")
          .forEach(version -> assertThat(version.asText()).as(wish).matches("[0-9][0-9.]*"));
      JsonNode lock =
          JSON.readTree(ROOT.resolve(wish).resolveSibling("package-lock.json").toFile());
      assertThat(lock.path("lockfileVersion").asInt()).as(wish).isEqualTo(3);
      lock.path("packages")
          .properties()
          .forEach(
              one -> {
                if (!one.getKey().isEmpty()) {
                  assertThat(one.getValue().path("integrity").asText())
                      .as("%s %s", wish, one.getKey())
                      .startsWith("sha512-");
                }
              });
    }
  }

  @Test
  void noPackageRunsAScriptWhenItIsInstalled() throws IOException {
    int seen = 0;
    for (String file : TrackedFiles.of(ROOT)) {
      if (file.endsWith(".java") || file.endsWith(".yml") || file.indexOf('.') <= 0) {
        for (String line : Files.exists(ROOT.resolve(file)) ? lines(file) : List.<String>of()) {
          var install = INSTALL.matcher(line);
          if (install.find() && !file.startsWith(".ci/supply-chain/src")) {
            assertThat(line).as(file).contains("--ignore-scripts").doesNotContain("npm install");
            seen++;
          }
        }
      }
    }
    assertThat(seen).isGreaterThanOrEqualTo(2);
  }

  private static List<String> lines(String file) throws IOException {
    return new String(
            Files.readAllBytes(ROOT.resolve(file)), java.nio.charset.StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  private static List<String> named(String name) throws IOException {
    return TrackedFiles.of(ROOT).stream().filter(file -> file.endsWith("/" + name)).toList();
  }
}
