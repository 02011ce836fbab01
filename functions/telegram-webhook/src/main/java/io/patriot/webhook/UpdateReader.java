package io.patriot.webhook;

import io.patriot.application.card.Panic;
import io.patriot.application.card.TelegramUpdates.Line;
import io.patriot.events.PlainJson;
import io.patriot.events.UnreadableMessage;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads just enough of an update to know its number and whose turn in line it is. */
final class UpdateReader {
  private static final int DEPTH_MAX = 32;

  private UpdateReader() {}

  /**
   * Where an update belongs.
   *
   * @param chatId the conversation whose order must be kept; the sender for updates without one, or
   *     zero
   * @param userId who sent it, or zero
   * @param line ahead of its chat when somebody wants trading to stop
   */
  record Address(long updateId, long chatId, long userId, Line line) {}

  /** Nothing when it is no update. */
  static Optional<Address> read(String body) {
    if (depth(body) > DEPTH_MAX) {
      return Optional.empty();
    }
    Map<?, ?> update;
    try {
      update = PlainJson.object(body);
    } catch (UnreadableMessage e) {
      return Optional.empty();
    }
    Long updateId = number(update, "update_id");
    if (updateId == null) {
      return Optional.empty();
    }
    long user = 0;
    long chat = 0;
    Line line = Line.IN_TURN;
    for (Object entry : update.values()) {
      if (!(entry instanceof Map<?, ?> content)) {
        continue;
      }
      Long from = number(content.get("from"), "id");
      user = from == null ? user : from;
      Object message = content.containsKey("message") ? content.get("message") : content;
      Long inChat = message instanceof Map<?, ?> fields ? number(fields.get("chat"), "id") : null;
      chat = inChat == null ? chat : inChat;
      line = isPanic(content) ? Line.AHEAD : line;
    }
    return Optional.of(new Address(updateId, chat == 0 ? user : chat, user, line));
  }

  private static boolean isPanic(Map<?, ?> content) {
    return (content.get("text") instanceof String text && Panic.isTyped(text))
        || (content.get("data") instanceof String data && Panic.isPressed(data));
  }

  private static @Nullable Long number(@Nullable Object parent, String name) {
    if (parent instanceof Map<?, ?> fields && fields.get(name) instanceof BigDecimal number) {
      try {
        return number.longValueExact();
      } catch (ArithmeticException e) {
        return null;
      }
    }
    return null;
  }

  /** How deep objects and arrays are nested, counted before a parser is let near it. */
  private static int depth(String json) {
    int depth = 0;
    int deepest = 0;
    boolean inText = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inText) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          inText = false;
        }
      } else if (c == '"') {
        inText = true;
      } else if (c == '{' || c == '[') {
        deepest = Math.max(deepest, ++depth);
      } else if (c == '}' || c == ']') {
        depth--;
      }
    }
    return deepest;
  }
}
