package io.patriot.stack;

import io.patriot.stack.chat.ChatPerson;
import io.patriot.stack.wiring.Cloud;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** What {@code localstack/run} starts. */
public final class Main {
  private static final long CHECKING_USER = 1001;
  private static final long NEWCOMER = 1002;

  private Main() {}

  public static void main(String[] words) throws IOException, InterruptedException {
    Arguments arguments;
    try {
      arguments = Arguments.parse(List.of(words), System.getenv());
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    if (arguments.help()) {
      System.out.print(Arguments.USAGE);
      return;
    }
    if (arguments.check()) {
      System.exit(check(arguments));
    }
    run(arguments);
  }

  private static void run(Arguments arguments) throws IOException, InterruptedException {
    Optional<Integer> taken = arguments.ports().firstTaken();
    if (taken.isPresent()) {
      System.err.printf(
          "Port %d is in use. Is Patriot running already? Another place: PATRIOT_PORT_BASE=%d localstack/run%n",
          taken.get(), arguments.ports().nextFree().base());
      System.exit(1);
    }
    LocalStack stack = LocalStack.start(arguments, System.getenv());
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stack.close();
                  stopped.countDown();
                }));
    tellFindings(stack);
    System.out.println(ready(stack));
    stopped.await();
  }

  /** Plays the first trade on ports of its own, so that a running platform is left alone. */
  private static int check(Arguments arguments) throws IOException {
    var own = new Arguments(true, false, arguments.dataDir(), arguments.ports().nextFree());
    try (LocalStack stack = LocalStack.start(own, System.getenv());
        HttpClient http = HttpClient.newHttpClient()) {
      tellFindings(stack);
      System.out.println(ready(stack));
      InstantSource clock = InstantSource.system();
      new Newcomer(new ChatPerson(http, stack.page(), NEWCOMER, clock), clock, System.out).trades();
      new FirstTrade(new ChatPerson(http, stack.page(), CHECKING_USER, clock), System.out).play();
      System.out.println("\nThe first trade works.");
      return 0;
    } catch (IllegalStateException e) {
      System.out.println("\nThe first trade failed: " + e.getMessage());
      return 1;
    }
  }

  private static void tellFindings(LocalStack stack) {
    String address = System.getenv().getOrDefault(Cloud.ENDPOINT, "");
    if (!address.isBlank()) {
      System.out.println("At " + address);
      stack.findings().lines().forEach(line -> System.out.println("  " + line));
    }
  }

  private static String ready(LocalStack stack) {
    double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
    return String.format(
        Locale.ROOT, "Patriot is ready after %.1f s · %s", seconds, stack.addresses());
  }
}
