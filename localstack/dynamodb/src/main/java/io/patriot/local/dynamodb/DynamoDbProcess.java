package io.patriot.local.dynamodb;

import com.amazonaws.services.dynamodbv2.local.main.ServerRunner;
import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The whole of DynamoDB on this machine, as one small process. The first argument is its port (0 for any free one), the others are those of
 * DynamoDBLocal. It prints {@code dynamodb.listening port=N} once it answers, and ends at the end of its standard input, which also comes when
 * the parent was killed.
 */
public final class DynamoDbProcess {
  public static final String LISTENING = "dynamodb.listening port=";

  private static final int THREADS_MIN = 4;
  private static final int THREADS_MAX = 64;
  private static final int STOP_MS_MAX = 3_000;

  private DynamoDbProcess() {}

  public static void main(String[] arguments) throws Exception {
    Path scratch = ownScratchDirectory();
    try {
      DynamoDBProxyServer dynamoDb = start(arguments, scratch);
      awaitEnd(System.in);
      haltIfStoppingTakesTooLong();
      dynamoDb.stop();
    } catch (Exception e) {
      System.err.println("dynamodb.failed error=" + e);
    } finally {
      remove(scratch);
      Runtime.getRuntime().halt(0);
    }
  }

  private static void remove(Path scratch) {
    try {
      empty(scratch);
      Files.deleteIfExists(scratch);
    } catch (IOException e) {
      System.err.println("dynamodb.scratch.left error=" + e);
    }
  }

  private static DynamoDBProxyServer start(String[] arguments, Path scratch) throws Exception {
    // Libraries may print; the parent reads nothing but our line.
    PrintStream answers = System.out;
    System.setOut(System.err);
    String[] itsArguments = Arrays.copyOfRange(arguments, 1, arguments.length);
    DynamoDBProxyServer dynamoDb = ServerRunner.createServerFromCommandLineArgs(itsArguments);
    Server server = serverOf(dynamoDb);
    ServerConnector connector = (ServerConnector) server.getConnectors()[0];
    connector.setHost("127.0.0.1");
    connector.setPort(Integer.parseInt(arguments[0]));
    if (server.getThreadPool() instanceof QueuedThreadPool threads) {
      threads.setMinThreads(THREADS_MIN);
      threads.setMaxThreads(THREADS_MAX);
    }
    dynamoDb.safeStart();
    WriteAheadLog.use(List.of(itsArguments));
    empty(scratch);
    answers.println(LISTENING + connector.getLocalPort());
    answers.flush();
    return dynamoDb;
  }

  /** DynamoDBLocal unpacks its native library at each start and leaves it behind; here it leaves it where we can tidy up. */
  private static Path ownScratchDirectory() throws IOException {
    Path scratch =
        Path.of(System.getProperty("java.io.tmpdir"), "patriot-dynamodb-" + ProcessHandle.current().pid());
    Files.createDirectories(scratch);
    System.setProperty("java.io.tmpdir", scratch.toString());
    return scratch;
  }

  /** A loaded library needs its file no longer. */
  private static void empty(Path scratch) throws IOException {
    try (var files = Files.list(scratch)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** The port and the address can be set only on Jetty's own object, which DynamoDBLocal keeps to itself. */
  private static Server serverOf(DynamoDBProxyServer dynamoDb) throws ReflectiveOperationException {
    var field = DynamoDBProxyServer.class.getDeclaredField("server");
    field.setAccessible(true);
    return (Server) field.get(dynamoDb);
  }

  private static void awaitEnd(InputStream parent) {
    try {
      while (parent.read() >= 0) {}
    } catch (IOException e) {
      // A broken pipe says the same as its end: the parent is gone.
    }
  }

  private static void haltIfStoppingTakesTooLong() {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                Thread.sleep(STOP_MS_MAX);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(1);
            });
  }
}
