package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.ChatFile;
import io.patriot.bot.chat.ChatPhoto;
import io.patriot.bot.chat.Menu;
import io.patriot.bot.chat.RetryLater;
import io.patriot.bot.chat.Screen;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telegram as the bot sees it: keeps the messages, and fails the test on what Telegram would
 * refuse.
 */
final class FakeChat implements Chat {
  record Shown(long chatId, int messageId, Screen screen) {}

  private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)>");

  private final Map<Integer, Shown> messages = new TreeMap<>();
  private final Map<Integer, Integer> topics = new TreeMap<>();
  private final List<Integer> deleted = new ArrayList<>();
  private final List<Integer> quiet = new ArrayList<>();
  private final List<ChatFile> files = new ArrayList<>();
  private final Map<Integer, ChatPhoto> photos = new TreeMap<>();
  private final List<String> notices = new ArrayList<>();
  private final List<String> journal = new ArrayList<>();
  private final List<Menu> menus = new ArrayList<>();
  private Runnable beforeEdit = () -> {};
  private Runnable beforeSend = () -> {};
  private int lastId = 100;
  private int edits;
  private boolean busy;
  private boolean blocked;
  private boolean mayNotDelete;
  private boolean takesNoFiles;

  @Override
  public synchronized OptionalInt send(long chatId, Screen screen) {
    beforeSend.run();
    refuseIfBusy();
    mustBeAcceptable(screen);
    if (blocked) {
      return OptionalInt.empty();
    }
    lastId++;
    put(chatId, lastId, screen, "send");
    return OptionalInt.of(lastId);
  }

  @Override
  public synchronized OptionalInt sendInTopic(long chatId, int topic, Screen screen) {
    OptionalInt message = send(chatId, screen);
    topics.put(message.orElse(0), topic);
    return message;
  }

  @Override
  public synchronized OptionalInt sendQuietly(long chatId, Screen screen) {
    OptionalInt message = send(chatId, screen);
    message.ifPresent(quiet::add);
    return message;
  }

  @Override
  public synchronized FileSent sendFile(long chatId, ChatFile file) {
    refuseIfBusy();
    if (blocked || takesNoFiles) {
      return blocked ? FileSent.BLOCKED : FileSent.REFUSED;
    }
    files.add(file);
    return FileSent.DONE;
  }

  @Override
  public synchronized FileSent sendPhoto(long chatId, ChatPhoto photo) {
    refuseIfBusy();
    mustBeAcceptable(photo.caption());
    if (blocked || takesNoFiles) {
      return blocked ? FileSent.BLOCKED : FileSent.REFUSED;
    }
    lastId++;
    photos.put(lastId, photo);
    put(chatId, lastId, photo.caption(), "picture");
    return FileSent.DONE;
  }

  @Override
  public synchronized Edited editPhoto(long chatId, int messageId, ChatPhoto photo) {
    refuseIfBusy();
    mustBeAcceptable(photo.caption());
    if (blocked || !photos.containsKey(messageId)) {
      return blocked ? Edited.BLOCKED : Edited.GONE;
    }
    edits++;
    photos.put(messageId, photo);
    put(chatId, messageId, photo.caption(), "another picture");
    return Edited.DONE;
  }

  /** The picture of a message; a message without one fails the test. */
  ChatPhoto photo(int messageId) {
    return Objects.requireNonNull(photos.get(messageId), "no picture");
  }

  @Override
  public Edited edit(long chatId, int messageId, Screen screen) {
    beforeEdit.run();
    synchronized (this) {
      refuseIfBusy();
      mustBeAcceptable(screen);
      if (blocked) {
        return Edited.BLOCKED;
      }
      if (!messages.containsKey(messageId) || photos.containsKey(messageId)) {
        return Edited.GONE;
      }
      edits++;
      put(chatId, messageId, screen, "edit");
      return Edited.DONE;
    }
  }

  @Override
  public synchronized boolean delete(long chatId, int messageId) {
    refuseIfBusy();
    deleted.add(messageId);
    return !mayNotDelete;
  }

  @Override
  public synchronized void answer(String pressId, String notice, boolean mustBeClosed) {
    assertThat(notice.length()).as("notice").isLessThanOrEqualTo(200);
    notices.add(notice);
  }

  @Override
  public synchronized void publishMenu(Menu menu) {
    refuseIfBusy();
    menus.add(menu);
  }

  /** Something that happens while an edit is on its way. */
  void beforeNextEdit(Runnable act) {
    beforeEdit =
        () -> {
          beforeEdit = () -> {};
          act.run();
        };
  }

  void beforeNextSend(Runnable act) {
    beforeSend =
        () -> {
          beforeSend = () -> {};
          act.run();
        };
  }

  void busy(boolean is) {
    busy = is;
  }

  void blocked(boolean is) {
    blocked = is;
  }

  void mayNotDelete(boolean is) {
    mayNotDelete = is;
  }

  void takesNoFiles(boolean is) {
    takesNoFiles = is;
  }

  List<ChatFile> files() {
    return files;
  }

  /** The messages of people that the bot took away. */
  List<Integer> deleted() {
    return deleted;
  }

  void delete(int messageId) {
    messages.remove(messageId);
  }

  /** The messages that made no sound. */
  List<Integer> quiet() {
    return quiet;
  }

  /** What stands in a chat now, message by message. */
  List<String> sentTo(long chatId) {
    return messages.values().stream()
        .filter(shown -> shown.chatId() == chatId)
        .map(shown -> drawn(shown.screen()))
        .toList();
  }

  /** The topic that the newest message was sent to; 0 for none. */
  int topicOfLast() {
    return topics.getOrDefault(last().messageId(), 0);
  }

  /** The message at the bottom of the chat. */
  Shown last() {
    return message(messages.keySet().stream().max(Integer::compare).orElseThrow());
  }

  Shown message(int messageId) {
    return Objects.requireNonNull(messages.get(messageId), "no such message");
  }

  /** All that stands in a chat, as text. */
  synchronized List<String> screensOf(long chatId) {
    return messages.values().stream()
        .filter(shown -> shown.chatId() == chatId)
        .map(shown -> drawn(shown.screen()))
        .toList();
  }

  int count() {
    return messages.size();
  }

  int edits() {
    return edits;
  }

  List<String> notices() {
    return notices;
  }

  List<String> journal() {
    return journal;
  }

  List<Menu> menus() {
    return menus;
  }

  private void put(long chatId, int messageId, Screen screen, String how) {
    messages.put(messageId, new Shown(chatId, messageId, screen));
    journal.add(how + " " + messageId + "\n" + drawn(screen));
  }

  /** A screen as text: its lines, then its buttons in brackets. */
  static String drawn(Screen screen) {
    var text = new StringBuilder(screen.text().plain());
    for (List<Button> row : screen.rows()) {
      text.append('\n');
      row.forEach(button -> text.append("[ ").append(button.label()).append(" ] "));
    }
    return text.toString().replaceAll(" +\n", "\n").strip();
  }

  private void refuseIfBusy() {
    if (busy) {
      throw RetryLater.busy(Duration.ofSeconds(3), new IllegalStateException("429"));
    }
  }

  private static void mustBeAcceptable(Screen screen) {
    assertThat(screen.text().plain().strip())
        .as("text")
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(4096);
    assertThat(screen.rows().stream().mapToInt(List::size).sum()).isLessThanOrEqualTo(100);
    for (List<Button> row : screen.rows()) {
      assertThat(row).hasSizeLessThanOrEqualTo(8);
      for (Button button : row) {
        assertThat(button.act().data().getBytes(StandardCharsets.UTF_8).length).isBetween(1, 64);
      }
    }
    mustBeBalanced(screen.text().markup());
  }

  private static void mustBeBalanced(String markup) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tags = TAG.matcher(markup);
    while (tags.find()) {
      assertThat(tags.group(2)).isIn("b", "i", "code", "pre");
      if (tags.group(1).isEmpty()) {
        open.push(tags.group(2));
      } else {
        assertThat(open.poll()).as(markup).isEqualTo(tags.group(2));
      }
    }
    assertThat(open).as(markup).isEmpty();
    assertThat(TAG.matcher(markup).replaceAll("")).as("raw markup").doesNotContain("<", ">");
  }
}
