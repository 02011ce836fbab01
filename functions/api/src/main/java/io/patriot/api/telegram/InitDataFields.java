package io.patriot.api.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fields of init data, decoded strictly: what a browser would read in two ways is not read at
 * all.
 */
final class InitDataFields {
  private static final int LENGTH_MAX = 4_096;
  private static final int FIELDS_MAX = 32;

  private InitDataFields() {}

  /** Nothing when a field is named twice, has no name, or is not properly encoded. */
  static Optional<SortedMap<String, String>> read(String initData) {
    if (initData.isEmpty() || initData.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    var fields = new TreeMap<String, String>();
    for (String part : split(initData)) {
      int equals = part.indexOf('=');
      if (equals < 1 || fields.size() == FIELDS_MAX) {
        return Optional.empty();
      }
      Optional<String> name = decoded(part.substring(0, equals));
      Optional<String> value = decoded(part.substring(equals + 1));
      if (name.isEmpty()
          || value.isEmpty()
          || hasLineBreak(name.get())
          || hasLineBreak(value.get())
          || name.get().indexOf('=') >= 0
          || fields.put(name.get(), value.get()) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(fields);
  }

  private static List<String> split(String text) {
    var parts = new ArrayList<String>();
    int from = 0;
    for (int to = text.indexOf('&'); to >= 0; to = text.indexOf('&', from)) {
      parts.add(text.substring(from, to));
      from = to + 1;
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** A line break would let one field look like two in what is signed. */
  private static boolean hasLineBreak(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }

  private static Optional<String> decoded(String text) {
    var bytes = ByteBuffer.allocate(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        int high = i + 2 < text.length() ? digit(text.charAt(i + 1)) : -1;
        int low = i + 2 < text.length() ? digit(text.charAt(i + 2)) : -1;
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        bytes.put((byte) (high << 4 | low));
        i += 2;
      } else if (c == '+') {
        bytes.put((byte) ' ');
      } else if (c <= ' ' || c > '~') {
        return Optional.empty();
      } else {
        bytes.put((byte) c);
      }
    }
    try {
      return Optional.of(
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(bytes.flip())
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static int digit(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }
}
