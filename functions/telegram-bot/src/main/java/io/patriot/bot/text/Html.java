package io.patriot.bot.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Text that is safe to show: every value in it was escaped here, and nowhere else, so that no name
 * or number can turn into markup.
 */
public final class Html {
  public static final Html EMPTY = new Html("");

  private static final String REPLACEMENT = "\ufffd";

  private final String markup;

  private Html(String markup) {
    this.markup = markup;
  }

  /** Any text, shown as it is; characters that steer the direction of writing are left out. */
  public static Html text(String value) {
    var escaped = new StringBuilder(value.length() + 16);
    value.codePoints().forEach(c -> escaped.append(escaped(c)));
    return new Html(escaped.toString());
  }

  /** Foreign text repeated to its author, cut after so many characters. */
  public static Html quoted(String value, int lengthMax) {
    int length = value.codePointCount(0, value.length());
    return length <= lengthMax
        ? text(value)
        : text(value.substring(0, value.offsetByCodePoints(0, lengthMax)) + "…");
  }

  /** Markup that we wrote ourselves. */
  static Html trusted(String markup) {
    return new Html(markup);
  }

  public static Html lines(Collection<Html> lines) {
    return new Html(
        lines.stream()
            .map(Html::markup)
            .filter(m -> !m.isEmpty())
            .collect(Collectors.joining("\n")));
  }

  public static Html lines(Html... lines) {
    return lines(Arrays.asList(lines));
  }

  public Html then(Html next) {
    return new Html(markup + next.markup);
  }

  public Html bold() {
    return new Html("<b>" + markup + "</b>");
  }

  public Html code() {
    return new Html("<code>" + markup + "</code>");
  }

  public Html preformatted() {
    return new Html("<pre>" + markup + "</pre>");
  }

  public boolean isEmpty() {
    return markup.isEmpty();
  }

  /** What is sent to Telegram. */
  public String markup() {
    return markup;
  }

  /** What a person sees, without any markup. */
  public String plain() {
    return markup
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  @Override
  public String toString() {
    return markup;
  }

  private static String escaped(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\n' -> "\n";
      default -> isUnseen(c) ? "" : Character.isDefined(c) ? shown(c) : REPLACEMENT;
    };
  }

  private static String shown(int c) {
    boolean loneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return loneSurrogate ? REPLACEMENT : Character.toString(c);
  }

  private static boolean isUnseen(int c) {
    return Character.getType(c) == Character.CONTROL
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }
}
