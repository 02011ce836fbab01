package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.simulator.binance.admin.NewAccount;
import io.patriot.simulator.binance.admin.OpenedAccount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that nobody here wrote trade here as they would at the venue, unmodified. */
class OtherPeoplesClientsTest {
  private static final Path FOLDER = Path.of("src/test/clients");
  private static final int INSTALL_S_MAX = 240;
  private static final int TRADE_S_MAX = 120;

  @BeforeAll
  static void install() throws Exception {
    String unused =
        run(INSTALL_S_MAX, Map.of(), "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
  }

  @ParameterizedTest
  @CsvSource({
    "trade-with-ccxt.mjs, 22",
    "trade-with-binance.mjs, 19",
    "trade-with-binance-sdk.mjs, 17"
  })
  void everyStepWorks(String script, int steps) throws Exception {
    try (BinanceSimulator exchange = BinanceSimulator.start(SimulatorSettings.defaults())) {
      OpenedAccount account = exchange.openAccount(NewAccount.with("100000"));
      String said =
          run(
              TRADE_S_MAX,
              Map.of(
                  "REST_URL", exchange.restUrl().toString(),
                  "STREAM_URL", exchange.streamUrl().toString(),
                  "API_KEY", account.apiKey(),
                  "API_SECRET", account.secret()),
              "node",
              script);

      assertThat(said).contains("All steps worked.").doesNotContain(account.secret());
      assertThat(said.lines().filter(line -> line.startsWith("ok "))).hasSize(steps);
    }
  }

  private static String run(long secondsMax, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("client", ".log");
    var builder =
        new ProcessBuilder(List.of(command))
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    boolean ended = process.waitFor(secondsMax, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    String said = Files.readString(out, StandardCharsets.UTF_8);
    Files.delete(out);
    assertThat(ended).as("%s ends in time; it said: %s", command[0], said).isTrue();
    assertThat(process.exitValue()).as("%s says: %s", String.join(" ", command), said).isZero();
    return said;
  }
}
