package io.patriot.application.link;

import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes a key from the page: uses the ticket up, then links the account or replaces its key. A
 * refused key brings another ticket, a few times, so that a slip does not send its owner back to
 * the chat.
 */
public final class SubmitKey {
  private final LinkTickets tickets;
  private final LinkAccount linkAccount;
  private final RotateKey rotateKey;
  private final Supplier<String> nonces;
  private final InstantSource clock;

  public SubmitKey(
      LinkTickets tickets,
      LinkAccount linkAccount,
      RotateKey rotateKey,
      Supplier<String> nonces,
      InstantSource clock) {
    this.tickets = tickets;
    this.linkAccount = linkAccount;
    this.rotateKey = rotateKey;
    this.nonces = nonces;
    this.clock = clock;
  }

  /** What the page is told. */
  public sealed interface Submission {
    /** The ticket is used, too old, or somebody else's. */
    record NoTicket() implements Submission {}

    /** The key was dealt with. */
    record Answered(LinkOutcome outcome, Optional<LinkTicket> again) implements Submission {}
  }

  /**
   * @param tenant who hands it in, by a verified identity
   * @param label what the account is to be called; of no account when a key is replaced
   */
  public Submission handle(
      TenantId tenant,
      long userId,
      String nonce,
      String label,
      Credential credential,
      Cause cause) {
    Optional<LinkTicket> taken =
        tickets
            .take(tenant, nonce, clock.instant())
            .filter(ticket -> ticket.userId() == userId && ticket.tenant().equals(tenant));
    if (taken.isEmpty()) {
      return new Submission.NoTicket();
    }
    LinkTicket ticket = taken.get();
    AccountId rotates = ticket.rotates();
    LinkOutcome outcome =
        rotates == null
            ? linkAccount.handle(tenant, ticket.venue(), label, credential, cause)
            : rotateKey.handle(rotates, credential, cause);
    return new Submission.Answered(outcome, again(ticket, outcome));
  }

  private Optional<LinkTicket> again(LinkTicket ticket, LinkOutcome outcome) {
    boolean hopeless =
        switch (outcome) {
          case LinkOutcome.Linked _, LinkOutcome.TooMany _, LinkOutcome.NotLinked _ -> true;
          case LinkOutcome.Unfit _,
              LinkOutcome.NotTaken _,
              LinkOutcome.Unavailable _,
              LinkOutcome.NotAKey _,
              LinkOutcome.NotALabel _,
              LinkOutcome.KeyInUse _,
              LinkOutcome.OtherAccount _,
              LinkOutcome.NameTaken _ ->
              false;
        };
    if (hopeless || ticket.triesLeft() == 0) {
      return Optional.empty();
    }
    LinkTicket next = ticket.next(nonces.get());
    tickets.add(next);
    return Optional.of(next);
  }
}
