package io.patriot.stack;

import io.patriot.simulator.binance.BinanceSimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The platform as a process of its own, so that it can be killed as a machine would kill it. */
final class PlatformProcess implements AutoCloseable {
  private final Process process;
  private final Ports ports;

  private PlatformProcess(Process process, Ports ports) {
    this.process = process;
    this.ports = ports;
  }

  /** Starts it with an exchange of its own and returns at its ready line. */
  static PlatformProcess start(Path dataDir, Ports ports) throws IOException {
    return start(dataDir, ports, Map.of());
  }

  /** Starts it at an exchange that outlives it. */
  static PlatformProcess start(Path dataDir, Ports ports, BinanceSimulator exchange)
      throws IOException {
    return start(
        dataDir, ports, Map.of("PATRIOT_EXCHANGE_PORT", Integer.toString(exchange.port())));
  }

  private static PlatformProcess start(Path dataDir, Ports ports, Map<String, String> environment)
      throws IOException {
    var builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.configurationFile=logback-local.xml",
                "-Dpatriot.log=" + dataDir.resolve("patriot.log"),
                "-cp",
                System.getProperty("java.class.path"),
                "io.patriot.stack.Main",
                "--data",
                dataDir.toString()));
    builder.environment().put("PATRIOT_PORT_BASE", Integer.toString(ports.base()));
    builder.environment().putAll(environment);
    builder.environment().remove("TELEGRAM_BOT_TOKEN");
    builder.redirectErrorStream(true);
    Process process = builder.start();
    var said = new StringBuilder();
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith("Patriot is ready")) {
        return new PlatformProcess(process, ports);
      }
    }
    throw new IOException("It never became ready:\n" + said);
  }

  URI page() {
    return URI.create("http://127.0.0.1:" + ports.chat());
  }

  /** As {@code kill -9} does: no farewell. */
  void kill() {
    process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
  }
}
