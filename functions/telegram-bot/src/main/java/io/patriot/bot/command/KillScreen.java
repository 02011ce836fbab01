package io.patriot.bot.command;

import io.patriot.application.order.SuspendTrading;
import io.patriot.application.order.WindDown;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Causes;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Times;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.account.WorkingOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kill switch's card: what is stopped for certain, what nobody can say, and what is next. */
final class KillScreen {
  private KillScreen() {}

  /** What is known of one account. */
  sealed interface Line {
    /** It takes no orders; that is stored. */
    record Halted(AccountBook book) implements Line {}

    /** It takes none, and the rest has begun. */
    record Begun(AccountBook book, WindDown windDown) implements Line {}

    /** It takes none, and the rest could not be begun. */
    record NotBegun(AccountBook book) implements Line {}

    /** Nobody can say. */
    record Unknown(AccountId account, String why, boolean keepsTrying) implements Line {}
  }

  /**
   * Which accounts it was for.
   *
   * @param notUnderstood what may have been meant as an account, and is none
   */
  record Scope(Optional<AccountId> account, Optional<String> notUnderstood) {
    /** What follows a command so that it is for the same. */
    private String words() {
      return account.map(one -> " " + one.name()).orElse("");
    }
  }

  static Screen of(KillWish wish, Scope scope, List<Line> lines, boolean complete, Talk talk) {
    if (wish.onlyStage() && lines.isEmpty()) {
      return Screen.of(talk.say("kill.released"))
          .row(new Button[] {status(talk, "button.kill-status"), Desk.home(talk)});
    }
    var all = new ArrayList<Html>();
    all.add(talk.say("kill.head", "time", Times.clock(talk.now())).bold());
    scope
        .notUnderstood()
        .ifPresent(
            word ->
                all.add(
                    talk.say(
                        "kill.not-understood",
                        "text",
                        Html.quoted(word, AccountDesk.QUOTE_LENGTH_MAX))));
    lines.forEach(line -> all.addAll(words(line, talk)));
    if (!complete) {
      all.add(talk.say("kill.unlisted"));
    }
    boolean halted = lines.stream().anyMatch(line -> !(line instanceof Line.Unknown));
    if (halted) {
      all.add(talk.say(wish.stage() == KillWish.Stage.HALT ? "kill.means" : "kill.looks"));
    }
    Screen screen = Screen.of(all);
    if (lines.stream().anyMatch(Line.Unknown.class::isInstance) || !complete) {
      screen = screen.row(Button.anew(talk.label("button.kill-again"), "/kill" + scope.words()));
    }
    return halted ? next(screen, wish, scope, lines, talk) : screen.row(Desk.home(talk));
  }

  /** Whoever asked to close everything needs no other button, unless it could not be begun. */
  private static Screen next(
      Screen screen, KillWish wish, Scope scope, List<Line> lines, Talk talk) {
    boolean begun = lines.stream().noneMatch(Line.NotBegun.class::isInstance);
    var buttons = new ArrayList<Button>();
    if (wish.stage() == KillWish.Stage.HALT || !begun) {
      buttons.add(
          Button.anew(
              talk.label("button.kill-orders"),
              "/kill " + KillWish.THEN + " orders" + scope.words()));
    }
    if (wish.stage() != KillWish.Stage.FLAT || !begun) {
      buttons.add(
          Button.anew(
              talk.label("button.kill-flat"), "/kill " + KillWish.THEN + " flat" + scope.words()));
    }
    if (!buttons.isEmpty()) {
      screen = screen.row(buttons);
    }
    return screen.row(
        status(
            talk, wish.stage() == KillWish.Stage.HALT ? "button.kill-stay" : "button.kill-status"),
        Desk.home(talk));
  }

  private static Button status(Talk talk, String label) {
    return Button.anew(talk.label(label), "/kill status");
  }

  private static List<Html> words(Line line, Talk talk) {
    return switch (line) {
      case Line.Halted(var book) -> List.of(halted(book, talk));
      case Line.NotBegun(var book) ->
          List.of(halted(book, talk), talk.say("kill.not-begun", "account", book.account().name()));
      case Line.Begun(var book, var windDown) ->
          List.of(
              halted(book, talk),
              talk.say(
                  windDown.everything() ? "kill.closing" : "kill.taking-back",
                  "orders",
                  windDown.orders(),
                  "protecting",
                  protecting(book),
                  "positions",
                  windDown.positions()));
      case Line.Unknown(var account, var why, var keepsTrying) ->
          List.of(
              talk.say(
                  keepsTrying ? "kill.unknown" : "kill.unknown-alone",
                  "mode",
                  TermsWords.mode(account, talk.words()),
                  "account",
                  account.name(),
                  "why",
                  Causes.of(why, talk.words())));
    };
  }

  private static Html halted(AccountBook book, Talk talk) {
    return talk.say(
        book.tradingState() == TradingState.HALTED ? "kill.halted" : "kill.only-closes",
        "mode",
        TermsWords.mode(book.account(), talk.words()),
        "account",
        book.account().name(),
        "orders",
        book.working().size() - protecting(book),
        "protecting",
        protecting(book),
        "positions",
        book.positions().size());
  }

  /** How it stands by our book; what the venue says of it is told when it is asked. */
  static Screen status(List<AccountBook> books, Html notice, Talk talk) {
    var lines = new ArrayList<Html>();
    lines.add(talk.say("kill.status.head").bold());
    lines.add(notice);
    boolean stopped = false;
    for (AccountBook book : books) {
      lines.add(
          talk.say(
              "kill.status.line",
              "mode",
              TermsWords.mode(book.account(), talk.words()),
              "account",
              book.account().name(),
              "state",
              talk.say(
                  "home.state."
                      + book.tradingState().name().toLowerCase(Locale.ROOT).replace('_', '-')),
              "orders",
              book.working().size() - protecting(book),
              "protecting",
              protecting(book),
              "positions",
              book.positions().size()));
      if (StopDesk.isStoppedByOwner(book) && !SuspendTrading.isHeld(book)) {
        stopped = true;
        lines.add(
            talk.say("kill.status.held", "time", Times.clock(book.heldUntil().orElseThrow())));
      }
    }
    lines.add(talk.say("kill.status.by-book"));
    lines.add(Desk.updated(talk));
    Screen screen = Screen.of(lines);
    if (stopped) {
      screen = screen.row(Button.anew(talk.label("button.unkill"), "/unkill"));
    }
    return screen.row(Desk.refresh(talk, "/kill status"), Desk.home(talk));
  }

  private static int protecting(AccountBook book) {
    return (int) book.working().values().stream().filter(WorkingOrder::reduceOnly).count();
  }
}
