package io.patriot.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Notes where the Java is that the build uses, so that the platform is started with the same. */
final class NoteJavaHome {
  private NoteJavaHome() {}

  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), System.getProperty("java.home"));
  }
}
