package io.patriot.supply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the repository, by their names from its root. */
final class TrackedFiles {
  private static final Set<String> MADE = Set.of(".git", "target", "node_modules", ".data");

  private TrackedFiles() {}

  /** The root, looked for upwards from where we run. */
  static Path root() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(".ci/run"))) {
        return at;
      }
    }
    throw new IllegalStateException("We do not run inside the repository");
  }

  /** What git knows or would take in; without git, everything that no build made. */
  static List<String> of(Path root) throws IOException {
    if (Files.exists(root.resolve(".git"))) {
      return byGit(root);
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(root::relativize)
          .filter(file -> !isMade(file))
          .map(file -> file.toString().replace('\\', '/'))
          .toList();
    }
  }

  private static List<String> byGit(Path root) throws IOException {
    Process git =
        new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
            .directory(root.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (git.waitFor() != 0) {
        throw new IOException("git does not tell the files");
      }
      return Stream.of(names.split("\0")).filter(name -> !name.isEmpty()).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      git.destroy();
    }
  }

  private static boolean isMade(Path file) {
    for (Path step : file) {
      if (MADE.contains(step.toString())) {
        return true;
      }
    }
    return false;
  }
}
