package io.patriot.telegram.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Commands, links, names and tickers that the messenger notices in plain text by itself. */
final class Recognition {
  private static final Map<String, Pattern> PATTERNS = new LinkedHashMap<>();

  static {
    PATTERNS.put("url", Pattern.compile("(?<![\\w@])https?://[^\\s<>\"']*[^\\s<>\"'.,:;!?)\\]]"));
    PATTERNS.put("email", Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+"));
    PATTERNS.put(
        "bot_command", Pattern.compile("(?<![\\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?"));
    PATTERNS.put("mention", Pattern.compile("(?<![\\w@/])@[A-Za-z][A-Za-z0-9_]{2,31}\\b"));
    PATTERNS.put("hashtag", Pattern.compile("(?<![\\w#])#[\\p{L}_][\\p{L}\\p{N}_]{0,255}"));
    PATTERNS.put("cashtag", Pattern.compile("(?<![\\w$])\\$[A-Z]{1,8}\\b"));
  }

  private Recognition() {}

  static List<Entity> of(String text, List<Entity> written) {
    var taken = new ArrayList<Entity>();
    for (var entity : written) {
      if (entity.isCode() || entity.type().startsWith("text_")) {
        taken.add(entity);
      }
    }
    var found = new ArrayList<Entity>();
    PATTERNS.forEach(
        (type, pattern) -> {
          var matcher = pattern.matcher(text);
          while (matcher.find()) {
            var entity = Entity.of(type, matcher.start(), matcher.end() - matcher.start());
            if (taken.stream().noneMatch(other -> overlaps(other, entity))) {
              taken.add(entity);
              found.add(entity);
            }
          }
        });
    return found;
  }

  private static boolean overlaps(Entity one, Entity other) {
    return one.offset() < other.end() && other.offset() < one.end();
  }
}
