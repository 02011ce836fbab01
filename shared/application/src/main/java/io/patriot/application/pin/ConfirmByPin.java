package io.patriot.application.pin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.patriot.application.card.AccountCard;
import io.patriot.application.card.AccountCards;
import io.patriot.application.card.AccountCards.Press;
import io.patriot.application.card.AccountCards.Result;
import io.patriot.application.card.CardId;
import io.patriot.application.secret.Secret;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.TenantId;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lets a right PIN stand for the press on one question. The proof is noted on the card, once, and
 * the chat is told to press it; what a press does is done there and nowhere else.
 */
public final class ConfirmByPin {
  private final AccountCards cards;
  private final CheckPin checkPin;
  private final PageWords words;
  private final InstantSource clock;

  public ConfirmByPin(AccountCards cards, CheckPin checkPin, PageWords words, InstantSource clock) {
    this.cards = cards;
    this.checkPin = checkPin;
    this.words = words;
    this.clock = clock;
  }

  /**
   * @param tenant who it is, by a verified identity
   * @param seal of what the person saw on the page
   */
  public PinOutcome handle(
      TenantId tenant, long userId, CardId id, String seal, Secret entered, Cause cause) {
    return switch (PinVisit.of(cards, tenant, userId, id, clock.instant())) {
      case PinVisit.NotYours _ -> new PinOutcome.NotYours();
      case PinVisit.Over _ -> new PinOutcome.Over();
      case PinVisit.Open(var card) when card.proof() == AccountCard.Proof.NONE_NEEDED ->
          new PinOutcome.NotYours();
      case PinVisit.Open(var card) ->
          MessageDigest.isEqual(card.seal().getBytes(UTF_8), seal.getBytes(UTF_8))
              ? checked(card, entered, cause)
              : new PinOutcome.Altered();
    };
  }

  private PinOutcome checked(AccountCard card, Secret entered, Cause cause) {
    CheckPin.Checked checked = checkPin.handle(card.tenant(), entered);
    tell(words, checked, card, cause);
    return checked instanceof CheckPin.Checked.Right
        ? proven(card, cause)
        : new PinOutcome.NotRight(checked);
  }

  private PinOutcome proven(AccountCard card, Cause cause) {
    var press = new Press(card.tenant(), card.id(), card.userId(), card.chatId());
    return switch (cards.prove(press, clock.instant())) {
      case Result.Counted(var proven) -> handedOn(proven, cause);
      case Result.Before(var before) ->
          // Proven before, and the word to the chat may have been lost.
          before.status() == AccountCard.Status.NEW
              ? handedOn(before, cause)
              : new PinOutcome.Over();
      case Result.Expired _ -> new PinOutcome.Over();
      case Result.Unproven _, Result.NotYours _ -> new PinOutcome.NotYours();
    };
  }

  private PinOutcome handedOn(AccountCard card, Cause cause) {
    words.send(PageWord.of(PageWord.Kind.PROVEN, card), cause);
    return new PinOutcome.Done(PageWord.Kind.PROVEN);
  }

  /** A wrong PIN is told where its owner looks. */
  static void tell(PageWords words, CheckPin.Checked checked, AccountCard card, Cause cause) {
    switch (checked) {
      case CheckPin.Checked.Wrong(int left) ->
          words.send(PageWord.of(PageWord.Kind.PIN_WRONG, card, left, Optional.empty()), cause);
      case CheckPin.Checked.Locked(var until, boolean justNow) when justNow ->
          words.send(PageWord.of(PageWord.Kind.PIN_LOCKED, card, 0, Optional.of(until)), cause);
      case CheckPin.Checked.Locked _,
          CheckPin.Checked.Right _,
          CheckPin.Checked.Resetting _,
          CheckPin.Checked.Missing _ -> {}
    }
  }
}
