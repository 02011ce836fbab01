package io.patriot.proof.run;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs worlds in a process of its own. Each core needs one: two worlds in one process would wait
 * for each other at the locks that the JDK has only once, and a world in which a thread waits for
 * something outside of it neither goes on nor goes the same way again.
 */
public final class OtherProcess implements Workplace {
  private static final Duration WORLD_TIME_MAX = Duration.ofMinutes(10);
  private static final Duration END_TIME_MAX = Duration.ofSeconds(5);

  /** What else is tested meanwhile looks at the clock; worlds have one of their own. */
  private static final Path NICE = Path.of("/usr/bin/nice");

  private static final List<String> FLAGS =
      List.of(
          "-Xmx2g",
          "-XX:+UseSerialGC",
          // A world is garbage within a second, so few collections should fall into its time.
          "-Xmn600m",
          // What is refused on purpose is refused deep down, and often.
          "-XX:MaxJavaStackTraceDepth=32",
          "-XX:+UseCompactObjectHeaders",
          // Systems other than Linux do not know large pages by this name.
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UseTransparentHugePages",
          // Whatever the JVM has to say must not get among the verdicts.
          "-XX:+DisplayVMOutputToStderr",
          "-Xlog:disable",
          "-Xlog:all=warning:stderr",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "-Djdk.trackAllThreads=false",
          "--sun-misc-unsafe-memory-access=allow",
          "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener");

  private final Process process;
  private final ObjectOutputStream plans;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

  private OtherProcess(Process process, ObjectOutputStream plans) {
    this.process = process;
    this.plans = plans;
  }

  /** Starts one, from the classes that run here. */
  public static OtherProcess start() {
    try {
      Process process = new ProcessBuilder(command()).redirectError(Redirect.INHERIT).start();
      return new OtherProcess(process, out(process.getOutputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException("No other process", e);
    }
  }

  private static List<String> command() {
    var words = new ArrayList<String>();
    if (Files.isExecutable(NICE)) {
      words.addAll(List.of(NICE.toString(), "-n", "10"));
    }
    words.add(Path.of(property("java.home"), "bin", "java").toString());
    words.addAll(FLAGS);
    words.addAll(List.of("-cp", property("java.class.path"), OtherProcess.class.getName()));
    return words;
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name));
  }

  @Override
  public Verdict run(Plan plan) {
    try {
      return reader.submit(() -> ask(plan)).get(WORLD_TIME_MAX.toMinutes(), TimeUnit.MINUTES);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("No verdict on seed " + plan.seed(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped at seed " + plan.seed(), e);
    }
  }

  private Verdict ask(Plan plan) throws IOException, ClassNotFoundException {
    plans.writeUnshared(plan);
    plans.flush();
    plans.reset();
    return (Verdict) new ObjectInputStream(process.getInputStream()).readObject();
  }

  @Override
  public void close() {
    reader.shutdownNow();
    try (plans) {
      // whoever reads them ends with them
    } catch (IOException e) {
      process.destroy();
    }
    try {
      if (!process.waitFor(END_TIME_MAX)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static ObjectOutputStream out(OutputStream stream) throws IOException {
    var out = new ObjectOutputStream(new BufferedOutputStream(stream));
    out.flush();
    return out;
  }

  /** The other process: a plan in, a verdict out, until no more come. */
  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    OutputStream verdicts = System.out;
    System.setOut(System.err);
    var plans = new ObjectInputStream(System.in);
    while (true) {
      Plan plan;
      try {
        plan = (Plan) plans.readUnshared();
      } catch (EOFException e) {
        return;
      }
      ObjectOutputStream verdict = out(verdicts);
      verdict.writeObject(Passage.of(plan));
      verdict.flush();
    }
  }
}
