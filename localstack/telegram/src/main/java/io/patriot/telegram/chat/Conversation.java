package io.patriot.telegram.chat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The messages of one chat; only the newest are kept. */
final class Conversation {
  static final int MESSAGES_MAX = 1_000;
  private static final int DELETIONS_MAX = 200;

  private final NavigableMap<Long, Message> messages = new TreeMap<>();
  private final Deque<Chats.Deletion> deletions = new ArrayDeque<>();
  private @Nullable ReplyKeyboard keyboard;
  private long lastSeq;

  void show(Message message) {
    messages.put(message.messageId(), message);
    lastSeq = Math.max(lastSeq, message.stamp().seq());
  }

  /** The oldest message where there are too many, now forgotten. */
  @Nullable Message forgetOldest() {
    return messages.size() > MESSAGES_MAX ? messages.pollFirstEntry().getValue() : null;
  }

  void delete(long messageId, long seq) {
    messages.remove(messageId);
    deletions.addLast(new Chats.Deletion(messageId, seq));
    if (deletions.size() > DELETIONS_MAX) {
      deletions.removeFirst();
    }
    lastSeq = seq;
  }

  @Nullable Message find(long messageId) {
    return messages.get(messageId);
  }

  @Nullable Message last() {
    return messages.isEmpty() ? null : messages.lastEntry().getValue();
  }

  Chats.Changes since(long after, long seq) {
    return new Chats.Changes(
        seq,
        messages.values().stream().filter(it -> it.stamp().seq() > after).toList(),
        deletions.stream().filter(it -> it.seq() > after).toList());
  }

  long lastSeq() {
    return lastSeq;
  }

  void offer(@Nullable ReplyKeyboard offered) {
    keyboard = offered;
  }

  @Nullable ReplyKeyboard keyboard() {
    return keyboard;
  }
}
