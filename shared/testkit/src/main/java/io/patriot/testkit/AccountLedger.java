package io.patriot.testkit;

import io.patriot.application.order.AccountChange;
import io.patriot.application.order.AccountRecord;
import io.patriot.application.order.Commit;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.Decided;
import io.patriot.application.order.DecisionInputs;
import io.patriot.application.order.RecordedEvent;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.risk.RiskPolicy;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** One account: its book, its orders, its fills, and the steps that made them, in order. */
final class AccountLedger {
  private final AccountBook atFirst;
  private final List<UnaryOperator<AccountBook>> steps = new ArrayList<>();
  private final Map<OrderId, StoredOrder> orders = new TreeMap<>();
  private final Set<Commit.FillKey> fills =
      new TreeSet<>(
          Comparator.comparing(Commit.FillKey::symbol)
              .thenComparing(Commit.FillKey::side)
              .thenComparing(Commit.FillKey::tradeId));
  private final Deque<AccountRecord.Happened> happened = new ArrayDeque<>();
  private final Map<OrderId, Decided> decided = new TreeMap<>();
  private AccountBook book;

  private AccountLedger(AccountBook atFirst) {
    this.atFirst = atFirst;
    this.book = atFirst;
  }

  static AccountLedger opened(
      AccountBook book, AccountEvent.Opened opened, Cause cause, Instant at) {
    Folds.mustBe(AccountBook.opened(book.account(), opened), book, "the opened book");
    var ledger = new AccountLedger(book);
    ledger.happened.add(new AccountRecord.Happened(book.version(), at, cause, opened));
    return ledger;
  }

  AccountBook book() {
    return book;
  }

  Optional<Order> order(OrderId id) {
    return Optional.ofNullable(orders.get(id)).map(StoredOrder::order);
  }

  List<Order> orders() {
    return orders.values().stream().map(StoredOrder::order).toList();
  }

  List<RecordedEvent> history(OrderId id) {
    StoredOrder stored = orders.get(id);
    return stored == null ? List.of() : stored.history();
  }

  Optional<Decided> decided(OrderId id) {
    return Optional.ofNullable(decided.get(id));
  }

  List<StoredOrder> passingAndWishedBefore(Instant before) {
    return orders.values().stream()
        .filter(stored -> stored.order().isPassing() && stored.wishedAt().isBefore(before))
        .toList();
  }

  CommitResult commit(AccountChange change) {
    if (change.fill() != null && fills.contains(change.fill())) {
      return CommitResult.FILL_ALREADY_RECORDED;
    }
    if (change.before().version() != book.version()) {
      return CommitResult.CONFLICT;
    }
    Folds.mustBe(book, change.before(), "the book before the change");
    if (change.fill() != null) {
      fills.add(change.fill());
    }
    change
        .events()
        .forEach(
            event -> {
              apply(before -> before.after(event));
              happened.addFirst(
                  new AccountRecord.Happened(book.version(), change.at(), change.cause(), event));
            });
    return CommitResult.COMMITTED;
  }

  /** What happened to the account apart from its orders, latest first. */
  List<AccountRecord.Happened> happened() {
    return List.copyOf(happened);
  }

  AccountBook replayed() {
    AccountBook replayed = atFirst;
    for (UnaryOperator<AccountBook> step : steps) {
      replayed = step.apply(replayed);
    }
    return replayed;
  }

  CommitResult commit(Commit commit) {
    if (commit.fill() != null && fills.contains(commit.fill())) {
      return CommitResult.FILL_ALREADY_RECORDED;
    }
    long version = order(commit.orderId()).map(Order::version).orElse(0L);
    if (version != commit.orderVersionBefore()) {
      return CommitResult.CONFLICT;
    }
    if (commit.fence() != null && commit.fence() != book.fence()) {
      return CommitResult.CONFLICT;
    }
    AccountBook bookAfter = Folds.book(book, commit);
    if (commit.book() != null && commit.book().version() != bookAfter.version()) {
      return CommitResult.CONFLICT;
    }
    check(commit, bookAfter);
    store(commit);
    return CommitResult.COMMITTED;
  }

  private void check(Commit commit, AccountBook bookAfter) {
    Folds.mustBe(
        bookAfter, commit.book() == null ? book : commit.book(), "the book of the account");
    Money gain = bookAfter.realised().minus(book.realised());
    Folds.mustBe(gain, commit.gain(), "the gain of the step");
    Order folded =
        Folds.order(order(commit.orderId()), commit.events(), Money.zero(book.currency()));
    Folds.mustBe(folded, commit.order(), "the order");
  }

  private void store(Commit commit) {
    var history = new ArrayList<>(history(commit.orderId()));
    for (OrderEvent event : commit.events()) {
      history.add(new RecordedEvent(history.size() + 1, commit.at(), commit.cause(), event));
    }
    orders.put(commit.orderId(), new StoredOrder(commit.order(), history));
    DecisionInputs inputs = commit.inputs();
    if (inputs != null) {
      decided.put(
          commit.orderId(),
          new Decided(commit.order().version(), inputs, RiskPolicy.NAME, "in-memory", "in-memory"));
    }
    if (commit.fill() != null) {
      fills.add(commit.fill());
    }
    apply(before -> Folds.book(before, commit));
  }

  private void apply(UnaryOperator<AccountBook> step) {
    steps.add(step);
    book = step.apply(book);
  }
}
