package io.patriot.telegram.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a message says, as a reader sees it, and how parts of it are dressed. */
public record FormattedText(String text, List<Entity> entities) {
  public static final FormattedText EMPTY = new FormattedText("", List.of());

  private static final Comparator<Entity> OUTER_FIRST =
      Comparator.comparingInt(Entity::offset)
          .thenComparing(Comparator.comparingInt(Entity::length).reversed());

  public FormattedText {
    entities = List.copyOf(entities);
    for (var entity : entities) {
      if (entity.offset() < 0 || entity.length() <= 0 || entity.end() > text.length()) {
        throw new IllegalArgumentException("entity outside of its text");
      }
    }
  }

  /** Text as someone types it: no markup is read, only commands, links and names are recognised. */
  public static FormattedText plain(String text) {
    return tidy(text, List.of());
  }

  /** The form in which a message is kept: trimmed, recognised and with nothing inside code. */
  public static FormattedText tidy(String text, List<Entity> entities) {
    var trimmed = trim(text, entities);
    var dressed = new ArrayList<>(withoutStyleInsideCode(trimmed.entities()));
    dressed.addAll(Recognition.of(trimmed.text(), trimmed.entities()));
    dressed.sort(OUTER_FIRST);
    return new FormattedText(trimmed.text(), dressed);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  public int length() {
    return text.length();
  }

  private static FormattedText trim(String text, List<Entity> entities) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    var kept = new ArrayList<Entity>();
    for (var entity : entities) {
      int from = Math.max(entity.offset(), start);
      int to = Math.min(entity.end(), end);
      if (from < to) {
        kept.add(entity.at(from - start, to - from));
      }
    }
    return new FormattedText(text.substring(start, end), kept);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u0000';
  }

  private static List<Entity> withoutStyleInsideCode(List<Entity> entities) {
    var kept = new ArrayList<Entity>();
    for (var code : entities.stream().filter(Entity::isCode).sorted(OUTER_FIRST).toList()) {
      if (kept.stream().noneMatch(outer -> outer.end() >= code.end())) {
        kept.add(code);
      }
    }
    var holes = List.copyOf(kept);
    for (var entity : entities) {
      if (entity.isQuote()) {
        kept.add(entity);
      } else if (!entity.isCode()) {
        kept.addAll(cutOut(entity, holes));
      }
    }
    return kept;
  }

  private static List<Entity> cutOut(Entity entity, List<Entity> holes) {
    var parts = new ArrayList<Entity>();
    int from = entity.offset();
    for (var hole : holes) {
      if (hole.end() <= from || hole.offset() >= entity.end()) {
        continue;
      }
      if (hole.offset() > from) {
        parts.add(entity.at(from, hole.offset() - from));
      }
      from = Math.max(from, hole.end());
    }
    if (from < entity.end()) {
      parts.add(entity.at(from, entity.end() - from));
    }
    return parts;
  }
}
