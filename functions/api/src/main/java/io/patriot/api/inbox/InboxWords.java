package io.patriot.api.inbox;

import io.patriot.application.news.Bulletin;
import java.util.List;

/** What a person reads on the page of news. */
final class InboxWords {
  private static final String KEPT =
      "News are kept here for two days after their last change; orders, trades and positions for good, in the chat.";

  /** What the names of accounts without real money begin with. */
  private static final String PAPER = "paper";

  private InboxWords() {}

  static InboxReply latest(List<InboxReply.OneNews> news) {
    return news.isEmpty()
        ? new InboxReply(
            true,
            "No news",
            List.of("Nothing happened to your accounts in the last two days without you.", KEPT),
            news)
        : new InboxReply(true, "Your latest news", List.of(KEPT), news);
  }

  static String account(Bulletin bulletin) {
    return (bulletin.account().name().startsWith(PAPER) ? "PAPER" : "LIVE")
        + " · "
        + bulletin.account().name();
  }

  /** What is known of a message from before its line was kept. */
  static String headline(Bulletin bulletin) {
    Bulletin.Headline line = bulletin.headline();
    return line == null ? "Something happened to this account: see /inbox" : line.text();
  }

  static String state(Bulletin bulletin) {
    if (bulletin.message().isPresent()) {
      return "in the chat";
    }
    return bulletin.isShown() ? "not told, as you wished or took no messages" : "on its way";
  }

  static InboxReply stranger() {
    return InboxReply.refused(
        "Please open this page from the chat",
        "It could not be told who you are, or the page was open for too long. Press the button under /inbox again.");
  }

  static InboxReply tooOften() {
    return InboxReply.refused(
        "That was often", "Nothing is lost: wait a few minutes, or write /inbox in the chat.");
  }

  static InboxReply unreadable() {
    return InboxReply.refused(
        "That did not arrive whole", "Nothing was changed. Please open the page again.");
  }

  static InboxReply failed(String requestName) {
    return InboxReply.refused(
        "That went wrong here",
        "Nothing was changed and nothing is lost. The chat has the same list: /inbox.",
        "For support: " + requestName);
  }
}
