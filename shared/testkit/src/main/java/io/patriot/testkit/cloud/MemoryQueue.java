package io.patriot.testkit.cloud;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One queue's messages. On a FIFO queue the messages of a group stay in order, and while one of
 * them is with somebody the rest of the group waits.
 */
final class MemoryQueue {
  static final long HEARD_MS = 5 * 60 * 1000;

  /** What the sender of a message was told. */
  record Heard(String id, long sequence, long atMs) {}

  final QueueTraits traits;
  private final Choice choice;
  private final Map<String, Letter> letters = new LinkedHashMap<>();
  private final Map<String, Map<String, Letter>> groups = new LinkedHashMap<>();
  private final Map<String, Heard> heard = new LinkedHashMap<>();

  MemoryQueue(QueueTraits traits, Choice choice) {
    this.traits = traits;
    this.choice = choice;
  }

  /** What was said before under this name, if that is not long ago. */
  @Nullable Heard heard(Letter.Text text, long nowMs) {
    if (!traits.fifo()) {
      return null;
    }
    var oldest = heard.values().iterator();
    while (oldest.hasNext() && oldest.next().atMs() + HEARD_MS <= nowMs) {
      oldest.remove();
    }
    Heard before = heard.get(name(text));
    return before == null || before.atMs() + HEARD_MS <= nowMs ? null : before;
  }

  Heard add(Letter letter) {
    letters.put(letter.id, letter);
    var added = new Heard(letter.id, letter.sequence, letter.sentAtMs);
    if (traits.fifo()) {
      groups.computeIfAbsent(group(letter), _ -> new LinkedHashMap<>()).put(letter.id, letter);
      heard.remove(name(letter.text));
      heard.put(name(letter.text), added);
    }
    return added;
  }

  void remove(Letter letter) {
    letters.remove(letter.id);
    Map<String, Letter> group = traits.fifo() ? groups.get(group(letter)) : null;
    if (group != null && group.remove(letter.id) != null && group.isEmpty()) {
      groups.remove(group(letter));
    }
  }

  @Nullable Letter find(String id) {
    return letters.get(id);
  }

  Collection<Letter> all() {
    return letters.values();
  }

  void clear() {
    letters.clear();
    groups.clear();
  }

  /** Up to so many messages that may be received now; they stay on the queue. */
  List<Letter> next(int max, long nowMs) {
    return letters.isEmpty()
        ? List.of()
        : traits.fifo() ? nextOfGroups(max, nowMs) : any(max, nowMs);
  }

  private List<Letter> any(int max, long nowMs) {
    var visible = new ArrayList<Letter>();
    for (Letter letter : letters.values()) {
      if (letter.isVisible(nowMs)) {
        visible.add(letter);
        if (choice.random() == null && visible.size() == max) {
          return visible;
        }
      }
    }
    var next = new ArrayList<Letter>();
    while (next.size() < max && !visible.isEmpty()) {
      next.add(visible.remove(choice.among(visible.size())));
    }
    return next;
  }

  private List<Letter> nextOfGroups(int max, long nowMs) {
    var ready = new ArrayList<String>();
    groups.forEach(
        (name, group) -> {
          if (isReady(group, nowMs)) {
            ready.add(name);
          }
        });
    var next = new ArrayList<Letter>();
    while (next.size() < max && !ready.isEmpty()) {
      String name = ready.remove(choice.among(ready.size()));
      Map<String, Letter> group = Objects.requireNonNull(groups.remove(name));
      // To the end of the line, so that a busy group cannot starve the others.
      groups.put(name, group);
      for (Letter letter : group.values()) {
        if (next.size() == max || !letter.isVisible(nowMs)) {
          break;
        }
        next.add(letter);
      }
    }
    return next;
  }

  /** Those that were ever received stand before those that never were. */
  private static boolean isReady(Map<String, Letter> group, long nowMs) {
    boolean first = true;
    for (Letter letter : group.values()) {
      if (first && !letter.isVisible(nowMs)) {
        return false;
      }
      first = false;
      if (letter.receiveCount == 0) {
        return true;
      }
      if (letter.isWithSomebody(nowMs)) {
        return false;
      }
    }
    return true;
  }

  private String name(Letter.Text text) {
    return traits.deduplicationPerGroup()
        ? text.group() + "\n" + text.deduplicationId()
        : String.valueOf(text.deduplicationId());
  }

  private static String group(Letter letter) {
    return Objects.requireNonNull(letter.text.group(), "a FIFO message has a group");
  }
}
