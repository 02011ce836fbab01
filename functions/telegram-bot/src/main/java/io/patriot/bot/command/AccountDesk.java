package io.patriot.bot.command;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.link.OfferLink;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.bot.chat.Talk;
import io.patriot.domain.account.AccountId;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the commands about accounts work with.
 *
 * @param pages where the link page is; absent when none can be opened here
 */
public record AccountDesk(
    LinkedAccounts linked,
    ChatUsers users,
    OfferLink offerLink,
    ReconcileRequests reconcileRequests,
    Optional<URI> pages) {
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
}
