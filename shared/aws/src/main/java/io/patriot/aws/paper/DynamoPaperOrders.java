package io.patriot.aws.paper;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperOrders;
import io.patriot.aws.table.Change;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Tables;
import io.patriot.aws.table.Value;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import io.patriot.events.Wire;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The paper venue's orders in the state table. */
public final class DynamoPaperOrders implements PaperOrders {
  private static final int UNSETTLED_MAX = 100_000;

  private final Dynamo dynamo;
  private final Wire wire;

  public DynamoPaperOrders(Dynamo dynamo, Wire wire) {
    this.dynamo = dynamo;
    this.wire = wire;
  }

  @Override
  public boolean add(PaperOrder order) {
    return dynamo.putIfNew(table(), item(order)).isStored();
  }

  @Override
  public boolean save(PaperOrder order) {
    Change condition =
        Change.of("")
            .onlyIf("#version = :before")
            .name("#version", Item.VERSION)
            .value(":before", Value.number(order.version() - 1));
    return dynamo.putIf(table(), item(order), condition).isStored();
  }

  @Override
  public Optional<PaperOrder> find(AccountId account, OrderId order) {
    return dynamo.get(table(), Keys.paperOrder(account, order)).map(this::order);
  }

  /** The index lags behind a little, so the orders themselves are read and asked again. */
  @Override
  public List<PaperOrder> unsettled(Symbol symbol) {
    List<Key> keys = listed(symbol).stream().map(Item::key).toList();
    Map<Key, Item> found = dynamo.getAll(Map.of(table(), keys));
    return keys.stream()
        .flatMap(key -> Optional.ofNullable(found.get(key)).stream())
        .map(this::order)
        .filter(order -> !order.settled())
        .toList();
  }

  private List<Item> listed(Symbol symbol) {
    return dynamo.query(
        QueryRequest.builder()
            .tableName(table())
            .indexName(Tables.PAPER)
            .keyConditionExpression("paperSymbol = :symbol")
            .expressionAttributeValues(Map.of(":symbol", Value.text(symbol))),
        UNSETTLED_MAX);
  }

  private Item item(PaperOrder order) {
    Item item =
        Item.at(Keys.paperOrder(order.intent().account(), order.id()))
            .with(Item.VERSION, order.version())
            .with(Item.JSON, wire.write(PaperOrderStateV1.of(order)));
    return order.settled()
        ? item
        : item.with(Tables.PAPER_SYMBOL, order.intent().symbol().value())
            .with(Tables.PAPER_ORDER, order.id().value());
  }

  private PaperOrder order(Item item) {
    return wire.read(item.text(Item.JSON), PaperOrderStateV1.class).toApplication();
  }

  private String table() {
    return dynamo.tables().state();
  }
}
