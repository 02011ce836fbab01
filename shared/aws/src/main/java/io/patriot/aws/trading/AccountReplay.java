package io.patriot.aws.trading;

import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Tables;
import io.patriot.aws.table.Value;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.events.EventEnvelope;
import io.patriot.events.EventType;
import io.patriot.events.Wire;
import io.patriot.events.account.AccountEventsOnTheWire;
import io.patriot.events.account.AccountOpenedV1;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Makes an account's book anew from everything that ever moved its money: the auditor's proof. */
public final class AccountReplay {
  private static final int EVENTS_MAX = 1_000_000;

  private final Dynamo dynamo;
  private final Wire wire;
  private final EventItems events;
  private final EventRecords records;

  public AccountReplay(Dynamo dynamo, Wire wire) {
    this.dynamo = dynamo;
    this.wire = wire;
    this.events = new EventItems(wire);
    this.records = new EventRecords(wire);
  }

  /** The book that the account's history leads to; none when there is no such account. */
  public Optional<AccountBook> replay(AccountId account) {
    List<EventEnvelope> history = moneyMoves(account);
    Map<String, OrderIntent> intents = intents(account, history);
    AccountBook book = null;
    for (EventEnvelope event : history) {
      book = book == null ? opened(account, event) : after(book, event, intents);
    }
    return Optional.ofNullable(book);
  }

  /**
   * Whether each event that moved the account's book follows from the one before, and the last is
   * the one that the book stands at.
   */
  public boolean isSealed(AccountId account) {
    Optional<Item> book = dynamo.get(dynamo.tables().state(), Keys.book(account));
    long standing = book.map(item -> item.number(Item.VERSION)).orElse(0L);
    String sealOfBook = book.map(item -> Sealed.of(item, Sealed.SEAL)).orElse(Sealed.NONE);
    String seal = Sealed.NONE;
    long version = 0;
    for (Item item : moves(account)) {
      version++;
      seal = Sealed.after(seal, item);
      if (item.number(Tables.ACCOUNT_VERSION) != version
          || !Sealed.of(item, Sealed.ACCOUNT_SEAL).equals(seal)
          || (version == standing && !sealOfBook.equals(seal))) {
        return false;
      }
    }
    return version >= standing;
  }

  /** The events that moved an account's money, in the order in which they did. */
  public List<EventEnvelope> moneyMoves(AccountId account) {
    return moves(account).stream().map(events::envelope).toList();
  }

  private List<Item> moves(AccountId account) {
    return dynamo.query(
        QueryRequest.builder()
            .tableName(dynamo.tables().events())
            .indexName(Tables.BY_ACCOUNT)
            .keyConditionExpression("accountKey = :account")
            .expressionAttributeValues(Map.of(":account", Value.text(Keys.account(account)))),
        EVENTS_MAX);
  }

  /** An order's later events do not repeat the wish that began it. */
  private Map<String, OrderIntent> intents(AccountId account, List<EventEnvelope> history) {
    List<Key> firsts =
        history.stream()
            .filter(event -> !event.aggregateId().equals(account.toString()))
            .map(event -> new OrderId(event.aggregateId()))
            .distinct()
            .map(order -> Keys.orderEvent(account.tenant(), order, 1))
            .toList();
    var intents = new LinkedHashMap<String, OrderIntent>();
    for (Item item : dynamo.getAll(Map.of(dynamo.tables().events(), firsts)).values()) {
      EventEnvelope event = events.envelope(item);
      if (records.event(event) instanceof OrderEvent.Requested(var intent)) {
        intents.put(event.aggregateId(), intent);
      }
    }
    return intents;
  }

  private AccountBook opened(AccountId account, EventEnvelope event) {
    return AccountBook.opened(account, wire.read(event.detail(), AccountOpenedV1.class).toDomain());
  }

  private AccountBook after(
      AccountBook book, EventEnvelope event, Map<String, OrderIntent> intents) {
    if (event.aggregateId().equals(book.account().toString())) {
      return book.after(
          AccountEventsOnTheWire.read(wire, EventType.of(event.type()), event.detail()));
    }
    OrderIntent intent = intents.get(event.aggregateId());
    if (intent == null) {
      throw new IllegalStateException("No request of order " + event.aggregateId());
    }
    OrderEvent happened = records.event(event);
    if (happened instanceof OrderEvent.Amended(var quantity, var price, var _)) {
      intents.put(event.aggregateId(), intent.amended(quantity, price));
    }
    return book.after(intent, happened);
  }
}
