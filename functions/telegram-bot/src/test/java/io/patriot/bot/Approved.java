package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Texts as they were read and approved; {@code -Dgolden.write=true} writes them anew. */
public final class Approved {
  private Approved() {}

  /** The text is the one in the file. */
  public static void reads(CharSequence text, Path file) throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, text);
    }
    assertThat(text.toString()).isEqualTo(Files.readString(file));
  }
}
