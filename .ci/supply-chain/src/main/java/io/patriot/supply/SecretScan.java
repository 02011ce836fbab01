package io.patriot.supply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;

/** Looks for what looks like a secret in the files of the repository. */
final class SecretScan {
  private static final long FILE_BYTES_MAX = 20_000_000;

  private SecretScan() {}

  /** All that was found, in every file that is text. */
  static List<FoundSecret> of(Path root, Collection<String> files) throws IOException {
    var found = new ArrayList<FoundSecret>();
    for (String name : files) {
      Path file = root.resolve(name);
      if (Files.isRegularFile(file) && Files.size(file) <= FILE_BYTES_MAX) {
        found.addAll(in(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)));
      }
    }
    found.sort(null);
    return found;
  }

  /** All that was found in one text. */
  static List<FoundSecret> in(String file, String text) {
    var found = new ArrayList<FoundSecret>();
    if (text.indexOf('\0') >= 0) {
      return found;
    }
    for (SecretShape shape : SecretShape.values()) {
      Matcher matcher = shape.pattern().matcher(text);
      while (matcher.find()) {
        String secret = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
        if (shape.isOneOf(secret)) {
          found.add(FoundSecret.of(file, line(text, matcher.start()), shape, secret));
        }
      }
    }
    return found;
  }

  private static int line(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }
}
