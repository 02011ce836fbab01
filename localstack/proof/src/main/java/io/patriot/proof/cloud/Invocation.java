package io.patriot.proof.cloud;

import io.patriot.lambda.Shell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** One call of a function, bytes in and bytes out. */
final class Invocation {
  private Invocation() {}

  static String of(Shell shell, String event) {
    var out = new ByteArrayOutputStream();
    try {
      shell.handle(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
