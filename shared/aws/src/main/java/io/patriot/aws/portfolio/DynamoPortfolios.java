package io.patriot.aws.portfolio;

import io.patriot.application.portfolio.DayResult;
import io.patriot.application.portfolio.Portfolios;
import io.patriot.application.portfolio.Trade;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Transaction;
import io.patriot.aws.table.Value;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.position.Position;
import io.patriot.events.Wire;
import io.patriot.events.order.PositionV1;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Trades added up by day and position. A trade is claimed and added in one transaction, so it
 * counts once; sums are the table's own decimals of 38 digits, so they are exact.
 */
public final class DynamoPortfolios implements Portfolios {
  private static final String REALISED = "realised";
  private static final String FEES = "fees";
  private static final String FEES_OF = "fees#";
  private static final String VOLUME = "volume";
  private static final String TRADES = "trades";
  private static final String ASSET = "asset";
  private static final int CLAIM = 0;
  private static final int ATTEMPTS_MAX = 8;
  private static final int DAYS_MAX = 400;
  private static final int POSITIONS_MAX = 200;

  private final Dynamo dynamo;
  private final Wire wire;
  private final TradeItems items;

  public DynamoPortfolios(Dynamo dynamo, Wire wire) {
    this.dynamo = dynamo;
    this.wire = wire;
    this.items = new TradeItems(wire);
  }

  @Override
  public boolean add(Trade trade) {
    boolean newest = true;
    for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
      List<TransactWriteItem> writes =
          newest
              ? List.of(claim(trade), day(trade), holding(trade))
              : List.of(claim(trade), day(trade));
      switch (dynamo.transact(writes)) {
        case Transaction.Committed _ -> {
          return true;
        }
        case Transaction.Cancelled cancelled -> {
          if (cancelled.failedAt(CLAIM)) {
            return false;
          }
          newest = cancelled.onlyMetAnother(); // else a later trade of this market was told earlier
          if (!newest && isKeptAsBefore(trade)) {
            return false;
          }
        }
      }
    }
    throw new IllegalStateException("Adding a trade met others " + ATTEMPTS_MAX + " times");
  }

  @Override
  public List<DayResult> days(AccountId account, LocalDate from, LocalDate to) {
    return dynamo
        .query(
            QueryRequest.builder()
                .tableName(dynamo.tables().state())
                .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", Value.text(Keys.account(account)),
                        ":from", Value.text(Keys.day(account, from).sort()),
                        ":to", Value.text(Keys.day(account, to).sort()))),
            DAYS_MAX)
        .stream()
        .map(DynamoPortfolios::day)
        .toList();
  }

  @Override
  public List<Trade> latest(AccountId account, int limit) {
    return dynamo
        .query(
            QueryRequest.builder()
                .tableName(dynamo.tables().state())
                .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", Value.text(Keys.account(account)),
                        ":prefix", Value.text(Keys.TRADED)))
                .scanIndexForward(false),
            limit)
        .stream()
        .map(item -> items.trade(account, item))
        .toList();
  }

  @Override
  public List<Position> positions(AccountId account) {
    return dynamo
        .query(
            QueryRequest.builder()
                .tableName(dynamo.tables().state())
                .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", Value.text(Keys.account(account)),
                        ":prefix", Value.text(Keys.HOLDING))),
            POSITIONS_MAX)
        .stream()
        .map(item -> wire.read(item.text(Item.JSON), PositionV1.class).toDomain())
        .filter(position -> !position.isFlat())
        .toList();
  }

  /**
   * Whether it was added before names began with the time, and is told again only now. Whatever was
   * added left a position as new as itself, so this need not be read for one that is newer.
   */
  private boolean isKeptAsBefore(Trade trade) {
    Key key = Keys.earlierTrade(trade.account(), trade.order(), trade.fill().tradeId());
    return dynamo.get(dynamo.tables().state(), key).isPresent();
  }

  private TransactWriteItem claim(Trade trade) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(dynamo.tables().state())
                    .item(items.of(trade).attributes())
                    .conditionExpression("attribute_not_exists(pk)"))
        .build();
  }

  private TransactWriteItem day(Trade trade) {
    Key key = Keys.day(trade.account(), LocalDate.ofInstant(trade.fill().at(), ZoneOffset.UTC));
    return TransactWriteItem.builder()
        .update(
            update ->
                update
                    .tableName(dynamo.tables().state())
                    .key(key.attributes())
                    .updateExpression(
                        "ADD #realised :realised, #fees :fees, #volume :volume, #trades :one,"
                            + " #feesHere :fees"
                            + " SET #asset = :asset")
                    .expressionAttributeNames(
                        Map.of(
                            "#realised", REALISED,
                            "#fees", FEES,
                            "#feesHere", FEES_OF + trade.position().symbol(),
                            "#volume", VOLUME,
                            "#trades", TRADES,
                            "#asset", ASSET))
                    .expressionAttributeValues(
                        Map.of(
                            ":realised", Value.number(trade.gain().amount()),
                            ":fees", Value.number(trade.fill().fee().amount()),
                            ":volume", Value.number(trade.fill().cost().amount()),
                            ":one", Value.number(1),
                            ":asset", Value.text(trade.gain().asset().code()))))
        .build();
  }

  private TransactWriteItem holding(Trade trade) {
    Key key = Keys.holding(trade.account(), trade.position().leg());
    return TransactWriteItem.builder()
        .update(
            update ->
                update
                    .tableName(dynamo.tables().state())
                    .key(key.attributes())
                    .updateExpression("SET #json = :json, #version = :version")
                    .conditionExpression("attribute_not_exists(pk) OR #version < :version")
                    .expressionAttributeNames(Map.of("#json", Item.JSON, "#version", Item.VERSION))
                    .expressionAttributeValues(
                        Map.of(
                            ":json", Value.text(wire.write(PositionV1.of(trade.position()))),
                            ":version", Value.number(trade.accountVersion()))))
        .build();
  }

  private static DayResult day(Item item) {
    var asset = new Asset(item.text(ASSET));
    return new DayResult(
        LocalDate.parse(item.key().sort().substring(Keys.DAY.length())),
        money(item, REALISED, asset),
        money(item, FEES, asset),
        money(item, VOLUME, asset),
        (int) item.number(TRADES),
        feesByMarket(item, asset));
  }

  private static SortedMap<Symbol, Money> feesByMarket(Item item, Asset asset) {
    var fees = new TreeMap<Symbol, Money>();
    item.attributes().keySet().stream()
        .filter(name -> name.startsWith(FEES_OF))
        .forEach(
            name ->
                fees.put(new Symbol(name.substring(FEES_OF.length())), money(item, name, asset)));
    return fees;
  }

  private static Money money(Item item, String name, Asset asset) {
    AttributeValue value = item.attributes().get(name);
    return new Money(value == null ? BigDecimal.ZERO : new BigDecimal(value.n()), asset);
  }
}
