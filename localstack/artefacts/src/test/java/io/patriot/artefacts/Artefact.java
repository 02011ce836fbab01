package io.patriot.artefacts;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import io.patriot.topology.Part;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A part as it is deployed: its folder's package, in a process of its own, under Lambda's client.
 */
final class Artefact implements AutoCloseable {
  static final Duration STARTS_WITHIN = Duration.ofSeconds(40);
  private static final String NATIVE_CLIENT =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
  private static final String HANDLER = "io.patriot.lambda.PatriotFunction::handleRequest";

  private final RuntimeApi runtime;
  private final Process process;
  private final Path log;

  private Artefact(RuntimeApi runtime, Process process, Path log) {
    this.runtime = runtime;
    this.process = process;
    this.log = log;
  }

  static Artefact start(Part part, Map<String, String> variables, String... flags)
      throws IOException {
    Path unpacked = unpacked(part);
    var runtime = new RuntimeApi(part.timeLimit());
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx" + part.memoryMb() / 2 + "m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
            "-D" + NATIVE_CLIENT + "=" + nativeClient()));
    command.addAll(List.of(flags));
    command.addAll(
        List.of(
            "-cp",
            unpacked.resolve("lib") + "/*" + File.pathSeparator + client(),
            AWSLambda.class.getName(),
            HANDLER));
    Path log = Files.createTempFile(unpacked, part.name() + "-", ".log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("AWS_LAMBDA_RUNTIME_API", runtime.address());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", part.name());
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(part.memoryMb()));
    environment.put("AWS_REGION", "us-east-1");
    environment.put("PATRIOT_FUNCTION", part.name());
    environment.putAll(variables);
    return new Artefact(runtime, builder.start(), log);
  }

  RuntimeApi runtime() {
    return runtime;
  }

  long pid() {
    return process.pid();
  }

  /** What the function answers; a failure comes with what it wrote to its log. */
  String answer(String event) throws IOException, InterruptedException {
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

  String log() throws IOException {
    return Files.readString(log);
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
  private static synchronized Path nativeClient() throws IOException {
    String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    Path library = Path.of(System.getProperty("patriot.work")).resolve("client.so");
    if (!Files.exists(library)) {
      Files.createDirectories(library.getParent());
      try (InputStream in =
          Objects.requireNonNull(
              AWSLambda.class.getResourceAsStream(
                  "/jni/libaws-lambda-jni.linux-" + processor + ".so"))) {
        Files.copy(in, library);
      }
    }
    return library;
  }

  private static synchronized Path unpacked(Part part) throws IOException {
    Path name = Path.of(part.folder()).getFileName();
    Path zip =
        Path.of(System.getProperty("patriot.functions"))
            .resolve(name)
            .resolve("target")
            .resolve(name + ".zip");
    Path folder = Path.of(System.getProperty("patriot.work")).resolve(name);
    Path done = folder.resolve("unpacked");
    if (Files.exists(done)
        && Files.getLastModifiedTime(done).compareTo(Files.getLastModifiedTime(zip)) > 0) {
      return folder;
    }
    clear(folder);
    Files.createDirectories(folder.resolve("lib"));
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Files.copy(in, folder.resolve(entry.getName()));
      }
    }
    Files.writeString(done, "");
    return folder;
  }

  private static void clear(Path folder) throws IOException {
    Path lib = folder.resolve("lib");
    if (Files.isDirectory(lib)) {
      try (var old = Files.list(lib)) {
        for (Path file : old.toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Lambda's own client and what it needs; Lambda's Java has them beside the package. */
  private static String client() {
    return String.join(
        File.pathSeparator,
        jar(AWSLambda.class),
        jar(com.amazonaws.services.lambda.runtime.serialization.PojoSerializer.class));
  }

  private static String jar(Class<?> of) {
    try {
      return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
