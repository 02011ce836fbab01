package io.patriot.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NIST80053R5Checks;
import io.github.cdklabs.cdknag.NagReportFormat;
import io.github.cdklabs.cdknag.PCIDSS321Checks;
import io.github.cdklabs.cdknag.ServerlessChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;

/** Other people's rules for stacks: cdk-nag's packs, which write down what they find. */
final class RulePacks {
  private static final List<NagReportFormat> FORMATS = List.of(NagReportFormat.JSON);
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What a rule said of something.
   *
   * @param kept whether the thing keeps the rule, or the rule has nothing to say of it
   */
  record Finding(String rule, String thing, boolean kept, String advice) {
    @Override
    public String toString() {
      return rule + " at " + thing + ": " + advice;
    }
  }

  private RulePacks() {}

  static void look(App app) {
    Aspects looks = Aspects.of(app);
    looks.add(AwsSolutionsChecks.Builder.create().reportFormats(FORMATS).build());
    looks.add(ServerlessChecks.Builder.create().reportFormats(FORMATS).build());
    looks.add(NIST80053R5Checks.Builder.create().reportFormats(FORMATS).build());
    looks.add(PCIDSS321Checks.Builder.create().reportFormats(FORMATS).build());
  }

  static List<Finding> findings(Path folder) throws IOException {
    var findings = new ArrayList<Finding>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(path -> path.toString().endsWith("NagReport.json")).sorted().toList()) {
        for (JsonNode line : JSON.readTree(file.toFile()).path("lines")) {
          String compliance = line.path("compliance").asText();
          findings.add(
              new Finding(
                  line.path("ruleId").asText(),
                  line.path("resourceId").asText(),
                  compliance.equals("Compliant") || compliance.equals("N/A"),
                  line.path("ruleInfo").asText()));
        }
      }
    }
    return findings;
  }
}
