package io.patriot.bot.news;

import io.patriot.application.link.KeyWarning;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.events.link.AccountKeyRotatedV1;
import io.patriot.events.link.AccountLinkedV1;
import io.patriot.events.link.AccountUnlinkedV1;
import java.util.ArrayList;
import java.util.List;

/** What happened to the link of an account. Of keys only their ends are named. */
final class LinkWords {
  private final Messages words;

  LinkWords(Messages words) {
    this.words = words;
  }

  List<Html> lines(Object detail) {
    return switch (detail) {
      case AccountLinkedV1 linked ->
          known(
              words.say("news.linked.head"),
              words.say(
                  linked.again() == null ? "news.linked.text" : "news.linked.again",
                  "tail",
                  linked.keyTail(),
                  "wallet",
                  Numbers.money(linked.wallet().toDomain())),
              linked.warnings());
      case AccountKeyRotatedV1 rotated ->
          known(
              words.say("news.key.head"),
              words.say("news.key.text", "tail", rotated.keyTail()),
              rotated.warnings());
      case AccountUnlinkedV1 unlinked ->
          List.of(
              words.say("news.unlinked.head").bold(),
              words.say("news.unlinked.text", "tail", unlinked.keyTail()));
      default -> List.of();
    };
  }

  private List<Html> known(Html head, Html text, List<String> warnings) {
    var lines = new ArrayList<Html>();
    lines.add(head.bold());
    lines.add(text);
    for (String warning : warnings) {
      lines.add(
          switch (KeyWarning.valueOf(warning)) {
            case FROM_ANY_ADDRESS -> words.say("accounts.warning.from-any-address");
            case MULTI_ASSETS -> words.say("accounts.warning.multi-assets");
          });
    }
    lines.add(words.say("news.not-you"));
    return lines;
  }
}
