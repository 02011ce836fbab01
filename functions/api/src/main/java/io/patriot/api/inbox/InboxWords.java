package io.patriot.api.inbox;

import io.patriot.api.page.Words;
import io.patriot.application.news.Bulletin;
import java.util.List;

/** What a person reads on the page of news. */
final class InboxWords {
  /** What the names of accounts without real money begin with. */
  private static final String PAPER = "paper";

  private final Words words;

  InboxWords(Words words) {
    this.words = words;
  }

  InboxReply latest(List<InboxReply.OneNews> news) {
    String kept = words.say("inbox.kept");
    return news.isEmpty()
        ? new InboxReply(
            true, words.say("inbox.none"), List.of(words.say("inbox.none.what"), kept), news)
        : new InboxReply(true, words.say("inbox.latest"), List.of(kept), news);
  }

  String account(Bulletin bulletin) {
    String name = bulletin.account().name();
    return words.say(name.startsWith(PAPER) ? "mode.paper" : "mode.live") + " · " + name;
  }

  /** What is known of a message from before its line was kept. */
  String headline(Bulletin bulletin) {
    Bulletin.Headline line = bulletin.headline();
    return line == null ? words.say("inbox.before-lines") : line.text();
  }

  String state(Bulletin bulletin) {
    if (bulletin.message().isPresent()) {
      return words.say("inbox.told");
    }
    return words.say(bulletin.isShown() ? "inbox.not-told" : "inbox.not-yet");
  }

  InboxReply stranger() {
    return refused("frame.from-chat", "inbox.stranger");
  }

  InboxReply tooOften() {
    return refused("frame.too-often", "inbox.too-often.wait");
  }

  InboxReply unreadable() {
    return refused("frame.not-whole", "inbox.not-whole.again");
  }

  private InboxReply refused(String title, String line) {
    return InboxReply.refused(words.say(title), words.say(line));
  }

  /** What broke before it had a name. */
  InboxReply failed() {
    return failed(words.say("frame.your-clock"));
  }

  InboxReply failed(String requestName) {
    return InboxReply.refused(
        words.say("frame.failed"),
        words.say("inbox.page.same-in-chat"),
        words.say("frame.support", "reference", requestName));
  }
}
