package io.patriot.application.pin;

import io.patriot.application.card.AccountCard;
import io.patriot.application.card.AccountCards;
import io.patriot.application.card.CardId;
import io.patriot.domain.account.TenantId;
import java.time.Instant;
import java.util.Optional;

/** What the page was opened for, if it is the person's own and still waits. */
public sealed interface PinVisit {

  /** It waits for a PIN. */
  record Open(AccountCard card) implements PinVisit {}

  /** There is no such thing for this person. */
  record NotYours() implements PinVisit {}

  /** It was done, put away, or its time is over. */
  record Over() implements PinVisit {}

  static PinVisit of(AccountCards cards, TenantId tenant, long userId, CardId id, Instant now) {
    Optional<AccountCard> found =
        cards
            .find(tenant, id)
            .filter(card -> card.userId() == userId && card.tenant().equals(tenant))
            .filter(AccountCard::opensThePage);
    if (found.isEmpty()) {
      return new NotYours();
    }
    AccountCard card = found.get();
    return card.status() != AccountCard.Status.NEW || card.isExpired(now)
        ? new Over()
        : new Open(card);
  }
}
