package io.patriot.aws.paper;

import io.patriot.application.paper.PaperOrder;
import io.patriot.application.paper.PaperOrders;
import io.patriot.aws.table.Change;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.StoreUnavailable;
import io.patriot.aws.table.Tables;
import io.patriot.aws.table.Transaction;
import io.patriot.aws.table.Value;
import io.patriot.aws.table.Write;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import io.patriot.events.Wire;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The paper venue's orders in the state table. */
public final class DynamoPaperOrders implements PaperOrders {
  private static final String TURN = "turn";
  private static final int UNSETTLED_MAX = 100_000;

  private final Dynamo dynamo;
  private final Wire wire;

  public DynamoPaperOrders(Dynamo dynamo, Wire wire) {
    this.dynamo = dynamo;
    this.wire = wire;
  }

  /** An attempt whose answer is lost may have taken a turn too; the last one counts. */
  @Override
  public long takeTurn() {
    Change next =
        Change.of("#turn = if_not_exists(#turn, :none) + :one")
            .name("#turn", TURN)
            .value(":none", Value.number(0))
            .value(":one", Value.number(1));
    return switch (dynamo.update(table(), Keys.PAPER_VENUE, next)) {
      case Write.Stored(var item) -> item.number(TURN);
      case Write.Refused _ -> throw new IllegalStateException("A turn has no condition");
    };
  }

  @Override
  public boolean isLast(long turn) {
    return dynamo
        .get(table(), Keys.PAPER_VENUE)
        .filter(item -> item.number(TURN) == turn)
        .isPresent();
  }

  @Override
  public Added add(PaperOrder order, long turn) {
    var writes =
        List.of(
            TransactWriteItem.builder()
                .conditionCheck(
                    it ->
                        it.tableName(table())
                            .key(Keys.PAPER_VENUE.attributes())
                            .conditionExpression("#turn = :mine")
                            .expressionAttributeNames(Map.of("#turn", TURN))
                            .expressionAttributeValues(Map.of(":mine", Value.number(turn))))
                .build(),
            TransactWriteItem.builder()
                .put(
                    it ->
                        it.tableName(table())
                            .item(item(order).attributes())
                            .conditionExpression("attribute_not_exists(" + Key.PARTITION + ")"))
                .build());
    return switch (dynamo.transact(writes)) {
      case Transaction.Committed _ -> Added.ADDED;
      case Transaction.Cancelled cancelled -> {
        if (cancelled.onlyMetAnother()) {
          throw new StoreUnavailable("add a paper order");
        }
        yield cancelled.failedAt(0) ? Added.REPLACED : Added.WAS_THERE;
      }
    };
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
