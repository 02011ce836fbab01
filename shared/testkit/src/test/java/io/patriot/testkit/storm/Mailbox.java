package io.patriot.testkit.storm;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Queues that keep the order within a group and hand over a message until it was dealt with. */
final class Mailbox {
  private final Map<String, Deque<Message>> groups = new TreeMap<>();
  private int unordered;

  /** Something to do once it is due; doing it again must do no harm. */
  record Message(String group, Instant due, Runnable act) {}

  void put(String group, Instant due, Runnable act) {
    groups.computeIfAbsent(group, _ -> new ArrayDeque<>()).add(new Message(group, due, act));
  }

  void putUnordered(Instant due, Runnable act) {
    unordered++;
    put("unordered:" + unordered, due, act);
  }

  /** The heads of all groups that are due. */
  List<Message> deliverable(Instant now) {
    return groups.values().stream()
        .map(Deque::getFirst)
        .filter(message -> !message.due().isAfter(now))
        .toList();
  }

  /** Takes a message off, if it still is where it was. */
  void done(Message message) {
    Deque<Message> group = groups.get(message.group());
    if (group != null && group.getFirst().equals(message)) {
      group.removeFirst();
      if (group.isEmpty()) {
        groups.remove(message.group());
      }
    }
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }
}
