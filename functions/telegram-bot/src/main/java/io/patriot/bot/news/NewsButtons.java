package io.patriot.bot.news;

import io.patriot.application.setting.AccountOutcome.WindDownState;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.text.Messages;
import io.patriot.domain.account.TradingState;
import io.patriot.events.EventType;
import io.patriot.events.link.AccountLinkedV1;
import io.patriot.events.outcome.AccountWindDownCheckedV1;
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
    List<Button> why =
        news.traded().stream()
            .limit(1)
            .map(order -> Button.anew(words.label("button.why"), "/why " + order))
            .toList();
    if (!why.isEmpty() && news.isOfTheAccountInUse()) {
      rows.add(why);
    }
    news.all(AccountWindDownCheckedV1.class).stream()
        .filter(one -> endsTheLooking(WindDownState.valueOf(one.state())))
        .findFirst()
        .ifPresent(one -> rows.add(List.of(again(one, news))));
    if (news.has(EventType.ACCOUNT_RISK_CHANGED) && news.isOfTheAccountInUse()) {
      rows.add(
          List.of(
              Button.anew(words.label("button.risk"), "/risk"),
              Button.anew(words.label("button.risk-history"), "/risk history")));
    }
    if (news.endsStoppedByOwner()) {
      rows.add(
          List.of(
              Button.anew(words.label("button.kill-status"), "/kill status"),
              Button.anew(words.label("button.unkill"), "/unkill " + news.account().name())));
    } else if (mayBeResumed(news)) {
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

  private static Button again(AccountWindDownCheckedV1 checked, NewsScreen news) {
    String stage = checked.everything() ? "flat " : "orders ";
    return Button.anew(
        news.words().label("button.try-again"), "/kill then " + stage + news.account().name());
  }

  private static boolean endsTheLooking(WindDownState state) {
    return state == WindDownState.LEFT || state == WindDownState.UNKNOWN;
  }

  private static boolean mayBeResumed(NewsScreen news) {
    boolean onlyCloses =
        news.endsIn(TradingState.REDUCE_ONLY)
            && !news.endsConfinedByRisk()
            && !news.endsSuspended()
            && !news.has(EventType.ACCOUNT_UNLINKED);
    boolean again =
        news.all(AccountLinkedV1.class).stream().anyMatch(linked -> linked.again() != null);
    return onlyCloses || again || news.has(EventType.ACCOUNT_RESUME_REFUSED);
  }
}
