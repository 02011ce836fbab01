package io.patriot.bench;

import io.patriot.stack.Ports;
import io.patriot.stack.chat.ChatPerson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A running platform as everybody gets it: its own process, started by the usual command. */
final class Platform implements AutoCloseable {
  private static final Ports PORTS_FROM = new Ports(31_000);
  private static final int STOP_S_MAX = 30;

  private final Process process;
  private final URI page;
  private final @Nullable Path data;
  private final Duration readyAfter;
  private final HttpClient http = HttpClient.newHttpClient();

  private Platform(Process process, URI page, @Nullable Path data, Duration readyAfter) {
    this.process = process;
    this.page = page;
    this.data = data;
    this.readyAfter = readyAfter;
  }

  /** Starts it as the command does without options, and returns at its ready line. */
  static Platform start(Path home) throws IOException {
    return start(home, List.of(), null);
  }

  /** Starts it with an empty folder that outlives a kill, and returns at its ready line. */
  static Platform startOnDisk(Path home) throws IOException {
    Path data = Files.createTempDirectory("patriot-bench");
    return start(home, List.of("--data", data.toString()), data);
  }

  private static Platform start(Path home, List<String> options, @Nullable Path data)
      throws IOException {
    Ports ports = PORTS_FROM.nextFree();
    var command = new ArrayList<>(List.of(home.resolve("localstack/run").toString()));
    command.addAll(options);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PATRIOT_PORT_BASE", Integer.toString(ports.base()));
    builder.environment().remove("TELEGRAM_BOT_TOKEN");
    long start = System.nanoTime();
    Process process = builder.start();
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith("Patriot is ready")) {
        var readyAfter = Duration.ofNanos(System.nanoTime() - start);
        Thread.ofVirtual().start(() -> passOn(out));
        return new Platform(
            process, URI.create("http://127.0.0.1:" + ports.chat()), data, readyAfter);
      }
    }
    delete(data);
    throw new IOException("The platform never became ready:\n" + said);
  }

  /** Whatever it still has to say, until it stops. */
  private static void passOn(BufferedReader out) {
    try (out) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        System.err.println(line);
      }
    } catch (IOException _) {
      // it was stopped in the middle of a line
    }
  }

  /** From the command to the ready line, the shell's part included. */
  Duration readyAfter() {
    return readyAfter;
  }

  /** What it holds of this machine's memory now, its children included. */
  Memory memory() throws IOException {
    return Memory.of(process.toHandle());
  }

  /** What it and this machine have worked so far. */
  Work work() throws IOException {
    return new Work(
        Processors.now(),
        process.info().totalCpuDuration().orElse(Duration.ZERO),
        process
            .descendants()
            .flatMap(child -> child.info().totalCpuDuration().stream())
            .reduce(Duration.ZERO, Duration::plus),
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
  }

  /** Somebody at the chat page. */
  ChatPerson person(long userId) {
    return new ChatPerson(http, page, userId, InstantSource.system());
  }

  @Override
  public void close() throws IOException {
    http.shutdownNow();
    process.destroy();
    try {
      process.onExit().get(STOP_S_MAX, TimeUnit.SECONDS);
    } catch (TimeoutException | java.util.concurrent.ExecutionException _) {
      process.destroyForcibly();
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    delete(data);
  }

  private static void delete(@Nullable Path folder) throws IOException {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
