package io.patriot.telegram.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the HTML a bot writes its messages in, as strictly as Telegram does. */
public final class HtmlReader {
  private final String html;
  private final StringBuilder text = new StringBuilder();
  private final List<Entity> entities = new ArrayList<>();
  private final Deque<OpenTag> open = new ArrayDeque<>();
  private int at;

  private HtmlReader(String html) {
    this.html = html;
  }

  public static FormattedText read(String html) throws MarkupException {
    return new HtmlReader(html).read();
  }

  private FormattedText read() throws MarkupException {
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '&') {
        at = CharacterReference.decode(html, at, text);
      } else if (c != '<') {
        text.append(c);
        at++;
      } else if (at + 1 < html.length() && html.charAt(at + 1) == '/') {
        readEndTag();
      } else {
        readStartTag();
      }
    }
    if (!open.isEmpty()) {
      throw new MarkupException(
          "Can't find end tag corresponding to start tag \"" + open.peek().name() + "\"");
    }
    return FormattedText.tidy(text.toString(), mergedCodeLanguage());
  }

  private void readStartTag() throws MarkupException {
    int begin = at++;
    while (at < html.length() && !isSpace(html.charAt(at)) && html.charAt(at) != '>') {
      at++;
    }
    if (at >= html.length()) {
      throw new MarkupException("Unclosed start tag at byte offset " + bytes(begin));
    }
    var name = html.substring(begin + 1, at).toLowerCase(Locale.ROOT);
    if (!Tag.isKnown(name)) {
      throw new MarkupException(
          "Unsupported start tag \"" + name + "\" at byte offset " + bytes(begin));
    }
    @Nullable String argument = null;
    while (true) {
      skipSpaces();
      if (at >= html.length()) {
        throw new MarkupException(
            "Unclosed start tag \"" + name + "\" at byte offset " + bytes(begin));
      }
      if (html.charAt(at) == '>') {
        at++;
        break;
      }
      var attribute = readAttribute(name, begin);
      if (Tag.argumentName(name).equals(attribute.name())) {
        argument = attribute.value();
      }
    }
    if (name.equals("span") && !"tg-spoiler".equals(argument)) {
      throw new MarkupException(
          "Tag \"span\" must have class \"tg-spoiler\" at byte offset " + bytes(begin));
    }
    open.push(new OpenTag(name, argument, text.length()));
  }

  private Attribute readAttribute(String tag, int begin) throws MarkupException {
    int nameBegin = at;
    while (at < html.length() && !isSpace(html.charAt(at)) && "=>".indexOf(html.charAt(at)) < 0) {
      at++;
    }
    var name = html.substring(nameBegin, at).toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      throw new MarkupException(
          "Empty attribute name in the tag \"" + tag + "\" at byte offset " + bytes(begin));
    }
    skipSpaces();
    if (at >= html.length() || html.charAt(at) != '=') {
      if (tag.equals("blockquote") && name.equals("expandable")) {
        return new Attribute(name, "");
      }
      throw new MarkupException(
          "Expected equal sign in declaration of an attribute of the tag \""
              + tag
              + "\" at byte offset "
              + bytes(begin));
    }
    at++;
    skipSpaces();
    if (at >= html.length()) {
      throw new MarkupException(
          "Unclosed start tag \"" + tag + "\" at byte offset " + bytes(begin));
    }
    char quote = html.charAt(at);
    return new Attribute(
        name, quote == '"' || quote == '\'' ? quoted(quote, begin) : unquoted(begin));
  }

  private String quoted(char quote, int begin) throws MarkupException {
    var value = new StringBuilder();
    at++;
    while (at < html.length() && html.charAt(at) != quote) {
      if (html.charAt(at) == '&') {
        at = CharacterReference.decode(html, at, value);
      } else {
        value.append(html.charAt(at++));
      }
    }
    if (at >= html.length()) {
      throw new MarkupException("Unclosed start tag at byte offset " + bytes(begin));
    }
    at++;
    return value.toString();
  }

  private String unquoted(int begin) throws MarkupException {
    int tokenBegin = at;
    while (at < html.length() && isTokenChar(html.charAt(at))) {
      at++;
    }
    if (at < html.length() && !isSpace(html.charAt(at)) && html.charAt(at) != '>') {
      throw new MarkupException("Unexpected end of name token at byte offset " + bytes(begin));
    }
    return html.substring(tokenBegin, at);
  }

  private void readEndTag() throws MarkupException {
    int begin = at;
    if (open.isEmpty()) {
      throw new MarkupException("Unexpected end tag at byte offset " + bytes(begin));
    }
    at += 2;
    while (at < html.length() && !isSpace(html.charAt(at)) && html.charAt(at) != '>') {
      at++;
    }
    var name = html.substring(begin + 2, at).toLowerCase(Locale.ROOT);
    skipSpaces();
    if (at >= html.length() || html.charAt(at) != '>') {
      throw new MarkupException("Unclosed end tag at byte offset " + bytes(begin));
    }
    at++;
    var tag = open.pop();
    if (!name.isEmpty() && !name.equals(tag.name())) {
      throw new MarkupException(
          ("Unmatched end tag at byte offset " + bytes(begin))
              + (", expected \"</" + tag.name() + ">\", found \"</" + name + ">\""));
    }
    var inside = text.substring(tag.offset());
    var entity = Tag.entity(tag.name(), tag.argument(), tag.offset(), inside);
    if (entity != null && !inside.isEmpty()) {
      entities.add(entity);
    }
  }

  /** {@code <pre><code class="language-x">} is one block with a language, not code within code. */
  private List<Entity> mergedCodeLanguage() {
    var merged = new ArrayList<Entity>();
    for (var entity : entities) {
      if (entity.type().equals("code") && entity.language() != null) {
        boolean inBlock = entities.stream().anyMatch(it -> isBlockAround(it, entity));
        if (!inBlock) {
          merged.add(Entity.of("code", entity.offset(), entity.length()));
        }
      } else if (entity.type().equals("pre")) {
        var language =
            entities.stream()
                .filter(it -> it.language() != null && isBlockAround(entity, it))
                .findFirst();
        merged.add(
            new Entity(
                "pre",
                entity.offset(),
                entity.length(),
                null,
                language.map(Entity::language).orElse(null),
                null));
      } else {
        merged.add(entity);
      }
    }
    return merged;
  }

  private static boolean isBlockAround(Entity block, Entity code) {
    return block.type().equals("pre")
        && block.offset() == code.offset()
        && block.length() == code.length();
  }

  private void skipSpaces() {
    while (at < html.length() && isSpace(html.charAt(at))) {
      at++;
    }
  }

  private int bytes(int index) {
    return html.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\u000b' || c == '\0';
  }

  private static boolean isTokenChar(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-';
  }

  private record OpenTag(String name, @Nullable String argument, int offset) {}

  private record Attribute(String name, String value) {}
}
