package io.patriot.local.aws.dynamodb;

import io.patriot.local.dynamodb.DynamoDbProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * DynamoDB with its tables and streams, in a small process that ends with this one, however this
 * one ends.
 */
public final class LocalDynamoDb implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LocalDynamoDb.class);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

  private final Process process;
  private final URI endpoint;

  private LocalDynamoDb(Process process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  public static LocalDynamoDb start(DynamoDbSettings settings) throws IOException {
    Process process =
        new ProcessBuilder(command(DynamoDbHome.find(), settings))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      int port = listeningPort(process, settings.startTimeout());
      log.info("dynamodb.started port={} pid={}", port, process.pid());
      return new LocalDynamoDb(process, URI.create("http://127.0.0.1:" + port));
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static List<String> command(DynamoDbHome home, DynamoDbSettings settings)
      throws IOException {
    Path dataDir = settings.dataDir();
    Path scratch = Path.of(System.getProperty("java.io.tmpdir"));
    List<String> store = List.of("-inMemory");
    if (dataDir != null) {
      scratch = Files.createDirectories(dataDir).toAbsolutePath();
      store = List.of("-dbPath", scratch.toString());
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + settings.heapMegabytes() + "m");
    command.addAll(
        List.of(
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=32m",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=" + scratch,
            "-cp",
            home.classPath(),
            DynamoDbProcess.class.getName(),
            Integer.toString(settings.port()),
            "-sharedDb",
            "-disableTelemetry"));
    command.addAll(store);
    return command;
  }

  private static int listeningPort(Process process, Duration timeout) throws IOException {
    var port = new CompletableFuture<Integer>();
    Thread.ofVirtual().name("dynamodb-output").start(() -> read(process, port));
    try {
      return port.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("DynamoDB did not start within " + timeout.toSeconds() + " s.", e);
    } catch (ExecutionException e) {
      throw new IOException(
          "DynamoDB ended before it listened: is its port taken or its data directory in use?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("DynamoDB's start was interrupted.", e);
    }
  }

  private static void read(Process process, CompletableFuture<Integer> port) {
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith(DynamoDbProcess.LISTENING)) {
          port.complete(Integer.parseInt(line.substring(DynamoDbProcess.LISTENING.length())));
        }
      }
    } catch (IOException e) {
      port.completeExceptionally(e);
    }
    port.completeExceptionally(new IOException("its output ended"));
  }

  public URI endpoint() {
    return endpoint;
  }

  public long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (process.waitFor(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (IOException e) {
      log.warn("dynamodb.stop.failed error={}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
