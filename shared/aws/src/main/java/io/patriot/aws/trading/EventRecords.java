package io.patriot.aws.trading;

import io.patriot.application.order.AccountChange;
import io.patriot.application.order.AccountRecord;
import io.patriot.application.order.Commit;
import io.patriot.application.order.RecordedEvent;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderEvent;
import io.patriot.events.EventEnvelope;
import io.patriot.events.EventType;
import io.patriot.events.Wire;
import io.patriot.events.account.AccountEventsOnTheWire;
import io.patriot.events.order.OrderEventsOnTheWire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts events into their envelopes, and takes them out again. */
final class EventRecords {
  private final Wire wire;

  EventRecords(Wire wire) {
    this.wire = wire;
  }

  /** The events of a step, in order; those that move money carry the book's version they made. */
  List<EventEnvelope> of(Commit commit) {
    var envelopes = new ArrayList<EventEnvelope>();
    long version = commit.orderVersionBefore();
    long accountVersion = commit.book() == null ? 0 : bookVersionBefore(commit, commit.book());
    for (OrderEvent event : commit.events()) {
      version++;
      Long made = MoneyMoves.isOne(event) ? ++accountVersion : null;
      envelopes.add(envelope(commit, event, version, made));
    }
    return envelopes;
  }

  List<EventEnvelope> of(AccountChange change) {
    var envelopes = new ArrayList<EventEnvelope>();
    AccountBook before = change.before();
    for (AccountEvent event : change.events()) {
      AccountBook after = before.after(event);
      envelopes.add(
          ofAccount(
              after.account(),
              after.version(),
              event,
              AccountEventsOnTheWire.detail(event, before),
              change.cause(),
              change.at()));
      before = after;
    }
    return envelopes;
  }

  EventEnvelope of(AccountId account, AccountEvent.Opened opened, Cause cause, Instant at) {
    return ofAccount(account, 1, opened, AccountEventsOnTheWire.detail(opened), cause, at);
  }

  private EventEnvelope ofAccount(
      AccountId account, long version, AccountEvent event, Object detail, Cause cause, Instant at) {
    return new EventEnvelope(
        account + ":" + version,
        AccountEventsOnTheWire.type(event).wireName(),
        cause.correlationId().value(),
        cause.causationId(),
        account.tenant().value(),
        account.toString(),
        cause.actor(),
        account.toString(),
        version,
        version,
        at.toString(),
        wire.tree(detail));
  }

  RecordedEvent read(EventEnvelope envelope) {
    return new RecordedEvent(
        envelope.version(), Instant.parse(envelope.occurredAt()), cause(envelope), event(envelope));
  }

  AccountRecord.Happened happened(EventEnvelope envelope) {
    return new AccountRecord.Happened(
        envelope.version(),
        Instant.parse(envelope.occurredAt()),
        cause(envelope),
        AccountEventsOnTheWire.read(wire, EventType.of(envelope.type()), envelope.detail()));
  }

  private static Cause cause(EventEnvelope envelope) {
    return new Cause(
        new CorrelationId(envelope.correlationId()), envelope.causationId(), envelope.actor());
  }

  OrderEvent event(EventEnvelope envelope) {
    return OrderEventsOnTheWire.read(wire, EventType.of(envelope.type()), envelope.detail());
  }

  /** The version that the book must still have for the step to count. */
  static long bookVersionBefore(Commit commit, AccountBook book) {
    return book.version() - MoneyMoves.in(commit.events());
  }

  private EventEnvelope envelope(
      Commit commit, OrderEvent event, long version, @Nullable Long accountVersion) {
    String order = commit.orderId().value();
    return new EventEnvelope(
        order + ":" + version,
        OrderEventsOnTheWire.type(event).wireName(),
        commit.cause().correlationId().value(),
        commit.cause().causationId(),
        commit.account().tenant().value(),
        commit.account().toString(),
        commit.cause().actor(),
        order,
        version,
        accountVersion,
        commit.at().toString(),
        wire.tree(
            OrderEventsOnTheWire.detail(event, commit.order(), commit.book(), commit.gain())));
  }
}
