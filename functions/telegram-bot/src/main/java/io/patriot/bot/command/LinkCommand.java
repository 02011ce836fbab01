package io.patriot.bot.command;

import io.patriot.application.link.LinkTicket;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.people.Permission;
import io.patriot.application.platform.Feature;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.text.Html;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Opens the page on which a person hands in an exchange key: for another account, or as the new key
 * of one. A key never passes through the chat.
 */
final class LinkCommand implements Command {
  private static final String VENUE = "binance";

  private final AccountDesk desk;

  LinkCommand(AccountDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "link";
  }

  @Override
  public Topic topic() {
    return Topic.MONEY;
  }

  @Override
  public Need need() {
    return Need.of(Weight.SET, Permission.OWN_TRADE);
  }

  @Override
  public String arguments() {
    return "[ACCOUNT]";
  }

  @Override
  public Optional<Feature> feature() {
    return Optional.of(Feature.LINKING);
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    if (desk.pages().isEmpty()) {
      return told(talk, talk.say("link.closed"));
    }
    URI pages = desk.pages().get();
    return words.isEmpty() ? another(talk, pages) : newKey(talk, pages, words.getFirst());
  }

  private Reply another(Talk talk, URI pages) {
    if (desk.active(talk).size() >= LinkedAccounts.PER_TENANT_MAX) {
      return told(talk, talk.say("link.too-many", "max", LinkedAccounts.PER_TENANT_MAX));
    }
    LinkTicket ticket =
        desk.offerLink().toLink(talk.tenant(), talk.user().userId(), talk.user().chatId(), VENUE);
    return page(
        talk,
        talk.say("link.head"),
        Button.page(talk.label("button.link-page"), address(talk, pages, ticket)));
  }

  private Reply newKey(Talk talk, URI pages, String word) {
    var named = desk.named(talk, word);
    if (named.isEmpty()) {
      Html name = Html.quoted(word, AccountDesk.QUOTE_LENGTH_MAX);
      return told(talk, talk.say("accounts.unknown", "name", name));
    }
    LinkedAccount account = named.get();
    LinkTicket ticket =
        desk.offerLink().toRotate(account.account(), talk.user().userId(), talk.user().chatId());
    return page(
        talk,
        talk.say("link.head.new-key", "account", account.account().name()),
        Button.page(
            talk.label("button.link-page"),
            URI.create(address(talk, pages, ticket) + "&for=" + account.label())));
  }

  private static URI address(Talk talk, URI pages, LinkTicket ticket) {
    return pages.resolve("/app/link?l=%s&t=%s".formatted(talk.words().language(), ticket.nonce()));
  }

  private static Reply page(Talk talk, Html head, Button open) {
    return Reply.of(
        Screen.of(
                head.bold(),
                talk.say("link.permissions"),
                talk.say("link.refused"),
                talk.say("link.never-here"),
                talk.say("link.expiry", "minutes", LinkTicket.LIFETIME.toMinutes()))
            .row(open)
            .row(accounts(talk), Desk.home(talk)));
  }

  private static Reply told(Talk talk, Html what) {
    return Reply.of(Screen.of(what).row(accounts(talk), Desk.home(talk)));
  }

  private static Button accounts(Talk talk) {
    return Button.here(talk.label("button.accounts"), "/accounts");
  }
}
