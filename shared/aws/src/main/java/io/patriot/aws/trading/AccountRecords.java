package io.patriot.aws.trading;

import io.patriot.application.order.AccountRecord;
import io.patriot.application.order.AccountRecord.Happened;
import io.patriot.application.order.AccountRecord.Integrity;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Tables;
import io.patriot.aws.table.Value;
import io.patriot.domain.account.AccountId;
import io.patriot.events.Wire;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads what happened to accounts apart from their orders, and looks the record over. */
final class AccountRecords {
  /** So many steps of a book are looked over, orders' among them. */
  private static final int LOOKED_OVER = 200;

  private static final long VERSION_MAX = 9_999_999_999L;

  private final Dynamo dynamo;
  private final EventItems items;
  private final EventRecords records;

  AccountRecords(Dynamo dynamo, Wire wire) {
    this.dynamo = dynamo;
    this.items = new EventItems(wire);
    this.records = new EventRecords(wire);
  }

  AccountRecord newest(AccountId account, int limit) {
    Optional<Item> book = dynamo.get(dynamo.tables().state(), Keys.book(account));
    List<Happened> events =
        ofAccount(account, limit).stream().map(items::envelope).map(records::happened).toList();
    return new AccountRecord(
        events,
        integrity(
            book.map(item -> item.number(Item.VERSION)).orElse(0L),
            book.map(item -> Sealed.of(item, Sealed.SEAL)).orElse(Sealed.NONE),
            moves(account).reversed()));
  }

  /**
   * @param standing the version of the book, read before the steps
   * @param moves the newest steps, in their order; the first is believed unless it is the very
   *     first
   */
  private static Integrity integrity(long standing, String sealOfBook, List<Item> moves) {
    if (moves.isEmpty()) {
      return standing == 0
          ? new Integrity.Whole(Sealed.NONE, 0, 0)
          : new Integrity.Behind(0, standing);
    }
    long first = moves.getFirst().number(Tables.ACCOUNT_VERSION);
    long version = first - 1;
    String seal = Sealed.NONE;
    for (Item move : moves) {
      version++;
      String own = Sealed.of(move, Sealed.ACCOUNT_SEAL);
      boolean isBelieved = version == first && first > 1;
      seal = isBelieved ? own : Sealed.after(seal, move);
      if (move.number(Tables.ACCOUNT_VERSION) != version
          || !own.equals(seal)
          || (version == standing && !seal.equals(sealOfBook))) {
        return new Integrity.Broken(version);
      }
    }
    return version < standing
        ? new Integrity.Behind(version, standing)
        : new Integrity.Whole(seal, first, version);
  }

  private List<Item> ofAccount(AccountId account, int limit) {
    return dynamo.query(
        QueryRequest.builder()
            .tableName(dynamo.tables().events())
            .consistentRead(true)
            .scanIndexForward(false)
            .keyConditionExpression("pk = :account AND sk BETWEEN :first AND :last")
            .expressionAttributeValues(
                Map.of(
                    ":account", Value.text(Keys.account(account)),
                    ":first", Value.text(Keys.accountEvent(account, 1).sort()),
                    ":last", Value.text(Keys.accountEvent(account, VERSION_MAX).sort()))),
        limit);
  }

  /** Latest first. */
  private List<Item> moves(AccountId account) {
    return dynamo.query(
        QueryRequest.builder()
            .tableName(dynamo.tables().events())
            .indexName(Tables.BY_ACCOUNT)
            .scanIndexForward(false)
            .keyConditionExpression("accountKey = :account")
            .expressionAttributeValues(Map.of(":account", Value.text(Keys.account(account)))),
        LOOKED_OVER);
  }
}
