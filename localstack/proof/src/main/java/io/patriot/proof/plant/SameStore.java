package io.patriot.proof.plant;

import io.patriot.application.order.AccountChange;
import io.patriot.application.order.AccountRecord;
import io.patriot.application.order.BookAndOrder;
import io.patriot.application.order.Commit;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.DecisionFacts;
import io.patriot.application.order.Denial;
import io.patriot.application.order.OrderRecord;
import io.patriot.application.order.RecordedEvent;
import io.patriot.application.order.TradingStore;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A store as it is, but for what a bug changes. */
abstract class SameStore implements TradingStore {
  private final TradingStore store;

  SameStore(TradingStore store) {
    this.store = store;
  }

  @Override
  public DecisionFacts factsFor(AccountId account, Symbol symbol, OrderId order) {
    return store.factsFor(account, symbol, order);
  }

  @Override
  public Optional<AccountBook> book(AccountId account) {
    return store.book(account);
  }

  @Override
  public List<AccountBook> books(Collection<AccountId> accounts) {
    return store.books(accounts);
  }

  @Override
  public Optional<Order> order(AccountId account, OrderId order) {
    return store.order(account, order);
  }

  @Override
  public List<Order> orders(AccountId account, Collection<OrderId> orders) {
    return store.orders(account, orders);
  }

  @Override
  public BookAndOrder bookAndOrder(AccountId account, OrderId order) {
    return store.bookAndOrder(account, order);
  }

  @Override
  public List<Order> ordersByPrefix(AccountId account, String prefix, int limit) {
    return store.ordersByPrefix(account, prefix, limit);
  }

  @Override
  public List<Denial> denials(AccountId account, Instant since, int limit) {
    return store.denials(account, since, limit);
  }

  @Override
  public CommitResult commit(Commit commit) {
    return store.commit(commit);
  }

  @Override
  public CommitResult commit(AccountChange change) {
    return store.commit(change);
  }

  @Override
  public CommitResult commit(List<AccountChange> changes) {
    return store.commit(changes);
  }

  @Override
  public void open(AccountBook book, AccountEvent.Opened opened, Cause cause, Instant now) {
    store.open(book, opened, cause, now);
  }

  @Override
  public List<RecordedEvent> history(AccountId account, OrderId order) {
    return store.history(account, order);
  }

  @Override
  public OrderRecord record(AccountId account, OrderId order) {
    return store.record(account, order);
  }

  @Override
  public AccountRecord record(AccountId account, int limit) {
    return store.record(account, limit);
  }

  @Override
  public List<Order> stuck(Instant now, Duration age, int limit) {
    return store.stuck(now, age, limit);
  }

  @Override
  public List<AccountId> guarded(int limit) {
    return store.guarded(limit);
  }
}
