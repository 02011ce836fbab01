package io.patriot.bot.command;

import io.patriot.application.link.LinkedAccount;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.domain.account.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says whether everything is in play or in earnest, and changes that; to earnest by the PIN. */
final class ModeCommand implements Command {
  private static final String PAPER = "paper";
  private static final String LIVE = "live";

  private final AccountDesk desk;

  ModeCommand(AccountDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "mode";
  }

  @Override
  public Topic topic() {
    return Topic.MONEY;
  }

  @Override
  public Need need() {
    return Need.of(Weight.PIN, Permission.OWN_SET);
  }

  @Override
  public String arguments() {
    return "[paper | live [ACCOUNT]]";
  }

  @Override
  public List<String> examples() {
    return List.of("/mode", "/mode paper", "/mode live binance-main");
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    String mode = words.isEmpty() ? "" : words.getFirst().toLowerCase(Locale.ROOT);
    return switch (mode) {
      case "" -> Reply.of(shown(talk, talk.account(), now(talk)));
      case PAPER -> paper(talk);
      case LIVE -> live(talk, words.subList(1, words.size()));
      default ->
          Reply.of(
              shown(
                  talk,
                  talk.account(),
                  talk.say(
                      "mode.unknown",
                      "text",
                      Html.quoted(words.getFirst(), AccountDesk.QUOTE_LENGTH_MAX))));
    };
  }

  private Reply paper(Talk talk) {
    AccountId paper = AccountDesk.paper(talk);
    desk.users().use(talk.tenant(), paper);
    return Reply.of(shown(talk, paper, desk.usedWords(talk, paper)));
  }

  private Reply live(Talk talk, List<String> words) {
    List<LinkedAccount> theirs = desk.active(talk);
    if (theirs.isEmpty()) {
      return Reply.of(
          Screen.of(talk.say("mode.no-live"))
              .row(Button.anew(talk.label("button.link"), "/link"), Desk.home(talk)));
    }
    if (words.isEmpty() && theirs.size() > 1) {
      return Reply.of(which(talk, theirs));
    }
    if (words.isEmpty()) {
      return desk.use(talk, theirs.getFirst().account());
    }
    return desk.named(talk, words.getFirst())
        .map(one -> desk.use(talk, one.account()))
        .orElseGet(
            () ->
                Reply.of(
                    shown(
                        talk,
                        talk.account(),
                        talk.say(
                            "accounts.unknown",
                            "name",
                            Html.quoted(words.getFirst(), AccountDesk.QUOTE_LENGTH_MAX)))));
  }

  private static Screen which(Talk talk, List<LinkedAccount> theirs) {
    List<Button> buttons =
        theirs.stream()
            .map(
                one ->
                    Button.here(
                        talk.label("button.live", "account", one.account().name()),
                        "/mode live " + one.account().name()))
            .toList();
    return Screen.of(talk.say("mode.which")).grid(buttons, 1).row(Desk.home(talk));
  }

  private static Html now(Talk talk) {
    return talk.say(
        talk.account().equals(AccountDesk.paper(talk)) ? "mode.now.paper" : "mode.now.live",
        "account",
        talk.account().name());
  }

  private Screen shown(Talk talk, AccountId account, Html what) {
    var lines = new ArrayList<Html>();
    lines.add(
        talk.say(
                "ask.head",
                "mode",
                TermsWords.mode(account, talk.words()),
                "account",
                account.name())
            .bold());
    lines.add(what);
    var buttons = new ArrayList<Button>();
    if (!account.equals(AccountDesk.paper(talk))) {
      buttons.add(Button.here(talk.label("button.paper"), "/mode paper"));
    }
    desk.active(talk).stream()
        .filter(one -> !one.account().equals(account))
        .map(
            one ->
                Button.here(
                    talk.label("button.live", "account", one.account().name()),
                    "/mode live " + one.account().name()))
        .forEach(buttons::add);
    return Screen.of(lines)
        .grid(buttons, 1)
        .row(Button.here(talk.label("button.accounts"), "/accounts"), Desk.home(talk));
  }
}
