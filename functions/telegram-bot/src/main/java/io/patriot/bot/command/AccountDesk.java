package io.patriot.bot.command;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.link.OfferLink;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.setting.KnownSettings;
import io.patriot.bot.ask.AskDesk;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.screen.TermsWords;
import io.patriot.bot.text.Html;
import io.patriot.domain.account.AccountId;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the commands about accounts work with.
 *
 * @param pages where the link page is; absent when none can be opened here
 * @param settings how accounts were last seen set
 */
public record AccountDesk(
    LinkedAccounts linked,
    ChatUsers users,
    OfferLink offerLink,
    ReconcileRequests reconcileRequests,
    Optional<URI> pages,
    AskDesk ask,
    KnownSettings settings) {
  static final int QUOTE_LENGTH_MAX = 40;

  /** The person's linked accounts that trade. */
  List<LinkedAccount> active(Talk talk) {
    return linked.all(talk.tenant()).stream().filter(LinkedAccount::isActive).toList();
  }

  /** The one that a person means by its name or its label. */
  Optional<LinkedAccount> named(Talk talk, String word) {
    String name = word.toLowerCase(Locale.ROOT);
    List<LinkedAccount> theirs = active(talk);
    return theirs.stream()
        .filter(one -> one.account().name().equals(name))
        .findFirst()
        .or(() -> theirs.stream().filter(one -> one.label().equals(name)).findFirst());
  }

  static AccountId paper(Talk talk) {
    return OpenPaperAccount.accountOf(talk.tenant());
  }

  /** Makes everything about an account. From play to earnest that takes the PIN. */
  Reply use(Talk talk, AccountId account) {
    if (talk.account().equals(paper(talk)) && !account.equals(paper(talk))) {
      return ask.offerLive(talk, account, "");
    }
    users.use(talk.tenant(), account);
    return Reply.of(
        Screen.of(usedWords(talk, account))
            .row(
                Button.here(talk.label("button.mode"), "/mode"),
                Button.here(talk.label("button.accounts"), "/accounts"),
                Desk.home(talk)));
  }

  Html usedWords(Talk talk, AccountId account) {
    return talk.say(
        "accounts.used", "mode", TermsWords.mode(account, talk.words()), "account", account.name());
  }
}
