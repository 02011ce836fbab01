package io.patriot.application.pin;

import io.patriot.application.card.AccountCard;
import io.patriot.application.card.AccountCards;
import io.patriot.application.card.AccountCards.Press;
import io.patriot.application.card.AccountCards.Result;
import io.patriot.application.card.CardId;
import io.patriot.application.secret.Secret;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Chooses a PIN, changes it, or begins and calls off its reset. One visit of the page from /pin
 * does one of these, once; whoever comes to confirm something may choose their first PIN there.
 */
public final class ChangePin {
  private final AccountCards cards;
  private final Pins pins;
  private final PinHasher hasher;
  private final CheckPin checkPin;
  private final PageWords words;
  private final InstantSource clock;

  public ChangePin(
      AccountCards cards,
      Pins pins,
      PinHasher hasher,
      CheckPin checkPin,
      PageWords words,
      InstantSource clock) {
    this.cards = cards;
    this.pins = pins;
    this.hasher = hasher;
    this.checkPin = checkPin;
    this.words = words;
    this.clock = clock;
  }

  /** The first PIN, or another after the wait of a reset. */
  public PinOutcome choose(TenantId tenant, long userId, CardId id, Secret fresh, Cause cause) {
    return visiting(
        tenant,
        userId,
        id,
        card -> {
          Optional<PinForm> fault = PinForm.faultOf(fresh);
          if (fault.isPresent()) {
            return new PinOutcome.Unfit(fault.get());
          }
          Instant now = clock.instant();
          Optional<Pin> there = pins.find(tenant);
          if (there.filter(pin -> !pin.mayBeReplaced(now)).isPresent()) {
            return new PinOutcome.NeedsOld();
          }
          long version = there.map(Pin::version).orElse(0L);
          return keep(
              card, Pin.chosen(hasher.hash(fresh), version + 1), PageWord.Kind.PIN_SET, cause);
        });
  }

  /** Another PIN for the one that is known. */
  public PinOutcome change(
      TenantId tenant, long userId, CardId id, Secret old, Secret fresh, Cause cause) {
    return visiting(
        tenant,
        userId,
        id,
        card -> {
          Optional<PinForm> fault = PinForm.faultOf(fresh);
          if (fault.isPresent()) {
            return new PinOutcome.Unfit(fault.get());
          }
          CheckPin.Checked checked = checkPin.evenWhileResetting(tenant, old);
          ConfirmByPin.tell(words, checked, card, cause);
          return checked instanceof CheckPin.Checked.Right(var pin)
              ? keep(
                  card,
                  Pin.chosen(hasher.hash(fresh), pin.version() + 1),
                  PageWord.Kind.PIN_CHANGED,
                  cause)
              : new PinOutcome.NotRight(checked);
        });
  }

  /** From now on the PIN confirms nothing, and after a day another may be chosen without it. */
  public PinOutcome forget(TenantId tenant, long userId, CardId id, Cause cause) {
    return visiting(
        tenant,
        userId,
        id,
        card -> {
          Instant now = clock.instant();
          Optional<Pin> there = pins.find(tenant);
          if (there.isEmpty()) {
            return new PinOutcome.NotRight(new CheckPin.Checked.Missing());
          }
          if (there.get().isResetting(now)) {
            Instant until = there.get().resetAt().orElseThrow();
            return new PinOutcome.NotRight(new CheckPin.Checked.Resetting(until));
          }
          return keep(card, there.get().forgotten(now), PageWord.Kind.RESET_ASKED, cause);
        });
  }

  /** The PIN was found again: it confirms as before. */
  public PinOutcome remember(TenantId tenant, long userId, CardId id, Secret old, Cause cause) {
    return visiting(
        tenant,
        userId,
        id,
        card -> {
          CheckPin.Checked checked = checkPin.evenWhileResetting(tenant, old);
          ConfirmByPin.tell(words, checked, card, cause);
          if (!(checked instanceof CheckPin.Checked.Right)) {
            return new PinOutcome.NotRight(checked);
          }
          useUp(card);
          words.send(PageWord.of(PageWord.Kind.RESET_CALLED_OFF, card), cause);
          return new PinOutcome.Done(PageWord.Kind.RESET_CALLED_OFF);
        });
  }

  private PinOutcome visiting(
      TenantId tenant, long userId, CardId id, Function<AccountCard, PinOutcome> act) {
    return switch (PinVisit.of(cards, tenant, userId, id, clock.instant())) {
      case PinVisit.NotYours _ -> new PinOutcome.NotYours();
      case PinVisit.Over _ -> new PinOutcome.Over();
      case PinVisit.Open(var card) -> act.apply(card);
    };
  }

  private PinOutcome keep(AccountCard card, Pin pin, PageWord.Kind what, Cause cause) {
    if (!useUp(card) || !pins.save(card.tenant(), pin)) {
      return new PinOutcome.Over();
    }
    words.send(
        PageWord.of(
            what, card, 0, what == PageWord.Kind.RESET_ASKED ? pin.resetAt() : Optional.empty()),
        cause);
    return new PinOutcome.Done(what);
  }

  /** Of two who use one visit, one does; a question that waits for a PIN goes on waiting. */
  private boolean useUp(AccountCard card) {
    if (!(card.act() instanceof AccountCard.Act.Pin)) {
      return true;
    }
    var press = new Press(card.tenant(), card.id(), card.userId(), card.chatId());
    return cards.press(press, 1, clock.instant()) instanceof Result.Counted;
  }
}
