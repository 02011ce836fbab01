package io.patriot.aws.trading;

import io.patriot.application.market.MarketSummary;
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
import io.patriot.aws.market.PricePages;
import io.patriot.aws.stop.PlatformTurns;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.StoreUnavailable;
import io.patriot.aws.table.Transaction;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.events.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Accounts and orders in the state table, their history in the events table. */
public final class DynamoTradingStore implements TradingStore {
  private static final int OPEN_ATTEMPTS_MAX = 5;

  private final Dynamo dynamo;
  private final Heads heads = new Heads();
  private final StateItems states;
  private final EventRecords records;
  private final Sealing sealing;
  private final OrderRecords orderRecords;
  private final AccountRecords accountRecords;
  private final CommitWrites writes;
  private final OrderQueries queries;
  private final PricePages prices;
  private final PlatformTurns turns;

  /**
   * @param marketVenue whose prices decisions look at, such as binance
   */
  public DynamoTradingStore(Dynamo dynamo, Wire wire, String marketVenue) {
    this.dynamo = dynamo;
    this.states = new StateItems(wire, heads);
    this.records = new EventRecords(wire);
    var events = new EventItems(wire);
    this.sealing = new Sealing(wire, records, events, heads);
    this.orderRecords = new OrderRecords(wire, records, events);
    this.accountRecords = new AccountRecords(dynamo, wire);
    this.writes = new CommitWrites(dynamo.tables(), states);
    this.queries = new OrderQueries(dynamo, events);
    this.prices = new PricePages(wire, marketVenue);
    this.turns = new PlatformTurns(wire);
  }

  @Override
  public DecisionFacts factsFor(AccountId account, Symbol symbol, OrderId order) {
    Key page = prices.pageOf(symbol);
    Map<Key, Item> found =
        dynamo.getAll(
            Map.of(
                dynamo.tables().state(),
                    List.of(Keys.book(account), Keys.order(account, order), Keys.platformSwitch()),
                dynamo.tables().market(), List.of(page)));
    Optional<AccountBook> book = book(found, account);
    List<AccountBook> others = others(book);
    return new DecisionFacts(
        book,
        others,
        order(found, account, order),
        Optional.ofNullable(found.get(page))
            .flatMap(item -> prices.summary(item, symbol))
            .map(MarketSummary::quote),
        quotes(symbol, Stream.concat(book.stream(), others.stream()), found),
        turns.standing(Optional.ofNullable(found.get(Keys.platformSwitch()))));
  }

  /** Other accounts are read only for people whose limits bind several together. */
  private List<AccountBook> others(Optional<AccountBook> book) {
    List<AccountId> others = book.map(AccountBook::countedWith).orElse(List.of());
    if (others.isEmpty()) {
      return List.of();
    }
    Map<Key, Item> found =
        dynamo.getAll(Map.of(dynamo.tables().state(), others.stream().map(Keys::book).toList()));
    return others.stream().flatMap(other -> book(found, other).stream()).toList();
  }

  /** The pages of further markets are asked for only by accounts that are in them. */
  private Map<Symbol, Quote> quotes(
      Symbol symbol, Stream<AccountBook> books, Map<Key, Item> known) {
    var markets = new TreeSet<Symbol>(Set.of(symbol));
    books.forEach(book -> markets.addAll(book.marketsAtStake()));
    var pages = new LinkedHashMap<>(known);
    List<Key> further =
        markets.stream()
            .map(prices::pageOf)
            .filter(page -> !page.equals(prices.pageOf(symbol)))
            .distinct()
            .toList();
    if (!further.isEmpty()) {
      pages.putAll(dynamo.getAll(Map.of(dynamo.tables().market(), further)));
    }
    return prices.quotes(markets, pages);
  }

  @Override
  public Optional<AccountBook> book(AccountId account) {
    return dynamo.get(dynamo.tables().state(), Keys.book(account)).map(states::book);
  }

  @Override
  public List<AccountBook> books(Collection<AccountId> accounts) {
    List<Key> keys = accounts.stream().distinct().map(Keys::book).toList();
    return keys.isEmpty()
        ? List.of()
        : dynamo.getAll(Map.of(dynamo.tables().state(), keys)).values().stream()
            .map(states::book)
            .sorted(Comparator.comparing(AccountBook::account))
            .toList();
  }

  @Override
  public Optional<Order> order(AccountId account, OrderId order) {
    return dynamo.get(dynamo.tables().state(), Keys.order(account, order)).map(states::order);
  }

  @Override
  public List<Order> orders(AccountId account, Collection<OrderId> orders) {
    List<Key> keys = orders.stream().distinct().map(id -> Keys.order(account, id)).toList();
    Map<Key, Item> found = dynamo.getAll(Map.of(dynamo.tables().state(), keys));
    return orders.stream().flatMap(id -> order(found, account, id).stream()).toList();
  }

  @Override
  public BookAndOrder bookAndOrder(AccountId account, OrderId order) {
    Map<Key, Item> found =
        dynamo.getAll(
            Map.of(
                dynamo.tables().state(), List.of(Keys.book(account), Keys.order(account, order))));
    return new BookAndOrder(book(found, account), order(found, account, order));
  }

