package io.patriot.packing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A jar as it lies in a package: without what nothing reads, in an order that is always the same,
 * and not compressed.
 *
 * <p>The package compresses it as a whole. Classes of one library say the same words again and
 * again, so that takes half the room of classes that are compressed one by one, and a class is read
 * at run time without being unpacked.
 */
final class LeanJar {
  private LeanJar() {}

  /**
   * What is in a jar and stays, by name. The folders of its notes stay, because a framework that
   * looks for its beans there finds a folder only if it is listed.
   */
  static Map<String, byte[]> entries(Path jar, Rules rules) throws IOException {
    var kept = new TreeMap<String, byte[]>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        boolean listed = !entry.isDirectory() || entry.getName().startsWith("META-INF/");
        if (listed && rules.takesEntry(entry.getName())) {
          kept.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
      }
    }
    return kept;
  }

  /** The manifest comes first, or some readers do not find it. */
  static byte[] bytes(Map<String, byte[]> entries) {
    var out = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(out)) {
      byte[] manifest = entries.get("META-INF/MANIFEST.MF");
      if (manifest != null) {
        store(jar, "META-INF/MANIFEST.MF", manifest);
      }
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        if (!entry.getKey().equals("META-INF/MANIFEST.MF")) {
          store(jar, entry.getKey(), entry.getValue());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void store(ZipOutputStream jar, String name, byte[] content) throws IOException {
    var sum = new CRC32();
    sum.update(content);
    ZipEntry entry = DeployedPackage.entry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    jar.putNextEntry(entry);
    jar.write(content);
    jar.closeEntry();
  }
}
