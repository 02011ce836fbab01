package io.patriot.aws.trading;

import io.patriot.application.order.AccountChange;
import io.patriot.application.order.Commit;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.TableNames;
import io.patriot.aws.table.Value;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.order.Order;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * One step of an order as one transaction: the claim of its fill, the order, the book or a look at
 * its fence, the events, and the outbox.
 */
final class CommitWrites {
  /** Where the fill's claim stands, when there is one. */
  static final int FILL = 0;

  /** A day is what people ask about. */
  private static final Duration DENIALS_KEPT = Duration.ofDays(2);

  private static final String IS_NEW = "attribute_not_exists(" + Key.PARTITION + ")";
  private static final String SAME_VERSION = "#version = :version";
  private static final String SAME_FENCE = "#fence = :fence";

  private final TableNames tables;
  private final StateItems states;

  CommitWrites(TableNames tables, StateItems states) {
    this.tables = tables;
    this.states = states;
  }

  List<TransactWriteItem> of(Commit commit, SealedStep step) {
    var writes = new ArrayList<TransactWriteItem>();
    Commit.FillKey fill = commit.fill();
    if (fill != null) {
      writes.add(
          putIfNew(
              tables.state(),
              Item.at(Keys.fill(commit.account(), fill)).with("order", commit.orderId().value())));
    }
    writes.add(order(commit, step.order()));
    if (commit.order() instanceof Order.Denied) {
      writes.add(denial(commit));
    }
    AccountBook book = commit.book();
    Long fence = commit.fence();
    if (book != null) {
      writes.add(
          put(
              states.item(book, step.account()),
              EventRecords.bookVersionBefore(commit, book),
              fence));
    } else if (MoneyMoves.in(commit.events()) > 0) {
      throw new IllegalArgumentException("What moves money comes with the book");
    } else if (fence != null) {
      writes.add(lookAtFence(commit, fence));
    }
    commit.beside().forEach(other -> writes.add(lookAtVersion(other)));
    step.items().forEach(event -> writes.add(putIfNew(tables.events(), event)));
    return writes;
  }

  List<TransactWriteItem> of(AccountChange change, SealedStep step) {
    var writes = new ArrayList<TransactWriteItem>();
    Commit.FillKey fill = change.fill();
    if (fill != null) {
      writes.add(
          putIfNew(
              tables.state(),
              Item.at(Keys.fill(change.before().account(), fill)).with("order", "external")));
    }
    writes.add(put(states.item(change.after(), step.account()), change.before().version(), null));
    step.items().forEach(event -> writes.add(putIfNew(tables.events(), event)));
    return writes;
  }

  List<TransactWriteItem> ofNewBook(AccountBook book, SealedStep step) {
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(putIfNew(tables.state(), states.item(book, step.account())));
    step.items().forEach(event -> writes.add(putIfNew(tables.events(), event)));
    return writes;
  }

  private TransactWriteItem order(Commit commit, String seal) {
    Item item = states.item(commit.order(), seal);
    long before = commit.orderVersionBefore();
    return before == 0 ? putIfNew(tables.state(), item) : put(item, before, null);
  }

  /**
   * So that what was denied of late is found without looking through all orders there ever were.
   */
  private TransactWriteItem denial(Commit commit) {
    return putIfNew(
        tables.state(),
        Item.at(Keys.denial(commit.account(), commit.at(), commit.orderId()))
            .with(Item.EXPIRES_AT, commit.at().plus(DENIALS_KEPT).getEpochSecond()));
  }

  private TransactWriteItem put(Item item, long versionBefore, @Nullable Long fence) {
    var names = new LinkedHashMap<String, String>();
    var values = new LinkedHashMap<String, AttributeValue>();
    names.put("#version", Item.VERSION);
    values.put(":version", Value.number(versionBefore));
    if (fence != null) {
      names.put("#fence", StateItems.FENCE);
      values.put(":fence", Value.number(fence));
    }
    return write(
        Put.builder()
            .tableName(tables.state())
            .item(item.attributes())
            .conditionExpression(fence == null ? SAME_VERSION : SAME_VERSION + " AND " + SAME_FENCE)
            .expressionAttributeNames(names)
            .expressionAttributeValues(values));
  }

  private TransactWriteItem lookAtFence(Commit commit, long fence) {
    return TransactWriteItem.builder()
        .conditionCheck(
            check ->
                check
                    .tableName(tables.state())
                    .key(Keys.book(commit.account()).attributes())
                    .conditionExpression(SAME_FENCE)
                    .expressionAttributeNames(Map.of("#fence", StateItems.FENCE))
                    .expressionAttributeValues(Map.of(":fence", Value.number(fence))))
        .build();
  }

  private TransactWriteItem lookAtVersion(AccountBook seen) {
    return TransactWriteItem.builder()
        .conditionCheck(
            check ->
                check
                    .tableName(tables.state())
                    .key(Keys.book(seen.account()).attributes())
                    .conditionExpression(SAME_VERSION)
                    .expressionAttributeNames(Map.of("#version", Item.VERSION))
                    .expressionAttributeValues(Map.of(":version", Value.number(seen.version()))))
        .build();
  }

  private static TransactWriteItem putIfNew(String table, Item item) {
    return write(
        Put.builder().tableName(table).item(item.attributes()).conditionExpression(IS_NEW));
  }

  private static TransactWriteItem write(Put.Builder put) {
    return TransactWriteItem.builder().put(put.build()).build();
  }
}
