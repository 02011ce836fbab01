package io.patriot.aws.link;

import io.patriot.application.link.KeyWarning;
import io.patriot.application.link.LinkStep;
import io.patriot.application.link.LinkedAccount;
import io.patriot.aws.bus.Outbox;
import io.patriot.aws.bus.OutboxText;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Tables;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.events.EventEnvelope;
import io.patriot.events.Wire;
import io.patriot.events.link.LinkEventsOnTheWire;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Linked accounts and what happened to them, as items. */
final class LinkItems {
  static final String STATUS = "status";
  private static final String KEY_TAIL = "keyTail";
  private static final String VENUE_ACCOUNT = "venueAccount";
  private static final String WARNINGS = "warnings";
  private static final String LINKED_AT = "linkedAt";
  private static final String CHECKED_AT = "checkedAt";
  private static final String NONE = "-";

  private final Wire wire;

  LinkItems(Wire wire) {
    this.wire = wire;
  }

  Item item(LinkedAccount link) {
    String warnings =
        link.warnings().stream().map(KeyWarning::name).collect(Collectors.joining(","));
    Item item = parts(link, warnings);
    Item named = link.venueAccount().map(name -> item.with(VENUE_ACCOUNT, name)).orElse(item);
    return link.isActive()
        ? named
            .with(Tables.LINKED_VENUE, link.account().venue())
            .with(Tables.LINKED_ACCOUNT, link.account().toString())
        : named;
  }

  private static Item parts(LinkedAccount link, String warnings) {
    return Item.at(Keys.linked(link.account()))
        .with(STATUS, link.status().name())
        .with(Item.VERSION, link.version())
        .with(KeyItems.KEY_VERSION, link.keyVersion())
        .with(KEY_TAIL, link.keyTail())
        .with(WARNINGS, warnings.isEmpty() ? NONE : warnings)
        .with(LINKED_AT, link.linkedAt().toString())
        .with(CHECKED_AT, link.checkedAt().toString());
  }

  LinkedAccount link(TenantId tenant, Item item) {
    String warnings = item.text(WARNINGS);
    return new LinkedAccount(
        new AccountId(tenant, item.key().sort().substring(Keys.LINKED.length())),
        LinkedAccount.Status.valueOf(item.text(STATUS)),
        (int) item.number(Item.VERSION),
        (int) item.number(KeyItems.KEY_VERSION),
        item.text(KEY_TAIL),
        item.find(VENUE_ACCOUNT),
        warnings.equals(NONE)
            ? List.of()
            : Arrays.stream(warnings.split(",")).map(KeyWarning::valueOf).toList(),
        Instant.parse(item.text(LINKED_AT)),
        Instant.parse(item.text(CHECKED_AT)));
  }

  /** The event to keep, and the entry that is gone when it is published. */
  List<Item> events(LinkStep step) {
    AccountId account = step.after().account();
    long version = step.after().version();
    String aggregate = account + "/link";
    String text =
        wire.write(
            new EventEnvelope(
                aggregate + ":" + version,
                LinkEventsOnTheWire.type(step.event()).wireName(),
                step.cause().correlationId().value(),
                step.cause().causationId(),
                account.tenant().value(),
                account.toString(),
                step.cause().actor(),
                aggregate,
                version,
                null,
                step.at().toString(),
                wire.tree(LinkEventsOnTheWire.detail(step.event()))));
    Key outbox = Keys.outbox(account, step.at(), aggregate, version);
    return List.of(
        Item.at(Keys.linkEvent(account, version)).with(Item.JSON, text),
        Item.at(outbox).with(Outbox.EVENTS, OutboxText.of(List.of(text))));
  }
}
