package io.patriot.artefacts;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A function as it is deployed: its package, in a process of its own, under Lambda's client and
 * with the flags that Lambda gives its Java.
 */
public final class Artefact implements AutoCloseable {
  public static final Duration STARTS_WITHIN = Duration.ofSeconds(40);

  /** Long enough to write down what was learned for the next start. */
  private static final Duration STOPS_WITHIN = Duration.ofSeconds(30);

  private static final String NATIVE_CLIENT =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private final RuntimeApi runtime;
  private final Process process;
  private final Path log;
  private final Path classes;

  private Artefact(RuntimeApi runtime, Process process, Path log, Path classes) {
    this.runtime = runtime;
    this.process = process;
    this.log = log;
    this.classes = classes;
  }

  /** Starts it, and has it write down every class that it reads. */
  public static Artefact counted(Launch launch, Path work) throws IOException {
    Files.createDirectories(work);
    Path classes = Files.createTempFile(work, launch.name() + "-", ".classes");
    return start(launch, work, classes, List.of("-Xlog:class+load=info:file=" + classes + ":none"));
  }

  public static Artefact start(Launch launch, Path work, String... flags) throws IOException {
    return start(launch, work, Path.of(""), List.of(flags));
  }

  private static Artefact start(Launch launch, Path work, Path classes, List<String> flags)
      throws IOException {
    Files.createDirectories(work);
    Path client = nativeClient(work);
    Path log = Files.createTempFile(work, launch.name() + "-", ".log");
    var runtime = new RuntimeApi(launch.timeLimit());
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx" + launch.memoryMb() / 2 + "m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
            "-D" + NATIVE_CLIENT + "=" + client));
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath(launch), AWSLambda.class.getName(), launch.handler()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("AWS_LAMBDA_RUNTIME_API", runtime.address());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", launch.name());
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(launch.memoryMb()));
    environment.put("AWS_REGION", "us-east-1");
    environment.put("PATRIOT_FUNCTION", launch.name());
    environment.putAll(launch.variables());
    return new Artefact(runtime, builder.start(), log, classes);
  }

  public RuntimeApi runtime() {
    return runtime;
  }

  public long pid() {
    return process.pid();
  }

  /** How much of the processors it has used so far. */
  public Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** What the function answers; a failure comes with what it wrote to its log. */
  public String answer(String event) throws IOException, InterruptedException {
    RuntimeApi.Reply reply;
    try {
      reply = runtime.ask(event, STARTS_WITHIN);
    } catch (IllegalStateException e) {
      throw new IllegalStateException(log(), e);
    }
    if (reply.failed()) {
      throw new IllegalStateException(reply.body() + "\n" + log());
    }
    return reply.body();
  }

  /** How many classes it has read so far, Java's own among them. */
  public int classes() throws IOException {
    try (Stream<String> lines = Files.lines(classes)) {
      return Math.toIntExact(lines.count());
    }
  }

  public String log() throws IOException {
    return Files.readString(log);
  }

  /** Asks it to end, and waits until it did. */
  public void end() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOPS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("It does not end");
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    runtime.close();
  }

  /** By itself the client writes it to one place for all, under the feet of those that run. */
  private static synchronized Path nativeClient(Path work) throws IOException {
    String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    Path library = work.resolve("client.so");
    if (!Files.exists(library)) {
      try (InputStream in =
          Objects.requireNonNull(
              AWSLambda.class.getResourceAsStream(
                  "/jni/libaws-lambda-jni.linux-" + processor + ".so"))) {
        Files.copy(in, library);
      }
    }
    return library;
  }

  /** Lambda's Java has its own client, and what that needs, beside the package. */
  private static String classPath(Launch launch) {
    return Stream.concat(
            launch.jars().stream().map(Path::toString),
            Stream.of(jar(AWSLambda.class), jar(PojoSerializer.class)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String jar(Class<?> of) {
    try {
      return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
