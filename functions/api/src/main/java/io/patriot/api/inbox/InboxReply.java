package io.patriot.api.inbox;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What the page shows.
 *
 * @param good whether there is a list, be it an empty one
 * @param lines what stands above the news
 * @param news newest first
 */
@Serdeable
public record InboxReply(boolean good, String title, List<String> lines, List<OneNews> news) {
  public InboxReply {
    lines = List.copyOf(lines);
    news = List.copyOf(news);
  }

  static InboxReply refused(String title, String... lines) {
    return new InboxReply(false, title, List.of(lines), List.of());
  }

  /**
   * One message.
   *
   * @param id the name that stands under it in the chat
   * @param at when the last of it happened, an instant of ISO 8601
   * @param account which of theirs, with its mode before it
   * @param headline what it is about
   * @param state whether it reached them, in words
   * @param told whether it did
   */
  @Serdeable
  public record OneNews(
      String id, String at, String account, String headline, String state, boolean told) {}
}
