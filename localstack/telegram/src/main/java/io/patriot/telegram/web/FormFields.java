package io.patriot.telegram.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** The fields of a query or of a form sent as text. */
public final class FormFields {
  private static final int FIELDS_MAX = 200;

  private FormFields() {}

  public static void read(@Nullable String encoded, Map<String, String> into) {
    if (encoded == null) {
      return;
    }
    var pairs = new StringTokenizer(encoded, "&");
    while (pairs.hasMoreTokens() && into.size() < FIELDS_MAX) {
      var pair = pairs.nextToken();
      int equals = pair.indexOf('=');
      var name = equals < 0 ? pair : pair.substring(0, equals);
      into.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
    }
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException badEscape) {
      return text;
    }
  }
}
