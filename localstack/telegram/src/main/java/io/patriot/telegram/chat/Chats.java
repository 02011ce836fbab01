package io.patriot.telegram.chat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every conversation: what was said, what it became, and what was taken back. */
public final class Chats {
  private static final String SEQ = "seq";
  private static final String MESSAGE_KEY = "message/";
  private static final String KEYBOARD_KEY = "keyboard/";

  private final Store store;
  private final Listeners listeners;
  private final InstantSource clock;
  private final Map<Long, Conversation> conversations = new TreeMap<>();

  public Chats(Store store, Listeners listeners, InstantSource clock) {
    this.store = store;
    this.listeners = listeners;
    this.clock = clock;
    store.each(MESSAGE_KEY, Message.class, (_, message) -> of(message.chatId()).show(message));
    store.each(
        KEYBOARD_KEY,
        ReplyKeyboard.class,
        (chatId, keyboard) -> of(Long.parseLong(chatId)).offer(keyboard));
  }

  public Message post(long chatId, Author from, Message.Body body, Message.Manner manner) {
    return store.act(
        () -> {
          long messageId = store.next("message/" + chatId, 1);
          var stamp = new Message.Stamp(clock.instant().getEpochSecond(), null, 1, nextSeq());
          var message = new Message(chatId, messageId, from, body, manner, stamp);
          show(message);
          var forgotten = of(chatId).forgetOldest();
          if (forgotten != null) {
            store.remove(key(forgotten));
          }
          return message;
        });
  }

  /** Changes a message in place; null where it is gone by now. */
  public @Nullable Message edit(long chatId, long messageId, Message.Body body) {
    return store.act(
        () -> {
          var before = peek(chatId).find(messageId);
          if (before == null) {
            return null;
          }
          var was = before.stamp();
          long now = clock.instant().getEpochSecond();
          var stamp = new Message.Stamp(was.date(), now, was.version() + 1, nextSeq());
          var after = new Message(chatId, messageId, before.from(), body, before.manner(), stamp);
          show(after);
          return after;
        });
  }

  public void delete(Message message) {
    store.act(
        () -> {
          long seq = nextSeq();
          of(message.chatId()).delete(message.messageId(), seq);
          store.remove(key(message));
          listeners.publish(
              new ChatEvent.MessageDeleted(message.chatId(), message.messageId(), seq));
          return seq;
        });
  }

  public @Nullable Message find(long chatId, long messageId) {
    return store.act(() -> peek(chatId).find(messageId));
  }

  /** What is said now and changed after a point, and what was taken back after it. */
  public Changes since(long chatId, long after) {
    return store.act(() -> peek(chatId).since(after, store.last(SEQ)));
  }

  /** Waits for the first change after a point, for as long as one cares to. */
  public void awaitChange(long chatId, long after, Duration patience) throws InterruptedException {
    store.await(() -> peek(chatId).lastSeq() > after, patience);
  }

  public @Nullable Message last(long chatId) {
    return store.act(() -> peek(chatId).last());
  }

  /** The highest number a message of this chat ever had. */
  public long lastMessageId(long chatId) {
    return store.act(() -> store.last("message/" + chatId));
  }

  public @Nullable ReplyKeyboard keyboard(long chatId) {
    return store.act(() -> peek(chatId).keyboard());
  }

  public void offer(long chatId, @Nullable ReplyKeyboard keyboard) {
    store.act(
        () -> {
          of(chatId).offer(keyboard);
          if (keyboard == null) {
            store.remove(KEYBOARD_KEY + chatId);
          } else {
            store.put(KEYBOARD_KEY + chatId, keyboard);
          }
          listeners.publish(new ChatEvent.KeyboardShown(chatId, keyboard));
          return chatId;
        });
  }

  private void show(Message message) {
    of(message.chatId()).show(message);
    store.put(key(message), message);
    listeners.publish(new ChatEvent.MessageShown(message));
  }

  private long nextSeq() {
    return store.next(SEQ, 1);
  }

  private Conversation of(long chatId) {
    return conversations.computeIfAbsent(chatId, _ -> new Conversation());
  }

  /** For those who only look: asking about a stranger leaves no trace. */
  private Conversation peek(long chatId) {
    var conversation = conversations.get(chatId);
    return conversation == null ? new Conversation() : conversation;
  }

  private static String key(Message message) {
    return MESSAGE_KEY + message.chatId() + "/" + message.messageId();
  }

  /** What a reader has to catch up on. */
  public record Changes(long seq, List<Message> messages, List<Deletion> deletions) {}

  /** A message that was taken back. */
  public record Deletion(long messageId, long seq) {}
}
