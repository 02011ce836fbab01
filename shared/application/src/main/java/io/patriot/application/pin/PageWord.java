package io.patriot.application.pin;

import io.patriot.application.card.AccountCard;
import io.patriot.application.card.CardId;
import io.patriot.domain.account.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * What happened on the PIN's page, for the chat to go on with or to tell.
 *
 * @param card what the page was opened for
 * @param left how many tries there are, where that matters
 * @param until how long something lasts, where that matters
 */
public record PageWord(
    Kind kind,
    TenantId tenant,
    long userId,
    long chatId,
    CardId card,
    int left,
    Optional<Instant> until) {

  /** What it was. */
  public enum Kind {
    /** The right PIN was entered for the card, which now is as good as pressed. */
    PROVEN,
    PIN_WRONG,
    PIN_LOCKED,
    PIN_SET,
    PIN_CHANGED,
    RESET_ASKED,
    RESET_CALLED_OFF
  }

  static PageWord of(Kind kind, AccountCard card) {
    return of(kind, card, 0, Optional.empty());
  }

  static PageWord of(Kind kind, AccountCard card, int left, Optional<Instant> until) {
    return new PageWord(kind, card.tenant(), card.userId(), card.chatId(), card.id(), left, until);
  }
}