  @Override
  public List<Order> ordersByPrefix(AccountId account, String prefix, int limit) {
    return queries.byPrefix(account, prefix, limit).stream().map(states::order).toList();
  }

  @Override
  public List<Denial> denials(AccountId account, Instant since, int limit) {
    Map<OrderId, Instant> when = queries.denials(account, since, limit);
    var denials = new ArrayList<Denial>();
    for (Order order : orders(account, when.keySet())) {
      if (order instanceof Order.Denied denied) {
        Instant at = Objects.requireNonNull(when.get(order.id()));
        denials.add(new Denial(at, denied.intent(), denied.reason()));
      }
    }
    return List.copyOf(denials);
  }

  @Override
  public CommitResult commit(Commit commit) {
    Optional<SealedStep> sealed = sealing.of(commit);
    if (sealed.isEmpty()) {
      return CommitResult.CONFLICT; // another came between; whoever asks reads again
    }
    SealedStep step = sealed.get();
    return switch (dynamo.transact(writes.of(commit, step))) {
      case Transaction.Committed _ -> {
        note(commit, step);
        yield CommitResult.COMMITTED;
      }
      case Transaction.Cancelled cancelled ->
          commit.fill() != null && cancelled.failedAt(CommitWrites.FILL)
              ? CommitResult.FILL_ALREADY_RECORDED
              : CommitResult.CONFLICT;
    };
  }

  private void note(Commit commit, SealedStep step) {
    heads.note(
        Keys.order(commit.account(), commit.orderId()), commit.order().version(), step.order());
    AccountBook book = commit.book();
    if (book != null) {
      heads.note(Keys.book(book.account()), book.version(), step.account());
    }
  }

  @Override
  public CommitResult commit(AccountChange change) {
    Optional<SealedStep> sealed = sealing.of(change);
    if (sealed.isEmpty()) {
      return CommitResult.CONFLICT;
    }
    SealedStep step = sealed.get();
    return switch (dynamo.transact(writes.of(change, step))) {
      case Transaction.Committed _ -> {
        AccountBook after = change.after();
        heads.note(Keys.book(after.account()), after.version(), step.account());
        yield CommitResult.COMMITTED;
      }
      case Transaction.Cancelled cancelled ->
          change.fill() != null && cancelled.failedAt(CommitWrites.FILL)
              ? CommitResult.FILL_ALREADY_RECORDED
              : CommitResult.CONFLICT;
    };
  }

  @Override
  public CommitResult commit(List<AccountChange> changes) {
    var all = new ArrayList<TransactWriteItem>();
    var steps = new ArrayList<SealedStep>();
    for (AccountChange change : changes) {
      Optional<SealedStep> sealed = sealing.of(change);
      if (sealed.isEmpty()) {
        return CommitResult.CONFLICT;
      }
      steps.add(sealed.get());
      all.addAll(writes.of(change, sealed.get()));
    }
    if (!(dynamo.transact(all) instanceof Transaction.Committed)) {
      return CommitResult.CONFLICT;
    }
    for (int i = 0; i < steps.size(); i++) {
      AccountBook after = changes.get(i).after();
      heads.note(Keys.book(after.account()), after.version(), steps.get(i).account());
    }
    return CommitResult.COMMITTED;
  }

  @Override
  public void open(AccountBook book, AccountEvent.Opened opened, Cause cause, Instant now) {
    SealedStep step = sealing.of(book.account(), opened, cause, now);
    for (int attempt = 1; attempt <= OPEN_ATTEMPTS_MAX; attempt++) {
      switch (dynamo.transact(writes.ofNewBook(book, step))) {
        case Transaction.Committed _ -> {
          heads.note(Keys.book(book.account()), book.version(), step.account());
          return;
        }
        case Transaction.Cancelled cancelled -> {
          if (!cancelled.onlyMetAnother()) {
            return; // it was there
          }
        }
      }
    }
    throw new StoreUnavailable("open an account");
  }

  @Override
  public List<RecordedEvent> history(AccountId account, OrderId order) {
    return queries.events(account, order).stream().map(records::read).toList();
  }

  /** The state is read first, so that steps taken meanwhile are not missed in it. */
  @Override
  public OrderRecord record(AccountId account, OrderId order) {
    Optional<Item> state = dynamo.get(dynamo.tables().state(), Keys.order(account, order));
    return orderRecords.of(state, queries.eventItems(account, order));
  }

  @Override
  public AccountRecord record(AccountId account, int limit) {
    return accountRecords.newest(account, limit);
  }

  @Override
  public List<Order> stuck(Instant now, Duration age, int limit) {
    return queries.waitingSinceBefore(now.minus(age), limit).stream().map(states::order).toList();
  }

  @Override
  public List<AccountId> guarded(int limit) {
    return queries.guarded(limit).stream().map(AccountId::parse).toList();
  }

  private Optional<AccountBook> book(Map<Key, Item> found, AccountId account) {
    return Optional.ofNullable(found.get(Keys.book(account))).map(states::book);
  }

  private Optional<Order> order(Map<Key, Item> found, AccountId account, OrderId order) {
    return Optional.ofNullable(found.get(Keys.order(account, order))).map(states::order);
  }
}
