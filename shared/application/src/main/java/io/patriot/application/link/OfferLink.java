package io.patriot.application.link;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Gives a person the right to hand in a key on the page. */
public final class OfferLink {
  private final LinkTickets tickets;
  private final Supplier<String> nonces;
  private final InstantSource clock;

  /**
   * @param nonces gives at least 128 random bits as a text that fits an address
   */
  public OfferLink(LinkTickets tickets, Supplier<String> nonces, InstantSource clock) {
    this.tickets = tickets;
    this.nonces = nonces;
    this.clock = clock;
  }

  /** For a new account at a venue. */
  public LinkTicket toLink(TenantId tenant, long userId, long chatId, String venue) {
    return offer(
        new LinkTicket(
            nonces.get(),
            tenant,
            userId,
            chatId,
            venue,
            null,
            LinkTicket.TRIES_MAX,
            clock.instant().plus(LinkTicket.LIFETIME)));
  }

  /** For another key of an account. */
  public LinkTicket toRotate(AccountId account, long userId, long chatId) {
    return offer(
        new LinkTicket(
            nonces.get(),
            account.tenant(),
            userId,
            chatId,
            account.venue(),
            account,
            LinkTicket.TRIES_MAX,
            clock.instant().plus(LinkTicket.LIFETIME)));
  }

  private LinkTicket offer(LinkTicket ticket) {
    tickets.add(ticket);
    return ticket;
  }
}
