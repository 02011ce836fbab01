package io.patriot.packing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The file that is deployed for a folder of functions: its jars under {@code lib}, where Lambda's
 * Java looks for them. The same jars make the same bytes, whenever and wherever it is made.
 */
final class DeployedPackage {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  private DeployedPackage() {}

  /** What was made. */
  record Made(Path file, int jars, long bytes) {}

  static Made make(List<Path> jars, Rules rules, Path file) throws IOException {
    var lean = new TreeMap<String, byte[]>();
    var owners = new TreeMap<String, String>();
    for (Path jar : jars) {
      String name = String.valueOf(jar.getFileName());
      if (!rules.takesJar(name)) {
        continue;
      }
      Map<String, byte[]> entries = LeanJar.entries(jar, rules);
      refuseSecondOnes(name, entries, owners);
      if (lean.put("lib/" + name, LeanJar.bytes(entries)) != null) {
        throw new IllegalStateException("Two jars are called " + name);
      }
    }
    write(lean, file);
    long bytes = Files.size(file);
    if (bytes > rules.bytesMax()) {
      throw new IllegalStateException(
          "%s weighs %,d bytes and may weigh %,d: see package.rules"
              .formatted(file.getFileName(), bytes, rules.bytesMax()));
    }
    return new Made(file, lean.size(), bytes);
  }

  static ZipEntry entry(String name) {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    return entry;
  }

  /** Which of two classes of one name runs would be decided by the order of jars. */
  private static void refuseSecondOnes(
      String jar, Map<String, byte[]> entries, Map<String, String> owners) {
    for (String entry : entries.keySet()) {
      if (!entry.endsWith(".class") || entry.startsWith("META-INF/")) {
        continue;
      }
      String other = owners.put(entry, jar);
      if (other != null) {
        throw new IllegalStateException(entry + " is in " + other + " and in " + jar);
      }
    }
  }

  private static void write(Map<String, byte[]> jars, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (Map.Entry<String, byte[]> jar : jars.entrySet()) {
        zip.putNextEntry(entry(jar.getKey()));
        zip.write(jar.getValue());
        zip.closeEntry();
      }
    }
  }
}
