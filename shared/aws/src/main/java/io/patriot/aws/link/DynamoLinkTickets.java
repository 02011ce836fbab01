package io.patriot.aws.link;

import io.patriot.application.link.LinkTicket;
import io.patriot.application.link.LinkTickets;
import io.patriot.aws.table.Change;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Value;
import io.patriot.aws.table.Write;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tickets in the state table, under the person they belong to; a day after their end they go. */
public final class DynamoLinkTickets implements LinkTickets {
  private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{16,64}");
  private static final Duration KEPT_AFTER_END = Duration.ofDays(1);
  private static final String USER = "userId";
  private static final String CHAT = "chatId";
  private static final String VENUE = "venue";
  private static final String ROTATES = "rotates";
  private static final String TRIES = "triesLeft";
  private static final String ENDS_AT = "endsAt";
  private static final String USED = "used";
  private static final String NONE = "-";

  private final Dynamo dynamo;

  public DynamoLinkTickets(Dynamo dynamo) {
    this.dynamo = dynamo;
  }

  @Override
  public void add(LinkTicket ticket) {
    AccountId rotates = ticket.rotates();
    Instant end = ticket.expiresAt();
    Item item =
        Item.at(Keys.ticket(ticket.tenant(), ticket.nonce()))
            .with(USER, ticket.userId())
            .with(CHAT, ticket.chatId())
            .with(VENUE, ticket.venue())
            .with(ROTATES, rotates == null ? NONE : rotates.name())
            .with(TRIES, ticket.triesLeft())
            .with(ENDS_AT, end.toEpochMilli())
            .with(USED, 0)
            .with(Item.EXPIRES_AT, end.plus(KEPT_AFTER_END).getEpochSecond());
    dynamo.putIfNew(dynamo.tables().state(), item);
  }

  @Override
  public Optional<LinkTicket> take(TenantId tenant, String nonce, Instant now) {
    if (!NONCE.matcher(nonce).matches()) {
      return Optional.empty();
    }
    Change use =
        Change.of("#used = :one")
            .onlyIf("#used = :zero AND #ends > :now")
            .name("#used", USED)
            .name("#ends", ENDS_AT)
            .value(":one", Value.number(1))
            .value(":zero", Value.number(0))
            .value(":now", Value.number(now.toEpochMilli()));
    return switch (dynamo.update(dynamo.tables().state(), Keys.ticket(tenant, nonce), use)) {
      case Write.Stored(var item) -> Optional.of(ticket(tenant, nonce, item));
      case Write.Refused _ -> Optional.empty();
    };
  }

  private static LinkTicket ticket(TenantId tenant, String nonce, Item item) {
    String rotates = item.text(ROTATES);
    return new LinkTicket(
        nonce,
        tenant,
        item.number(USER),
        item.number(CHAT),
        item.text(VENUE),
        rotates.equals(NONE) ? null : new AccountId(tenant, rotates),
        (int) item.number(TRIES),
        Instant.ofEpochMilli(item.number(ENDS_AT)));
  }
}
