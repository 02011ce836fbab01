package io.patriot.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture does not depend on where it is drawn. */
final class SameEverywhereTest {
  private static final long PATIENCE_S = 60;

  @Test
  void theSamePictureIsTheSameFileInEveryZoneAndLanguage() {
    byte[] here = DrawPicture.png(Examples.traded(), Theme.DARK);
    TimeZone zone = TimeZone.getDefault();
    Locale language = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(DrawPicture.png(Examples.traded(), Theme.DARK)).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(language);
    }
  }

  /**
   * Where functions run there may be no fonts, nor the libraries that read them: a Java that finds
   * neither a font nor its configuration draws the same, and loads none of these libraries.
   */
  @Test
  void noFontOfTheMachineIsAskedFor(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("picture.png");
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Dsun.awt.fontconfig=" + folder.resolve("none.properties"),
                "-cp",
                System.getProperty("java.class.path"),
                AtAnotherPlace.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(new File(folder.toFile(), "output"));
    builder.environment().put("FONTCONFIG_FILE", folder.resolve("none.conf").toString());
    Process process = builder.start();
    assertThat(process.waitFor(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
    String output = Files.readString(folder.resolve("output"));
    assertThat(process.exitValue()).as(output).isZero();
    assertThat(output).contains("libawt").doesNotContain("fontmanager", "freetype", "fontconfig");
    assertThat(Drawn.pixels(Files.readAllBytes(file)))
        .isEqualTo(Drawn.pixels(DrawPicture.png(Examples.traded(), Theme.DARK)));
  }

  /** Draws one picture, and says which libraries that took. */
  static final class AtAnotherPlace {
    private AtAnotherPlace() {}

    public static void main(String[] args) throws IOException {
      Files.write(Path.of(args[0]), DrawPicture.png(Examples.traded(), Theme.DARK));
      Files.readAllLines(Path.of("/proc/self/maps")).stream()
          .filter(line -> line.endsWith(".so"))
          .map(line -> line.substring(line.lastIndexOf('/') + 1))
          .distinct()
          .forEach(System.out::println);
    }
  }
}
