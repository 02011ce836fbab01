package io.patriot.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulePacksTest {
  private static final int ACCEPTED_MAX = 10;
  private static final int LOOKED_AT_MIN = 300;
  private static final Path README = Path.of("README.md");
  private static final String BEGIN = "<!-- drawn from Accepted.java; begin -->\n";
  private static final String END = "<!-- accepted; end -->\n";

  @ParameterizedTest
  @MethodSource("io.patriot.infra.Drawn#everyStage")
  void whatTheRulePacksFindIsMendedOrAcceptedWithAReason(Drawn drawn) throws IOException {
    List<RulePacks.Finding> findings = RulePacks.findings(drawn.folder());
    assertThat(findings).hasSizeGreaterThan(LOOKED_AT_MIN);
    assertThat(findings.stream().filter(finding -> !finding.kept()))
        .filteredOn(
            finding -> Accepted.ALL.stream().noneMatch(accepted -> accepted.covers(finding)))
        .isEmpty();
  }

  @Test
  void everyPackLooked() throws IOException {
    assertThat(
            RulePacks.findings(Drawn.of(Stage.PROD).folder()).stream()
                .map(finding -> finding.rule().substring(0, finding.rule().lastIndexOf('-')))
                .collect(Collectors.toSet()))
        .contains("AwsSolutions", "Serverless", "NIST.800.53.R5", "PCI.DSS.321");
  }

  @Test
  void fewFindingsAreAcceptedEachIsStillThereAndNoneForEver() throws IOException {
    assertThat(Accepted.ALL).hasSizeLessThanOrEqualTo(ACCEPTED_MAX);
    List<RulePacks.Finding> open =
        RulePacks.findings(Drawn.of(Stage.PROD).folder()).stream()
            .filter(finding -> !finding.kept())
            .toList();
    for (Accepted accepted : Accepted.ALL) {
      assertThat(open).as(accepted.what()).anyMatch(accepted::covers);
      assertThat(accepted.until())
          .as("Look again: %s", accepted.what())
          .isAfter(LocalDate.now(ZoneOffset.UTC));
    }
  }

  /** Run with {@code -Dredraw=true} to write the table instead of checking it. */
  @Test
  void theReadmeShowsWhatIsAccepted() throws IOException {
    String table = table();
    String readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    int end = readme.indexOf(END);
    if (Boolean.getBoolean("redraw")) {
      Files.writeString(README, readme.substring(0, begin) + table + readme.substring(end));
      return;
    }
    assertThat(readme.substring(begin, end))
        .as("redraw with: mvn -pl infra-cdk test -Dredraw=true")
        .isEqualTo(table);
  }

  private static String table() throws IOException {
    List<RulePacks.Finding> findings = RulePacks.findings(Drawn.of(Stage.PROD).folder());
    var text =
        new StringBuilder(
            "| what | rules | in prod | why | until |\n| --- | --- | --- | --- | --- |\n");
    for (Accepted accepted : Accepted.ALL) {
      List<RulePacks.Finding> covered =
          findings.stream().filter(finding -> !finding.kept() && accepted.covers(finding)).toList();
      text.append("| ").append(accepted.what()).append(" | ");
      text.append(
          String.join(", ", new TreeSet<>(covered.stream().map(RulePacks.Finding::rule).toList())));
      text.append(" | ").append(covered.size()).append(" | ").append(accepted.reason());
      text.append(" | ").append(accepted.until()).append(" |\n");
    }
    return text.toString();
  }
}
