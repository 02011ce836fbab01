package io.patriot.telegram.text;

import java.util.Map;

/** The few named and all numeric character references that a bot's HTML may hold. */
final class CharacterReference {
  private static final Map<String, Character> NAMED =
      Map.of("lt", '<', "gt", '>', "amp", '&', "quot", '"');
  private static final int DIGITS_MAX = 8;

  private CharacterReference() {}

  /** Appends what stands at the ampersand, or the ampersand itself; answers where to read on. */
  static int decode(String html, int ampersand, StringBuilder out) {
    int at = ampersand + 1;
    if (at < html.length() && html.charAt(at) == '#') {
      return decodeNumber(html, ampersand, out);
    }
    while (at < html.length() && Character.isLetter(html.charAt(at))) {
      at++;
    }
    var named = NAMED.get(html.substring(ampersand + 1, at));
    if (named == null) {
      out.append('&');
      return ampersand + 1;
    }
    out.append(named.charValue());
    return skipSemicolon(html, at);
  }

  private static int decodeNumber(String html, int ampersand, StringBuilder out) {
    int at = ampersand + 2;
    int radix = 10;
    if (at < html.length() && (html.charAt(at) == 'x' || html.charAt(at) == 'X')) {
      radix = 16;
      at++;
    }
    int begin = at;
    int code = 0;
    while (at < html.length()
        && at - begin < DIGITS_MAX
        && Character.digit(html.charAt(at), radix) >= 0) {
      code = Math.min(code * radix + Character.digit(html.charAt(at), radix), 0x10ffff + 1);
      at++;
    }
    boolean isSurrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    if (code == 0 || !Character.isValidCodePoint(code) || isSurrogate) {
      out.append('&');
      return ampersand + 1;
    }
    out.appendCodePoint(code);
    return skipSemicolon(html, at);
  }

  private static int skipSemicolon(String html, int at) {
    return at < html.length() && html.charAt(at) == ';' ? at + 1 : at;
  }
}
