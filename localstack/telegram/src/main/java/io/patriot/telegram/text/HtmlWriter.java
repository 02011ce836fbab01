package io.patriot.telegram.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Writes a message as HTML that is safe to show: every tag is ours and every word is escaped. */
public final class HtmlWriter {
  private HtmlWriter() {}

  public static String write(FormattedText message) {
    var text = message.text();
    var out = new StringBuilder(text.length() + 32);
    var waiting = new ArrayDeque<Entity>();
    message.entities().stream().filter(it -> !startTag(it).isEmpty()).forEach(waiting::add);
    var open = new ArrayDeque<Entity>();
    for (int at = 0; at <= text.length(); at++) {
      closeEndingAt(at, open, out);
      while (!waiting.isEmpty() && waiting.element().offset() == at) {
        var entity = waiting.remove();
        out.append(startTag(entity));
        open.push(entity);
      }
      if (at < text.length()) {
        out.append(escape(text.charAt(at)));
      }
    }
    return out.toString();
  }

  /** Where entities cross, the inner ones are closed with the outer and opened again after it. */
  private static void closeEndingAt(int at, Deque<Entity> open, StringBuilder out) {
    long ending = open.stream().filter(entity -> entity.end() <= at).count();
    List<Entity> again = new ArrayList<>();
    while (ending > 0) {
      var entity = open.pop();
      out.append(endTag(entity));
      if (entity.end() <= at) {
        ending--;
      } else {
        again.addFirst(entity);
      }
    }
    for (var entity : again) {
      out.append(startTag(entity));
      open.push(entity);
    }
  }

  private static String startTag(Entity entity) {
    return switch (entity.type()) {
      case "bold" -> "<b>";
      case "italic" -> "<i>";
      case "underline" -> "<u>";
      case "strikethrough" -> "<s>";
      case "spoiler" -> "<tg-spoiler>";
      case "code" -> "<code>";
      case "pre" ->
          entity.language() == null
              ? "<pre>"
              : "<pre><code class=\"language-" + escape(entity.language()) + "\">";
      case "blockquote" -> "<blockquote>";
      case "expandable_blockquote" -> "<blockquote expandable>";
      case "text_link" -> anchor(entity.url() == null ? "" : entity.url());
      case "text_mention" -> anchor("tg://user?id=" + entity.userId());
      default -> "";
    };
  }

  private static String endTag(Entity entity) {
    return switch (entity.type()) {
      case "bold" -> "</b>";
      case "italic" -> "</i>";
      case "underline" -> "</u>";
      case "strikethrough" -> "</s>";
      case "spoiler" -> "</tg-spoiler>";
      case "code" -> "</code>";
      case "pre" -> entity.language() == null ? "</pre>" : "</code></pre>";
      case "blockquote", "expandable_blockquote" -> "</blockquote>";
      case "text_link", "text_mention" -> "</a>";
      default -> "";
    };
  }

  private static String anchor(String url) {
    return "<a href=\"" + escape(url) + "\">";
  }

  private static String escape(String text) {
    var out = new StringBuilder(text.length());
    text.chars().forEach(c -> out.append(escape((char) c)));
    return out.toString();
  }

  private static String escape(char c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      default -> String.valueOf(c);
    };
  }
}
