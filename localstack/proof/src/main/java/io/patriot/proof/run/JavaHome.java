package io.patriot.proof.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Writes down which Java it runs on, so that the command is started by the one that built it. */
final class JavaHome {
  private JavaHome() {}

  public static void main(String[] arguments) throws IOException {
    Files.writeString(
        Path.of(arguments[0]), Objects.requireNonNull(System.getProperty("java.home")));
  }
}
