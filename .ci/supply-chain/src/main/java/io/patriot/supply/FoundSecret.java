package io.patriot.supply;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Something in a file that looks like a secret. It is known by a print of it, so that neither a log
 * nor the list of permitted ones repeats it.
 */
record FoundSecret(String file, int line, SecretShape shape, String print)
    implements Comparable<FoundSecret> {
  private static final int PRINT_BYTES = 8;

  static FoundSecret of(String file, int line, SecretShape shape, String text) {
    return new FoundSecret(file, line, shape, print(text));
  }

  static String print(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, PRINT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java knows SHA-256", e);
    }
  }

  @Override
  public int compareTo(FoundSecret other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return file + ":" + line + " " + shape + " " + print;
  }
}
