package io.patriot.application.people;

import io.patriot.domain.account.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Lets somebody in who comes with the code of an invitation: who is new here, or asked to come in
 * and was not answered yet. Nobody is let in twice by it, and nobody who was suspended or blocked.
 */
public final class AcceptInvitation {
  private static final String WHY = "invited";
  private static final int TRIES_MAX = 3;

  private final People people;
  private final InstantSource clock;

  public AcceptInvitation(People people, InstantSource clock) {
    this.people = people;
    this.clock = clock;
  }

  /**
   * @param name what they call themselves at Telegram; empty when nothing
   * @param code as it came behind Start; empty for none
   * @return whether they are in now
   */
  public boolean handle(TenantId person, long userId, String name, String code) {
    if (code.isBlank() || code.length() > Invitation.CODE_LENGTH_MAX) {
      return false;
    }
    String digest = Invitation.digest(code);
    Instant now = clock.instant();
    for (int tries = 1; tries <= TRIES_MAX; tries++) {
      Optional<Invitation> invitation = people.invitation(digest).filter(one -> one.isGood(now));
      Optional<Membership> before = people.find(person);
      if (invitation.isEmpty()
          || before.filter(one -> one.state() != Membership.State.PENDING).isPresent()) {
        return before.filter(one -> one.state() == Membership.State.ACTIVE).isPresent();
      }
      long by = invitation.get().by();
      Membership next =
          before
              .map(one -> one.turned(Membership.State.ACTIVE, WHY, by, now))
              .orElseGet(() -> Membership.invited(person, userId, name, WHY, by, now));
      if (people.redeem(digest, next, now)) {
        return true;
      }
    }
    return false;
  }
}
