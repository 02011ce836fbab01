package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Commands of Node in one folder; what goes wrong fails the test with all that was said. */
final class NodeScripts {
  private static final long SAYS_SO_POLL_MS = 50;
  private static final long INSTALL_S_MAX = 240;

  /** What npm writes last of all, so that it tells of a whole installation. */
  private static final Path INSTALLED = Path.of("node_modules/.package-lock.json");

  private final Path folder;

  NodeScripts(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /**
   * Brings the packages that the folder's lock file names, once for all tests of this build: those
   * of other processes wait, since an installation begins by taking away what is there.
   */
  void install() throws IOException, InterruptedException {
    Path doors = Files.createDirectories(Path.of("target/node"));
    try (var door =
            FileChannel.open(
                doors.resolve(folder.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var ours = door.lock()) {
      assertThat(ours.isValid()).isTrue();
      if (!isInstalled()) {
        run(INSTALL_S_MAX, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
      }
    }
  }

  private boolean isInstalled() throws IOException {
    Path installed = folder.resolve(INSTALLED);
    return Files.exists(installed)
        && Files.getLastModifiedTime(installed)
                .compareTo(Files.getLastModifiedTime(folder.resolve("package-lock.json")))
            >= 0;
  }

  /** Runs a command to its end and returns what it said. */
  String run(long secondsMax, String... command) throws IOException, InterruptedException {
    return start(command).ends(secondsMax);
  }

  Running start(String... command) throws IOException {
    Path out = Files.createTempFile("node", ".log");
    Process process =
        new ProcessBuilder(List.of(command))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    return new Running(String.join(" ", command), process, out);
  }

  /** A command that goes on. */
  record Running(String command, Process process, Path out) {
    /** Waits for it to say a word. */
    void says(String word, long secondsMax) throws IOException, InterruptedException {
      long waitsMax = TimeUnit.SECONDS.toMillis(secondsMax) / SAYS_SO_POLL_MS;
      for (long waited = 0; waited < waitsMax && process.isAlive(); waited++) {
        if (said().contains(word)) {
          return;
        }
        TimeUnit.MILLISECONDS.sleep(SAYS_SO_POLL_MS);
      }
      process.destroyForcibly();
      assertThat(said()).as("%s says %s in time", command, word).contains(word);
    }

    /** Waits for it to end well, and returns what it said. */
    String ends(long secondsMax) throws IOException, InterruptedException {
      boolean ended = process.waitFor(secondsMax, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      String said = said();
      Files.delete(out);
      assertThat(ended).as("%s ends in time; it said: %s", command, said).isTrue();
      assertThat(process.exitValue()).as("%s says: %s", command, said).isZero();
      return said;
    }

    private String said() throws IOException {
      return Files.readString(out, StandardCharsets.UTF_8);
    }
  }
}
