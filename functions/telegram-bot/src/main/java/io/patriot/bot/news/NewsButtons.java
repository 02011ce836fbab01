package io.patriot.bot.news;

import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.text.Messages;
import io.patriot.domain.account.TradingState;
import io.patriot.events.EventType;
import java.util.ArrayList;
import java.util.List;

/**
 * The next steps under a message about an account. Most commands act on the account in use, so for
 * another one the first step is to use it.
 */
final class NewsButtons {
  private NewsButtons() {}

  static Screen under(Screen screen, NewsScreen news) {
    Messages words = news.words();
    var rows = new ArrayList<List<Button>>();
    Button accounts = Button.anew(words.label("button.accounts"), "/accounts");
    if (news.has(EventType.ACCOUNT_UNLINKED)) {
      rows.add(List.of(accounts));
    } else if (news.isOfTheAccountInUse()) {
      rows.add(
          List.of(
              Button.anew(words.label("button.positions"), "/positions"),
              Button.anew(words.label("button.orders"), "/orders")));
    } else {
      String name = news.account().name();
      rows.add(
          List.of(
              Button.anew(
                  words.label("button.use-account", "account", name), "/accounts use " + name),
              accounts));
    }
    if (news.endsIn(TradingState.REDUCE_ONLY) || news.has(EventType.ACCOUNT_RESUME_REFUSED)) {
      rows.add(
          List.of(
              Button.anew(words.label("button.resume-offer"), "/resume " + news.account().name())));
    }
    Screen withButtons = screen;
    for (List<Button> row : rows) {
      withButtons = withButtons.row(row);
    }
    return withButtons;
  }
}
