package io.patriot.application.news;

import io.patriot.domain.account.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One message to a person about what happened to an account. News that belong together share it: it
 * grows, and its message is drawn again.
 *
 * @param name tells it from the account's other bulletins
 * @param version counts its changes; zero before it is kept
 * @param items its news in the order in which they were heard
 * @param shown how many of them its message shows
 * @param messageId the message, once that is known
 * @param drawnUntil while somebody draws it, when that must be done at the latest
 * @param headline what its message said when it was drawn last; absent before that
 */
public record Bulletin(
    AccountId account,
    String name,
    long version,
    List<Item> items,
    int shown,
    @Nullable Integer messageId,
    @Nullable Instant drawnUntil,
    @Nullable Headline headline) {
  /** More than can happen to an account in a minute, unless something is badly wrong. */
  public static final int ITEMS_MAX = 200;

  public Bulletin {
    items = List.copyOf(items);
    if (items.size() > ITEMS_MAX) {
      throw new IllegalArgumentException("A bulletin has at most " + ITEMS_MAX + " news");
    }
  }

  /**
   * One piece of news.
   *
   * @param id the same each time it is heard
   * @param event what happened, as it was heard
   */
  public record Item(String id, String event) {}

  /**
   * A bulletin in one line, for lists of many.
   *
   * @param id the name that stands under its message
   * @param text what it is about, in its person's language, without markup
   */
  public record Headline(String id, String text) {
    private static final int LENGTH_MAX = 120;

    /** With as much of the text as there is room for. */
    public static Headline of(String id, String text) {
      return new Headline(
          id,
          text.codePointCount(0, text.length()) <= LENGTH_MAX
              ? text
              : text.substring(0, text.offsetByCodePoints(0, LENGTH_MAX - 1)) + "…");
    }
  }

  public static Bulletin begun(AccountId account, String name) {
    return new Bulletin(account, name, 0, List.of(), 0, null, null, null);
  }

  public boolean has(String id) {
    return items.stream().anyMatch(item -> item.id().equals(id));
  }

  public boolean isFull() {
    return items.size() == ITEMS_MAX;
  }

  /** Whether its message shows all of it. */
  public boolean isShown() {
    return !items.isEmpty() && shown == items.size();
  }

  public boolean isBeingDrawn(Instant now) {
    return drawnUntil != null && now.isBefore(drawnUntil);
  }

  public OptionalInt message() {
    return messageId == null ? OptionalInt.empty() : OptionalInt.of(messageId);
  }

  /** With one more piece of news, unless it has it. */
  public Bulletin with(Item item) {
    if (has(item.id())) {
      return this;
    }
    var more = new ArrayList<>(items);
    more.add(item);
    return new Bulletin(account, name, version, more, shown, messageId, drawnUntil, headline);
  }

  /** Taken by somebody who draws it. */
  public Bulletin takenUntil(Instant until) {
    return new Bulletin(account, name, version, items, shown, messageId, until, headline);
  }

  /**
   * Its message shows so much of it now, whatever came since; there is none when the person does
   * not want messages.
   */
  public Bulletin showing(int count, OptionalInt message) {
    Integer id = message.isPresent() ? Integer.valueOf(message.getAsInt()) : null;
    return new Bulletin(account, name, version, items, Math.max(shown, count), id, null, headline);
  }

  /** Said in one line like this. */
  public Bulletin saying(Headline line) {
    return new Bulletin(account, name, version, items, shown, messageId, drawnUntil, line);
  }

  /** As it is to be kept next. */
  public Bulletin next() {
    return new Bulletin(account, name, version + 1, items, shown, messageId, drawnUntil, headline);
  }
}
