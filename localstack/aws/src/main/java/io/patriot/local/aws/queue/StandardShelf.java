package io.patriot.local.aws.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages in the order of their arrival, each free of the others. */
final class StandardShelf implements Shelf {
  private final Map<String, Message> messages = new LinkedHashMap<>();

  @Override
  public void add(Message message) {
    messages.put(message.id, message);
  }

  @Override
  public void remove(Message message) {
    messages.remove(message.id);
  }

  @Override
  public @Nullable Message find(String messageId) {
    return messages.get(messageId);
  }

  @Override
  public Collection<Message> all() {
    return messages.values();
  }

  @Override
  public int size() {
    return messages.size();
  }

  @Override
  public List<Message> next(int max, long nowMs) {
    List<Message> next = new ArrayList<>();
    for (Message message : messages.values()) {
      if (next.size() == max) {
        break;
      }
      if (message.visible(nowMs)) {
        next.add(message);
      }
    }
    return next;
  }
}
