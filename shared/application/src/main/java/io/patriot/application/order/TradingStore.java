package io.patriot.application.order;

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

/**
 * Where accounts and orders are kept, together with the history that made them. What is read is
 * never older than the last commit; what is committed goes in whole or not at all.
 */
public interface TradingStore {

  /**
   * Everything a decision looks at, in one reading; in two when the account is in other markets,
   * too; in one more when its owner's limits bind other accounts with it.
   */
  DecisionFacts factsFor(AccountId account, Symbol symbol, OrderId order);

  Optional<AccountBook> book(AccountId account);

  /** The books of those accounts that exist, for whoever looks at many. */
  List<AccountBook> books(Collection<AccountId> accounts);

  Optional<Order> order(AccountId account, OrderId order);

  /** The orders of those ids that exist, in the order of the ids. */
  List<Order> orders(AccountId account, Collection<OrderId> orders);

  /** The account's book and one of its orders, in one reading. */
  BookAndOrder bookAndOrder(AccountId account, OrderId order);

  /** The account's orders whose id begins with these characters; at most {@code limit}. */
  List<Order> ordersByPrefix(AccountId account, String prefix, int limit);

  /** What was denied on an account after a moment, latest first; at most {@code limit}. */
  List<Denial> denials(AccountId account, Instant since, int limit);

  /**
   * Stores a change of state and the events that made it, in one transaction, if nothing else came
   * between.
   */
  CommitResult commit(Commit commit);

  /** Stores a change of an account, under the same promise. */
  CommitResult commit(AccountChange change);

  /**
   * Stores changes of several accounts under the same promise: all of them or none. They carry no
   * trades.
   */
  CommitResult commit(List<AccountChange> changes);

  /** Stores a new account; one that is already there stays as it is. */
  void open(AccountBook book, AccountEvent.Opened opened, Cause cause, Instant now);

  /** What happened to an order, first to last. */
  List<RecordedEvent> history(AccountId account, OrderId order);

  /** All that is kept of an order, looked over: whether its history is as it was written. */
  OrderRecord record(AccountId account, OrderId order);

  /**
   * The newest of what happened to an account apart from its orders, at most {@code limit}, and
   * whether its record is as it was written.
   */
  AccountRecord record(AccountId account, int limit);

  /**
   * Orders in a passing state that were wished longer than {@code age} ago, oldest wish first; at
   * most {@code limit}.
   */
  List<Order> stuck(Instant now, Duration age, int limit);

  /**
   * Accounts with positions that are to be guarded, or with guards that still work; at most {@code
   * limit}.
   */
  List<AccountId> guarded(int limit);
}
