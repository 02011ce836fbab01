package io.patriot.bot.command;

import io.patriot.application.stop.OfferStopLink;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Times;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Gives a person the link that stops everything of theirs without the chat, or another in its place
 * when somebody else may have it.
 *
 * @param pages where the page is; absent when none can be opened here
 */
record StopLinkDesk(OfferStopLink offer, Optional<URI> pages) {
  private static final String LINK = "link";
  private static final String NEW = "new";

  /** Whether these words can mean the link; everything else means to stop. */
  static boolean isMeant(List<String> words) {
    return switch (words.size()) {
      case 1 -> words.getFirst().equalsIgnoreCase(LINK);
      case 2 -> words.getFirst().equalsIgnoreCase(LINK) && words.getLast().equalsIgnoreCase(NEW);
      default -> false;
    };
  }

  Reply answer(Talk talk, List<String> words) {
    if (pages.isEmpty()) {
      return StopDesk.told(talk, talk.say("stop-link.closed"));
    }
    String requestId = "link-" + talk.updateId();
    boolean renews = words.size() > 1;
    OfferStopLink.Offered offered =
        renews ? offer.another(talk.tenant(), requestId) : offer.current(talk.tenant(), requestId);
    // The token stands behind the hash, so that no server and no preview ever gets to see it.
    URI page =
        pages
            .get()
            .resolve("/app/stop?l=%s#k=%s".formatted(talk.words().language(), offered.token()));
    return Reply.of(
        Screen.of(
                talk.say("stop-link.head").bold(),
                Html.text(page.toString()),
                talk.say("stop-link.does"),
                talk.say("stop-link.keep"),
                talk.say(
                    renews ? "stop-link.renewed" : "stop-link.since",
                    "day",
                    Times.day(offered.link().madeAt()),
                    "time",
                    Times.clock(offered.link().madeAt())))
            .row(Button.anew(talk.label("button.stop-link-new"), "/kill link new"))
            .row(Button.anew(talk.label("button.kill-status"), "/kill status"), Desk.home(talk)));
  }
}
