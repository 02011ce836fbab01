package io.patriot.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkflowsTest {
  private static final Path ROOT = TrackedFiles.root();

  @Test
  void everyActionIsPinnedByItsCommit() throws IOException {
    List<String> uses =
        workflows().stream()
            .flatMap(String::lines)
            .map(String::strip)
            .filter(line -> line.startsWith("- uses:") || line.startsWith("uses:"))
            .filter(line -> !line.contains("uses: ./"))
            .toList();
    assertThat(uses)
        .hasSizeGreaterThan(5)
        .allSatisfy(line -> assertThat(line).matches("- uses: [\\w/-]+@[0-9a-f]{40} # v[0-9.]+"));
  }

  @Test
  void aJobMayReadTheRepositoryAndOnlyThoseThatDeployMayAskForAnIdentity() throws IOException {
    for (String workflow : workflows()) {
      assertThat(workflow)
          .contains("\npermissions:\n  contents: read\n")
          .doesNotContain(": write-");
      assertThat(workflow).doesNotContain("pull_request_target").doesNotContain("secrets.");
      workflow
          .lines()
          .filter(line -> line.endsWith(": write"))
          .forEach(line -> assertThat(line.strip()).isEqualTo("id-token: write"));
    }
  }

  @Test
  void nothingThatAStrangerWritesIsPutIntoACommand() throws IOException {
    for (String workflow : workflows()) {
      workflow
          .lines()
          .filter(line -> line.contains("run: ") || line.startsWith("          "))
          .filter(line -> !line.contains("role-to-assume") && !line.contains("aws-region"))
          .forEach(line -> assertThat(line).doesNotContain("${{"));
    }
  }

  private static List<String> workflows() throws IOException {
    var texts =
        TrackedFiles.of(ROOT).stream()
            .filter(file -> file.startsWith(".github/workflows/"))
            .toList();
    assertThat(texts).isNotEmpty();
    var read = new java.util.ArrayList<String>();
    for (String file : texts) {
      read.add(Files.readString(ROOT.resolve(file)));
    }
    return read;
  }
}
