package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.simulator.binance.admin.NewAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README tells people to type works. */
final class ReadmeTest {
  private static final Pattern CALL =
      Pattern.compile("^curl (?:-X (\\w+) )?\"\\$A(/[^\"]+)\"(?! --data)", Pattern.MULTILINE);
  private static final Path FAULT_READER =
      Path.of("src/main/java/io/patriot/simulator/binance/admin/FaultReader.java");
  private static final Pattern FAULT = Pattern.compile("case \"([a-z-]+)\" ->(?! UnknownAnswer)");
  private static final Pattern FAULT_TOLD = Pattern.compile("POST \"\\$A/faults\\?name=([a-z-]+)");

  @Test
  void everyCallOfTheOperatorIsUnderstood() throws IOException {
    List<MatchResult> calls = CALL.matcher(readme()).results().toList();
    assertThat(calls).hasSizeGreaterThan(25);
    try (var exchange = new AnExchange(SimulatorSettings.defaults())) {
      assertThat(exchange.simulator.openAccount(NewAccount.with("1000")).accountId())
          .isEqualTo(1001);
      for (MatchResult call : calls) {
        String method = call.group(1) == null ? "GET" : call.group(1);
        var answer = exchange.askOperator(method, call.group(2));
        assertThat(answer.statusCode()).as("%s: %s", call.group(), answer.body()).isEqualTo(200);
      }
    }
  }

  @Test
  void everyFaultIsTold() throws IOException {
    Set<String> known = names(FAULT, Files.readString(FAULT_READER));
    assertThat(known).hasSizeGreaterThan(15);
    assertThat(names(FAULT_TOLD, readme())).containsExactlyElementsOf(known);
  }

  private static Set<String> names(Pattern pattern, String text) {
    Set<String> names = new TreeSet<>();
    pattern.matcher(text).results().forEach(found -> names.add(found.group(1)));
    return names;
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
