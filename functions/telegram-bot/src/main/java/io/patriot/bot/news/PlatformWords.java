package io.patriot.bot.news;

import io.patriot.application.setting.AccountOutcome.PlatformStopped;
import io.patriot.application.setting.AccountOutcome.TakenBack;
import io.patriot.bot.text.Causes;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.domain.order.Side;
import io.patriot.events.outcome.AccountPlatformStoppedV1;
import java.util.ArrayList;
import java.util.List;

/** What a stop of the platform, and its release, mean for whoever had orders waiting. */
final class PlatformWords {
  /** So many fit beside the rest. */
  private static final int ORDERS_MAX = 12;

  private final Messages words;

  PlatformWords(Messages words) {
    this.words = words;
  }

  List<Html> lines(AccountPlatformStoppedV1 event) {
    PlatformStopped stopped = event.toApplication();
    return switch (stopped.stage()) {
      case TAKING_BACK -> takingBack(stopped.orders());
      case VERIFIED -> List.of(words.say("news.platform-stopped.verified"));
      case UNANSWERED, UNKNOWN ->
          List.of(words.say("news.platform-stopped.unanswered", "why", why(stopped)));
      case LEFT -> List.of(words.say("news.platform-stopped.left", "why", why(stopped)));
    };
  }

  List<Html> released() {
    return List.of(
        words.say("news.platform-released.head").bold(), words.say("news.platform-released.did"));
  }

  private List<Html> takingBack(List<TakenBack> orders) {
    var lines = new ArrayList<Html>();
    lines.add(words.say("news.platform-stopped.head").bold());
    lines.add(words.say("news.platform-stopped.orders", "count", orders.size()));
    orders.stream().limit(ORDERS_MAX).map(this::line).forEach(lines::add);
    if (orders.size() > ORDERS_MAX) {
      lines.add(words.say("news.more", "count", orders.size() - ORDERS_MAX));
    }
    lines.add(words.say("news.platform-stopped.stays"));
    return lines;
  }

  private Html line(TakenBack order) {
    return words.say(
        order.side() == Side.BUY ? "news.platform-stopped.buy" : "news.platform-stopped.sell",
        "quantity",
        order.leaves(),
        "symbol",
        order.symbol(),
        "order",
        "o:" + order.order().shortForm());
  }

  private Html why(PlatformStopped stopped) {
    return stopped.detail().isEmpty() ? words.say("no-figure") : Causes.of(stopped.detail(), words);
  }
}
