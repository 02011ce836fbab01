package io.patriot.testkit;

import io.patriot.application.market.MarketSummary;
import io.patriot.application.market.PriceBoard;
import io.patriot.application.order.AccountChange;
import io.patriot.application.order.AccountRecord;
import io.patriot.application.order.BookAndOrder;
import io.patriot.application.order.Commit;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.DecisionFacts;
import io.patriot.application.order.Denial;
import io.patriot.application.order.OrderRecord;
import io.patriot.application.order.ProtectionLook;
import io.patriot.application.order.RecordedEvent;
import io.patriot.application.order.TradingStore;
import io.patriot.application.platform.PlatformSwitches;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.stop.InMemoryPlatformSwitches;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Accounts and orders in memory, under the same conditions as the real store. Each commit must be
 * the fold of its events, or it throws: a state that is not its history is a bug.
 */
public final class InMemoryTradingStore implements TradingStore {
  private final PriceBoard prices;
  private final PlatformSwitches platform;
  private final Map<AccountId, AccountLedger> ledgers = new TreeMap<>();

  /** Where nobody stops the platform. */
  public InMemoryTradingStore(PriceBoard prices) {
    this(prices, new InMemoryPlatformSwitches());
  }

  public InMemoryTradingStore(PriceBoard prices, PlatformSwitches platform) {
    this.prices = prices;
    this.platform = platform;
  }

  @Override
  public synchronized DecisionFacts factsFor(AccountId account, Symbol symbol, OrderId order) {
    Optional<AccountBook> book = book(account);
    var markets = new TreeSet<>(Set.of(symbol));
    List<AccountBook> others =
        book.stream()
            .flatMap(known -> known.countedWith().stream())
            .flatMap(other -> book(other).stream())
            .toList();
    book.ifPresent(known -> markets.addAll(known.marketsAtStake()));
    others.forEach(other -> markets.addAll(other.marketsAtStake()));
    return new DecisionFacts(
        book,
        others,
        order(account, order),
        prices.summary(symbol).map(MarketSummary::quote),
        prices.quotes(markets),
        platform.read());
  }

  @Override
  public synchronized Optional<AccountBook> book(AccountId account) {
    return ledger(account).map(AccountLedger::book);
  }

  @Override
  public synchronized List<AccountBook> books(Collection<AccountId> accounts) {
    return accounts.stream().flatMap(account -> book(account).stream()).toList();
  }

  @Override
  public synchronized Optional<Order> order(AccountId account, OrderId order) {
    return ledger(account).flatMap(ledger -> ledger.order(order));
  }

  @Override
  public synchronized List<Order> orders(AccountId account, Collection<OrderId> orders) {
    return orders.stream().flatMap(id -> order(account, id).stream()).toList();
  }

  @Override
  public synchronized BookAndOrder bookAndOrder(AccountId account, OrderId order) {
    return new BookAndOrder(book(account), order(account, order));
  }

  @Override
  public synchronized List<Order> ordersByPrefix(AccountId account, String prefix, int limit) {
    return allOrders(account).stream()
        .filter(order -> order.id().value().startsWith(prefix))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Denial> denials(AccountId account, Instant since, int limit) {
    return allOrders(account).stream()
        .flatMap(
            order ->
                order instanceof Order.Denied denied
                    ? Stream.of(
                        new Denial(
                            history(account, order.id()).getLast().at(),
                            order.intent(),
                            denied.reason()))
                    : Stream.<Denial>empty())
        .filter(denial -> denial.at().isAfter(since))
        .sorted(Comparator.comparing(Denial::at).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized CommitResult commit(Commit commit) {
    if (!commit.beside().stream().allMatch(this::isUnchanged)) {
      return CommitResult.CONFLICT;
    }
    return ledger(commit.account())
        .map(ledger -> ledger.commit(commit))
        .orElseThrow(() -> new IllegalStateException("No account " + commit.account()));
  }

  @Override
  public synchronized CommitResult commit(AccountChange change) {
    AccountId account = change.before().account();
    return ledger(account)
        .map(ledger -> ledger.commit(change))
        .orElseThrow(() -> new IllegalStateException("No account " + account));
  }

  @Override
  public synchronized CommitResult commit(List<AccountChange> changes) {
    if (!changes.stream().map(AccountChange::before).allMatch(this::isUnchanged)) {
      return CommitResult.CONFLICT;
    }
    changes.forEach(this::commit);
    return CommitResult.COMMITTED;
  }

  private boolean isUnchanged(AccountBook seen) {
    return book(seen.account()).filter(now -> now.version() == seen.version()).isPresent();
  }

  @Override
  public synchronized void open(
      AccountBook book, AccountEvent.Opened opened, Cause cause, Instant now) {
    ledgers.putIfAbsent(book.account(), AccountLedger.opened(book, opened, cause, now));
  }

  @Override
  public synchronized List<RecordedEvent> history(AccountId account, OrderId order) {
    return ledger(account).map(ledger -> ledger.history(order)).orElse(List.of());
  }

  /** Nobody can change what is kept here, so it is always as it was written. */
  @Override
  public synchronized OrderRecord record(AccountId account, OrderId order) {
    return new OrderRecord(
        history(account, order),
        new OrderRecord.Integrity.Whole("5ea1ed00"),
        ledger(account).flatMap(ledger -> ledger.decided(order)));
  }

  @Override
  public synchronized AccountRecord record(AccountId account, int limit) {
    return ledger(account)
        .map(
            ledger ->
                new AccountRecord(
                    ledger.happened().stream().limit(limit).toList(),
                    new AccountRecord.Integrity.Whole("5ea1ed00", 1, ledger.book().version())))
        .orElseGet(() -> new AccountRecord(List.of(), new AccountRecord.Integrity.Whole("", 0, 0)));
  }

  @Override
  public synchronized List<Order> stuck(Instant now, Duration age, int limit) {
    Instant before = now.minus(age);
    return ledgers.values().stream()
        .flatMap(ledger -> ledger.passingAndWishedBefore(before).stream())
        .sorted(Comparator.comparing(StoredOrder::wishedAt))
        .limit(limit)
        .map(StoredOrder::order)
        .toList();
  }

  @Override
  public synchronized List<AccountId> guarded(int limit) {
    return ledgers.values().stream()
        .map(AccountLedger::book)
        .filter(ProtectionLook::isDue)
        .map(AccountBook::account)
        .sorted()
        .limit(limit)
        .toList();
  }

  /** Turns the switch above all orders of an account, which raises its fence. */
  public synchronized void turnSwitch(AccountId account, TradingState state) {
    AccountBook book =
        book(account).orElseThrow(() -> new IllegalStateException("No account " + account));
    commit(
        new AccountChange(
            book,
            new AccountEvent.TradingStateChanged(state, "test"),
            null,
            AccountExamples.aCause(),
            Instant.EPOCH));
  }

  /** All orders of an account, by id. */
  public synchronized List<Order> allOrders(AccountId account) {
    return ledger(account).map(AccountLedger::orders).orElse(List.of());
  }

  /** The account's book, made anew from everything that ever happened to it. */
  public synchronized AccountBook replayed(AccountId account) {
    return ledger(account)
        .orElseThrow(() -> new IllegalStateException("No account " + account))
        .replayed();
  }

  private Optional<AccountLedger> ledger(AccountId account) {
    return Optional.ofNullable(ledgers.get(account));
  }
}
