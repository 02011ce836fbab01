package io.patriot.telegram.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tags a bot may dress its words with, and the entity each becomes. */
final class Tag {
  private static final Map<String, String> STYLES =
      Map.ofEntries(
          Map.entry("b", "bold"),
          Map.entry("strong", "bold"),
          Map.entry("i", "italic"),
          Map.entry("em", "italic"),
          Map.entry("u", "underline"),
          Map.entry("ins", "underline"),
          Map.entry("s", "strikethrough"),
          Map.entry("strike", "strikethrough"),
          Map.entry("del", "strikethrough"),
          Map.entry("tg-spoiler", "spoiler"),
          Map.entry("span", "spoiler"),
          Map.entry("code", "code"),
          Map.entry("pre", "pre"),
          Map.entry("blockquote", "blockquote"),
          Map.entry("a", "text_link"));
  private static final String LANGUAGE_PREFIX = "language-";
  private static final String PERSON_PREFIX = "tg://user?id=";

  private Tag() {}

  static boolean isKnown(String name) {
    return STYLES.containsKey(name);
  }

  static String argumentName(String name) {
    return switch (name) {
      case "a" -> "href";
      case "code", "span" -> "class";
      case "blockquote" -> "expandable";
      default -> "";
    };
  }

  static @Nullable Entity entity(String name, @Nullable String argument, int offset, String text) {
    var type = STYLES.getOrDefault(name, "");
    int length = text.length();
    return switch (name) {
      case "a" -> link(argument == null ? text : argument, offset, length);
      case "code" -> new Entity(type, offset, length, null, language(argument), null);
      case "blockquote" ->
          Entity.of(argument == null ? type : "expandable_blockquote", offset, length);
      default -> Entity.of(type, offset, length);
    };
  }

  private static @Nullable String language(@Nullable String argument) {
    return argument != null
            && argument.startsWith(LANGUAGE_PREFIX)
            && argument.length() > LANGUAGE_PREFIX.length()
        ? argument.substring(LANGUAGE_PREFIX.length())
        : null;
  }

  private static @Nullable Entity link(String href, int offset, int length) {
    if (href.startsWith(PERSON_PREFIX)) {
      var id = href.substring(PERSON_PREFIX.length());
      return id.matches("[1-9][0-9]{0,17}")
          ? new Entity("text_mention", offset, length, null, null, Long.valueOf(id))
          : null;
    }
    var url = Links.clean(href);
    return url == null ? null : new Entity("text_link", offset, length, url, null, null);
  }
}
