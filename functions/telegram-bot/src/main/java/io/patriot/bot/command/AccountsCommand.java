package io.patriot.bot.command;

import io.patriot.application.link.KeyWarning;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.order.TradingStore;
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
import io.patriot.domain.position.PositionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The person's accounts, play and earnest, and which of them everything acts on. */
final class AccountsCommand implements Command {
  private static final String USE = "use";

  private final AccountDesk desk;
  private final TradingStore store;

  AccountsCommand(AccountDesk desk, TradingStore store) {
    this.desk = desk;
    this.store = store;
  }

  @Override
  public String name() {
    return "accounts";
  }

  @Override
  public Topic topic() {
    return Topic.MONEY;
  }

  @Override
  public Need need() {
    return Need.of(Weight.READ, Permission.OWN_READ);
  }

  @Override
  public String arguments() {
    return "[use ACCOUNT]";
  }

  @Override
  public List<String> examples() {
    return List.of("/accounts", "/accounts use paper");
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (words.size() == 2 && words.getFirst().equalsIgnoreCase(USE)) {
      return use(talk, words.get(1));
    }
    return Reply.of(list(talk, talk.account(), Html.EMPTY));
  }

  private Reply use(Talk talk, String word) {
    AccountId paper = AccountDesk.paper(talk);
    Optional<AccountId> wanted =
        word.equalsIgnoreCase(paper.name())
            ? Optional.of(paper)
            : desk.named(talk, word).map(LinkedAccount::account);
    if (wanted.isEmpty()) {
      return Reply.of(
          list(talk, talk.account(), talk.say("accounts.unknown", "name", quoted(word))));
    }
    AccountId account = wanted.get();
    if (talk.account().equals(paper) && !account.equals(paper)) {
      return desk.use(talk, account);
    }
    desk.users().use(talk.tenant(), account);
    return Reply.of(list(talk, account, desk.usedWords(talk, account)));
  }

  private Screen list(Talk talk, AccountId current, Html notice) {
    List<LinkedAccount> theirs = desk.active(talk);
    AccountId paper = AccountDesk.paper(talk);
    var lines = new ArrayList<Html>();
    lines.add(talk.say("accounts.head").bold());
    lines.add(notice);
    lines.add(line(talk, paper, current));
    for (LinkedAccount one : theirs) {
      lines.add(line(talk, one.account(), current));
      lines.add(
          talk.say(
              "accounts.key",
              "label",
              one.label(),
              "venue",
              one.account().venue(),
              "tail",
              one.keyTail()));
      if (isHedged(one)) {
        lines.add(talk.say("accounts.hedge"));
      }
      one.warnings().forEach(warning -> lines.add(warning(talk, warning)));
    }
    Screen screen = Screen.of(lines);
    if (!current.equals(paper)) {
      screen = screen.row(useButton(talk, paper));
    }
    for (LinkedAccount one : theirs) {
      screen = screen.row(buttons(talk, one, current));
    }
    return screen.row(Button.anew(talk.label("button.link"), "/link"), Desk.home(talk));
  }

  private boolean isHedged(LinkedAccount one) {
    return store.book(one.account()).filter(book -> book.mode() == PositionMode.HEDGE).isPresent();
  }

  private static Html line(Talk talk, AccountId account, AccountId current) {
    Html mode = TermsWords.mode(account, talk.words());
    return account.equals(current)
        ? talk.say("accounts.line.current", "mode", mode, "account", account.name())
        : talk.say("accounts.line", "mode", mode, "account", account.name());
  }

  private static List<Button> buttons(Talk talk, LinkedAccount one, AccountId current) {
    Button newKey =
        Button.anew(
            talk.label("button.new-key", "label", one.label()), "/link " + one.account().name());
    Button unlink =
        Button.anew(
            talk.label("button.unlink", "label", one.label()), "/unlink " + one.account().name());
    return one.account().equals(current)
        ? List.of(newKey, unlink)
        : List.of(useButton(talk, one.account()), newKey, unlink);
  }

  private static Button useButton(Talk talk, AccountId account) {
    return Button.here(
        talk.label("button.use-account", "account", account.name()),
        "/accounts use " + account.name());
  }

  private static Html warning(Talk talk, KeyWarning warning) {
    return switch (warning) {
      case FROM_ANY_ADDRESS -> talk.say("accounts.warning.from-any-address");
      case MULTI_ASSETS -> talk.say("accounts.warning.multi-assets");
    };
  }

  private static Html quoted(String word) {
    return Html.quoted(word, AccountDesk.QUOTE_LENGTH_MAX);
  }
}
