package io.patriot.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployedPackageTest {
  private final Path folder;

  DeployedPackageTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theSameJarsMakeTheSameBytes() throws IOException {
    Path one =
        jar("one.jar", Map.of("a/A.class", "x", "META-INF/MANIFEST.MF", "Multi-Release: true\n"));
    Path two = jar("two.jar", Map.of("b/B.class", "y"));
    DeployedPackage.make(List.of(one, two), rules("bytes-max 1_000_000"), folder.resolve("p.zip"));
    DeployedPackage.make(List.of(two, one), rules("bytes-max 1_000_000"), folder.resolve("q.zip"));

    assertThat(Files.readAllBytes(folder.resolve("p.zip")))
        .isEqualTo(Files.readAllBytes(folder.resolve("q.zip")));
  }

  @Test
  void whatTheRulesLeaveOutIsLeftOutAndTheRestIsAJarUnderLib() throws IOException {
    Path kept = jar("kept-1.jar", Map.of("a/A.class", "x", "a/AsyncA.class", "z"));
    Path left = jar("left-1.jar", Map.of("b/B.class", "y"));
    Path zip = folder.resolve("p.zip");
    DeployedPackage.make(
        List.of(kept, left),
        rules("# why\nbytes-max 1_000_000\nwithout-jar left-\nwithout-entry a/Async.*"),
        zip);

    try (ZipFile read = new ZipFile(zip.toFile())) {
      assertThat(read.stream().map(ZipEntry::getName)).containsExactly("lib/kept-1.jar");
      Path inner = folder.resolve("inner.jar");
      Files.write(inner, read.getInputStream(read.getEntry("lib/kept-1.jar")).readAllBytes());
      try (JarFile jar = new JarFile(inner.toFile())) {
        assertThat(jar.stream().map(ZipEntry::getName)).containsExactly("a/A.class");
      }
    }
  }

  @Test
  void aClassThatIsThereTwiceIsRefused() throws IOException {
    Path one = jar("one.jar", Map.of("a/A.class", "x"));
    Path two = jar("two.jar", Map.of("a/A.class", "y"));
    assertThatThrownBy(
            () ->
                DeployedPackage.make(
                    List.of(one, two), rules("bytes-max 1000"), folder.resolve("p.zip")))
        .hasMessageContaining("a/A.class is in one.jar and in two.jar");
  }

  @Test
  void aPackageThatGrewTooHeavyIsRefused() throws IOException {
    Path one = jar("one.jar", Map.of("a/A.class", "x"));
    assertThatThrownBy(
            () ->
                DeployedPackage.make(List.of(one), rules("bytes-max 10"), folder.resolve("p.zip")))
        .hasMessageContaining("may weigh 10");
  }

  private Rules rules(String text) throws IOException {
    return Rules.read(List.of(Files.writeString(folder.resolve("package.rules"), text)));
  }

  private Path jar(String name, Map<String, String> entries) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
        jar.putNextEntry(new ZipEntry(entry.getKey()));
        jar.write(entry.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        jar.closeEntry();
      }
    }
    return file;
  }
}
