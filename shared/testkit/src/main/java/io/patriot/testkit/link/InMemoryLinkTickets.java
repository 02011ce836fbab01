package io.patriot.testkit.link;

import io.patriot.application.link.LinkTicket;
import io.patriot.application.link.LinkTickets;
import io.patriot.domain.account.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tickets of the link page in memory. */
public final class InMemoryLinkTickets implements LinkTickets {
  private final Map<String, LinkTicket> tickets = new TreeMap<>();

  @Override
  public synchronized void add(LinkTicket ticket) {
    tickets.putIfAbsent(key(ticket.tenant(), ticket.nonce()), ticket);
  }

  @Override
  public synchronized Optional<LinkTicket> take(TenantId tenant, String nonce, Instant now) {
    LinkTicket found = tickets.get(key(tenant, nonce));
    if (found == null || !found.expiresAt().isAfter(now)) {
      return Optional.empty();
    }
    return Optional.ofNullable(tickets.remove(key(tenant, nonce)));
  }

  private static String key(TenantId tenant, String nonce) {
    return tenant + "/" + nonce;
  }
}
