package io.patriot.application.link;

import io.patriot.domain.account.TenantId;
import java.time.Instant;
import java.util.Optional;

/** Where tickets are kept until they are used. */
public interface LinkTickets {
  void add(LinkTicket ticket);

  /** Uses a ticket up; of any number who try, one gets it, and nobody after its end. */
  Optional<LinkTicket> take(TenantId tenant, String nonce, Instant now);
}
