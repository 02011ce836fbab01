package io.patriot.aws.trading;

import io.patriot.application.order.AccountChange;
import io.patriot.application.order.Commit;
import io.patriot.application.order.DecisionInputs;
import io.patriot.application.trace.Cause;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderId;
import io.patriot.events.EventEnvelope;
import io.patriot.events.Wire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes of a step what is kept of it, each event sealed onto the one before. */
final class Sealing {
  private final EventRecords records;
  private final EventItems items;
  private final DecisionItems decisions;
  private final Heads heads;

  Sealing(Wire wire, EventRecords records, EventItems items, Heads heads) {
    this.records = records;
    this.items = items;
    this.decisions = new DecisionItems(wire);
    this.heads = heads;
  }

  /** The step as it is kept; nothing when it was not made from what was read here last. */
  Optional<SealedStep> of(Commit commit) {
    AccountId account = commit.account();
    AccountBook book = commit.book();
    Optional<String> order = orderSeal(commit);
    Optional<String> ofAccount =
        book == null
            ? Optional.of(Sealed.NONE)
            : heads.seal(Keys.book(account), EventRecords.bookVersionBefore(commit, book));
    if (order.isEmpty() || ofAccount.isEmpty()) {
      return Optional.empty();
    }
    String orderSeal = order.get();
    String accountSeal = ofAccount.get();
    List<EventEnvelope> envelopes = records.of(commit);
    var sealed = new ArrayList<Item>();
    for (int i = 0; i < envelopes.size(); i++) {
      EventEnvelope envelope = envelopes.get(i);
      Item item = items.ofOrder(account, commit.orderId(), envelope);
      DecisionInputs inputs = commit.inputs();
      if (inputs != null) {
        item = decisions.with(item, commit.events().get(i), inputs);
      }
      orderSeal = Sealed.after(orderSeal, item);
      if (envelope.accountVersion() != null) {
        accountSeal = Sealed.after(accountSeal, item);
        item = Sealed.with(item, Sealed.ACCOUNT_SEAL, accountSeal);
      }
      sealed.add(Sealed.with(item, Sealed.SEAL, orderSeal));
    }
    sealed.add(items.outbox(account, commit.at(), envelopes));
    return Optional.of(new SealedStep(sealed, orderSeal, accountSeal));
  }

  /** The same for a change of an account. */
  Optional<SealedStep> of(AccountChange change) {
    AccountBook before = change.before();
    return heads
        .seal(Keys.book(before.account()), before.version())
        .map(seal -> sealed(before.account(), change.at(), records.of(change), seal));
  }

  /** The first step of an account. */
  SealedStep of(AccountId account, AccountEvent.Opened opened, Cause cause, Instant at) {
    return sealed(account, at, List.of(records.of(account, opened, cause, at)), Sealed.NONE);
  }

  private SealedStep sealed(
      AccountId account, Instant at, List<EventEnvelope> envelopes, String before) {
    String seal = before;
    var sealed = new ArrayList<Item>();
    for (EventEnvelope envelope : envelopes) {
      Item item = items.ofAccount(account, envelope);
      seal = Sealed.after(seal, item);
      sealed.add(Sealed.with(item, Sealed.ACCOUNT_SEAL, seal));
    }
    sealed.add(items.outbox(account, at, envelopes));
    return new SealedStep(sealed, Sealed.NONE, seal);
  }

  private Optional<String> orderSeal(Commit commit) {
    long before = commit.orderVersionBefore();
    OrderId order = commit.orderId();
    return before == 0
        ? Optional.of(Sealed.NONE)
        : heads.seal(Keys.order(commit.account(), order), before);
  }
}
