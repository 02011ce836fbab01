package io.patriot.testkit.link;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.patriot.application.link.Credential;
import io.patriot.application.secret.Secret;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Secrets that sing when they get out: keys that mean nothing, put in where keys belong, and looked
 * for everywhere else, also in the dress of base64, hex or an address.
 */
public final class Canaries {
  /** A key that opens nothing; only its last four characters may be seen. */
  public static final String API_KEY =
      "CanaryKey0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX2yZ3AbCdEfGhIjKtail";

  /** A secret that signs nothing; none of it may be seen. */
  public static final String API_SECRET =
      "CanarySecret9zY8xW7vU6tS5rQ4pO3nM2lK1jI0hG9fE8dC7bA6ZyXwVuTsRqPo";

  /** Shorter pieces could be chance. */
  private static final int PIECE_LENGTH = 12;

  private static final int TAIL_LENGTH = 4;

  private final Map<String, String> wanted = new LinkedHashMap<>();

  public Canaries() {
    this(API_KEY, API_SECRET);
  }

  public Canaries(String apiKey, String apiSecret) {
    want("the key", apiKey.substring(0, apiKey.length() - TAIL_LENGTH));
    want("the secret", apiSecret);
  }

  public static Credential credential() {
    return new Credential(Secret.of(API_KEY), Secret.of(API_SECRET));
  }

  /** What of the canaries is in a text; nothing when all is well. */
  public List<String> in(String where, String text) {
    var found = new ArrayList<String>();
    wanted.forEach(
        (piece, what) -> {
          if (text.contains(piece)) {
            found.add(what + " in " + where);
          }
        });
    return found.stream().distinct().toList();
  }

  public List<String> in(String where, byte[] bytes) {
    return in(where, new String(bytes, ISO_8859_1));
  }

  /** Looks through an exception, its causes and what it suppressed. */
  public List<String> in(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return in("an exception", text.toString());
  }

  /** Looks through all files below a directory. */
  public List<String> inFilesOf(Path directory) {
    try (var files = Files.walk(directory)) {
      var found = new ArrayList<String>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.addAll(in(directory.relativize(file).toString(), Files.readAllBytes(file)));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Pieces of the plain text, and all of it encoded from each of the three places of base64. */
  private void want(String what, String secret) {
    for (int at = 0; at + PIECE_LENGTH <= secret.length(); at += PIECE_LENGTH) {
      String piece = secret.substring(at, at + PIECE_LENGTH);
      wanted.put(piece, what);
      wanted.put(HexFormat.of().formatHex(piece.getBytes(UTF_8)), what + " as hex");
      wanted.put(URLEncoder.encode(piece, UTF_8), what);
    }
    for (int shift = 0; shift < 3; shift++) {
      String base64 =
          Base64.getEncoder()
              .withoutPadding()
              .encodeToString(("x".repeat(shift) + secret).getBytes(UTF_8));
      wanted.put(base64.substring(4, Math.min(base64.length() - 4, 28)), what + " as base64");
    }
  }
}
