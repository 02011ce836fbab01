package io.patriot.artefacts;

import io.patriot.topology.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The packages that were built, unpacked where they can be started.
 *
 * @param functions the folder of the functions' folders
 * @param work where there is room to unpack them
 */
public record Packages(Path functions, Path work) {
  private static final String CLASSES_MAX = "classes-max ";

  /** Everything that is on the class path of a part, in an order that is always the same. */
  public synchronized List<Path> jars(Part part) throws IOException {
    try (var jars = Files.list(unpacked(name(part)).resolve("lib"))) {
      return jars.sorted().toList();
    }
  }

  /** How large the file is that is deployed for a part. */
  public long bytes(Part part) throws IOException {
    return Files.size(zip(name(part)));
  }

  /** How many classes a part may have read when it gives its first answer. */
  public int classesMax(Part part) throws IOException {
    Path rules = functions.resolve(name(part)).resolve("package.rules");
    return Files.readAllLines(rules).stream()
        .filter(line -> line.startsWith(CLASSES_MAX))
        .map(line -> Integer.parseInt(line.substring(CLASSES_MAX.length()).replace("_", "")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No classes-max in " + rules));
  }

  private static Path name(Part part) {
    return Path.of(part.folder()).getFileName();
  }

  private Path zip(Path name) {
    return functions.resolve(name).resolve("target").resolve(name + ".zip");
  }

  private Path unpacked(Path name) throws IOException {
    Path zip = zip(name);
    Path folder = work.resolve(name);
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
}
