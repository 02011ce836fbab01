package io.patriot.proof.check;

import io.patriot.application.setting.AccountOutcome.RiskChanged;
import io.patriot.aws.bus.Outbox;
import io.patriot.aws.bus.OutboxText;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.events.EventEnvelope;
import io.patriot.events.EventType;
import io.patriot.events.Wire;
import io.patriot.events.account.AccountEventsOnTheWire;
import io.patriot.events.order.OrderEventsOnTheWire;
import io.patriot.events.outcome.AccountRiskChangedV1;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads events as they are stored, and folds orders from nothing else. */
final class History {
  private static final String OF_ORDERS = "trading.Order.";
  private static final String OUTBOX = "OUTBOX#";

  private final Wire wire = Wire.standard();
  private final Function<AccountId, AccountBook> books;
  private final Map<OrderId, Order> orders = new HashMap<>();

  /**
   * @param books an account's book as it is stored
   */
  History(Function<AccountId, AccountBook> books) {
    this.books = books;
  }

  Optional<Order> order(OrderId order) {
    return Optional.ofNullable(orders.get(order));
  }

  /** Whether an order is on its way from one state to the next, as far as events tell. */
  boolean anyPasses() {
    return orders.values().stream().anyMatch(Order::isPassing);
  }

  static boolean isOutbox(Map<String, AttributeValue> keys) {
    return Objects.requireNonNull(keys.get(Key.PARTITION)).s().startsWith(OUTBOX);
  }

  /** The names of the events of one entry of the outbox. */
  List<String> entry(Map<String, AttributeValue> item) {
    String list = OutboxText.read(new Item(item).text(Outbox.EVENTS));
    return Arrays.stream(wire.read(list, EventEnvelope[].class)).map(EventEnvelope::id).toList();
  }

  /** The event that an item holds, if it is one of an order or of an account's book. */
  Optional<Stored> event(Map<String, AttributeValue> item) {
    EventEnvelope envelope = wire.read(new Item(item).text(Item.JSON), EventEnvelope.class);
    if (envelope.account() == null) {
      return Optional.empty();
    }
    AccountId account = AccountId.parse(envelope.account());
    Supplier<AccountBook> book = () -> books.apply(account);
    long made = envelope.accountVersion() == null ? 0 : envelope.accountVersion();
    EventType type = EventType.of(envelope.type());
    if (envelope.type().startsWith(OF_ORDERS)) {
      OrderEvent event = OrderEventsOnTheWire.read(wire, type, envelope.detail());
      var id = new OrderId(envelope.aggregateId());
      Order before = orders.get(id);
      Order after = after(before, event, book);
      orders.put(id, after);
      return Optional.of(
          new Stored.OfOrder(
              envelope.id(), account, event, before == null ? after : before, after, made, book));
    }
    if (type == EventType.ACCOUNT_RISK_CHANGED) {
      RiskChanged changed =
          wire.read(envelope.detail(), AccountRiskChangedV1.class).toApplication();
      return Optional.of(new Stored.OfRisk(envelope.id(), account, changed, book));
    }
    if (type == EventType.ACCOUNT_PLATFORM_STOPPED || type == EventType.ACCOUNT_PLATFORM_RELEASED) {
      boolean isRelease = type == EventType.ACCOUNT_PLATFORM_RELEASED;
      return Optional.of(new Stored.OfPlatform(envelope.id(), account, isRelease, book));
    }
    return made == 0
        ? Optional.empty()
        : Optional.of(
            new Stored.OfAccount(
                envelope.id(),
                account,
                AccountEventsOnTheWire.read(wire, type, envelope.detail()),
                made,
                book));
  }

  private static Order after(@Nullable Order before, OrderEvent event, Supplier<AccountBook> book) {
    if (event instanceof OrderEvent.Requested requested) {
      return Order.from(requested, Money.zero(book.get().currency()));
    }
    if (before == null) {
      throw new IllegalStateException("No request before " + event);
    }
    return before.after(event);
  }
}
