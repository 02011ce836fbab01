package io.patriot.local.aws.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Messages in order inside their group; while one of a group is with somebody, the rest of the
 * group waits.
 */
final class FifoShelf implements Shelf {
  private final Map<String, Message> messages = new HashMap<>();
  private final Map<String, Map<String, Message>> groups = new LinkedHashMap<>();

  @Override
  public void add(Message message) {
    messages.put(message.id, message);
    groups.computeIfAbsent(groupOf(message), _ -> new LinkedHashMap<>()).put(message.id, message);
  }

  @Override
  public void remove(Message message) {
    messages.remove(message.id);
    Map<String, Message> group = groups.get(groupOf(message));
    if (group != null && group.remove(message.id) != null && group.isEmpty()) {
      groups.remove(groupOf(message));
    }
  }

  @Override
  public @Nullable Message find(String messageId) {
    return messages.get(messageId);
  }

  @Override
  public Collection<Message> all() {
    return groups.values().stream().flatMap(group -> group.values().stream()).toList();
  }

  @Override
  public int size() {
    return messages.size();
  }

  @Override
  public List<Message> next(int max, long nowMs) {
    List<Message> next = new ArrayList<>();
    List<String> served = new ArrayList<>();
    for (var group : groups.entrySet()) {
      if (next.size() == max) {
        break;
      }
      if (!locked(group.getValue(), nowMs) && takeHead(group.getValue(), next, max, nowMs)) {
        served.add(group.getKey());
      }
    }
    served.forEach(this::sendToTheEndOfTheLine);
    return next;
  }

  private static boolean takeHead(
      Map<String, Message> group, List<Message> next, int max, long nowMs) {
    int before = next.size();
    for (Message message : group.values()) {
      if (next.size() == max || !message.visible(nowMs)) {
        break;
      }
      next.add(message);
    }
    return next.size() > before;
  }

  /**
   * Messages that were ever received stand before those that never were, so the search ends at the
   * first of these.
   */
  private static boolean locked(Map<String, Message> group, long nowMs) {
    for (Message message : group.values()) {
      if (message.receiveCount == 0) {
        return false;
      }
      if (message.inFlight(nowMs)) {
        return true;
      }
    }
    return false;
  }

  /** So that a busy group cannot starve the others. */
  private void sendToTheEndOfTheLine(String name) {
    groups.put(name, Objects.requireNonNull(groups.remove(name)));
  }

  private static String groupOf(Message message) {
    return Objects.requireNonNull(message.group, "a FIFO message has a group");
  }
}
