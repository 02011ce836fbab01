package io.patriot.testkit.cloud;

import static io.patriot.testkit.cloud.TableExample.TABLE;
import static io.patriot.testkit.cloud.TableExample.item;
import static io.patriot.testkit.cloud.TableExample.key;
import static io.patriot.testkit.cloud.TableExample.number;
import static io.patriot.testkit.cloud.TableExample.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

class InMemoryDynamoDbTest {
  private final TableExample orders = new TableExample();

  @Test
  void whatWasPutIsReadWithItsNumbersInOneForm() {
    orders.put(item("a", "1", "price", number("61800.10")));

    assertThat(orders.get("a", "1")).containsEntry("price", number("61800.1"));
    assertThat(orders.get("a", "2")).isEmpty();
  }

  @Test
  void aFailedConditionShowsWhatIsThere() {
    orders.put(item("a", "1", "version", number("7")));

    var refusal =
        catchThrowableOfType(
            ConditionalCheckFailedException.class,
            () ->
                orders.client.putItem(
                    put ->
                        put.tableName(TABLE)
                            .item(key("a", "1"))
                            .conditionExpression("#version < :version")
                            .expressionAttributeNames(Map.of("#version", "version"))
                            .expressionAttributeValues(Map.of(":version", number("7.0")))
                            .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)));

    assertThat(refusal.item()).containsEntry("version", number("7"));
    assertThat(orders.get("a", "1")).containsKey("version");
  }

  @Test
  void anUpdateCountsFromWhatWasThereBefore() {
    orders.put(item("a", "1", "count", number("2")));

    var answer =
        orders.client.updateItem(
            update ->
                update
                    .tableName(TABLE)
                    .key(key("a", "1"))
                    .updateExpression(
                        "SET twice = #count + #count, other = if_not_exists(other, :zero) ADD #count :one")
                    .expressionAttributeNames(Map.of("#count", "count"))
                    .expressionAttributeValues(Map.of(":one", number("1"), ":zero", number("0")))
                    .returnValues(ReturnValue.ALL_NEW));

    assertThat(answer.attributes())
        .containsEntry("count", number("3"))
        .containsEntry("twice", number("4"))
        .containsEntry("other", number("0"));
  }

  @Test
  void placesOfAListAreThoseItHadBefore() {
    orders.put(item("a", "1", "list", numbers("0", "1", "2", "3")));

    var answer =
        update(
            "SET list[9] = :x, list[6] = :y, list[1] = :z REMOVE list[0], list[2]",
            ReturnValue.ALL_NEW);

    assertThat(answer).containsEntry("list", numbers("9", "3", "8", "7"));
  }

  @Test
  void ofAnUpdatedListOnlyThePlacesThatWereNamedAreShown() {
    orders.put(item("a", "1", "list", numbers("0", "1", "2", "3")));

    assertThat(update("REMOVE list[1], list[7]", ReturnValue.UPDATED_OLD))
        .isEqualTo(Map.of("list", numbers("1")));
    assertThat(update("REMOVE list[1]", ReturnValue.UPDATED_NEW))
        .isEqualTo(Map.of("list", numbers("3")));
    assertThat(update("REMOVE list[1]", ReturnValue.UPDATED_NEW)).isEmpty();
  }

  /** Of x, y and z, which are 7, 8 and 9, those that the update names. */
  private Map<String, AttributeValue> update(String expression, ReturnValue returned) {
    var values = new LinkedHashMap<String, AttributeValue>();
    Map.of(":x", "7", ":y", "8", ":z", "9")
        .forEach(
            (name, value) -> {
              if (expression.contains(name)) {
                values.put(name, number(value));
              }
            });
    return orders
        .client
        .updateItem(
            update ->
                update
                    .tableName(TABLE)
                    .key(key("a", "1"))
                    .updateExpression(expression)
                    .expressionAttributeValues(values.isEmpty() ? null : values)
                    .returnValues(returned))
        .attributes();
  }

  private static AttributeValue numbers(String... numbers) {
    return AttributeValue.fromL(Stream.of(numbers).map(TableExample::number).toList());
  }

  @Test
  void aMistakeInARequestIsAValidationError() {
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(
            () ->
                orders.client.putItem(
                    put ->
                        put.tableName(TABLE)
                            .item(key("a", "1"))
                            .conditionExpression("attribute_not_exists(pk)")
                            .expressionAttributeValues(Map.of(":unused", number("1")))))
        .satisfies(
            error ->
                assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
  }

  @Test
  void aTransactionIsAllOrNothingAndSaysWhy() {
    orders.put(item("a", "1", "version", number("1")));

    var refusal =
        catchThrowableOfType(
            TransactionCanceledException.class,
            () ->
                orders.client.transactWriteItems(
                    all -> all.transactItems(putNew("b", "1"), putNew("a", "1"))));

    assertThat(refusal.cancellationReasons())
        .extracting(CancellationReason::code)
        .containsExactly("None", "ConditionalCheckFailed");
    assertThat(refusal.cancellationReasons().get(1).item()).containsKey("version");
    assertThat(orders.get("b", "1")).isEmpty();
  }

  @Test
  void aTransactionOfOneNameIsDoneOnceInTenMinutes() {
    transact("name", putNew("a", "1"));

    transact("name", putNew("a", "1"));
    assertThatExceptionOfType(IdempotentParameterMismatchException.class)
        .isThrownBy(() -> transact("name", putNew("a", "2")));
    orders.clock.advance(Duration.ofMinutes(10));

    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(() -> transact("name", putNew("a", "1")));
  }

  @Test
  void writesCanBeMadeToMeetAnotherTransaction() {
    orders.client.conflictWith((_, keys) -> text(keys, "pk").equals("busy"));

    assertThatExceptionOfType(TransactionConflictException.class)
        .isThrownBy(() -> orders.put(key("busy", "1")));
    var refusal =
        catchThrowableOfType(
            TransactionCanceledException.class, () -> transact("name", putNew("busy", "1")));
    assertThat(refusal.cancellationReasons().getFirst().code()).isEqualTo("TransactionConflict");
    transact("name", putNew("free", "1"));
  }

  @Test
  void aQueryReadsItsPagesInOrderBothWays() {
    for (String sk : List.of("c", "a", "d", "b", "x")) {
      orders.put(key("p", sk));
    }

    assertThat(pages(true)).containsExactly("a", "b", "c", "d");
    assertThat(pages(false)).containsExactly("d", "c", "b", "a");
  }

  @Test
  void anIndexFollowsItsItemsAndComparesNumbersAsNumbers() {
    for (String rank : List.of("10", "9", "100")) {
      var item = item("p", rank, "rank", number(rank));
      item.put("shard", AttributeValue.fromS("s"));
      item.put("json", AttributeValue.fromS("{}"));
      orders.put(item);
    }
    orders.client.deleteItem(delete -> delete.tableName(TABLE).key(key("p", "10")));

    var found =
        orders.client.query(
            query ->
                query
                    .tableName(TABLE)
                    .indexName("keys")
                    .keyConditionExpression("shard = :s AND #rank > :r")
                    .expressionAttributeNames(Map.of("#rank", "rank"))
                    .expressionAttributeValues(
                        Map.of(":s", AttributeValue.fromS("s"), ":r", number("8"))));

    assertThat(found.items()).extracting(item -> text(item, "sk")).containsExactly("9", "100");
    assertThat(found.items().getFirst()).doesNotContainKey("json");
  }

  @Test
  void whatIsPastItsTimeIsReadUntilItIsTakenAway() {
    long now = orders.clock.instant().getEpochSecond();
    orders.put(item("a", "1", "ends", number(Long.toString(now - 1))));
    orders.put(item("a", "2", "ends", number(Long.toString(now + 1))));

    assertThat(orders.get("a", "1")).isNotEmpty();
    assertThat(orders.client.expire()).isEqualTo(1);
    assertThat(orders.get("a", "1")).isEmpty();
    assertThat(orders.get("a", "2")).isNotEmpty();
  }

  @Test
  void everyChangeIsToldOnceAndANewSameItemIsNone() {
    List<String> told = new ArrayList<>();
    orders.client.onChange(
        (table, keys, before, after, sequence) ->
            told.add(
                sequence
                    + (before == null ? " new " : " old ")
                    + text(keys, "sk")
                    + (after == null ? " gone" : "")));

    orders.put(item("a", "1", "price", number("1")));
    orders.put(item("a", "1", "price", number("1.0")));
    transact("name", putNew("a", "2"));
    orders.client.deleteItem(delete -> delete.tableName(TABLE).key(key("a", "1")));

    assertThat(told).containsExactly("1 new 1", "2 new 2", "3 old 1 gone");
  }

  @Test
  void restoredTablesAreWhatTheyWere() {
    orders.put(key("a", "1"));
    var snapshot = orders.client.snapshot();
    orders.put(key("a", "2"));
    orders.client.deleteItem(delete -> delete.tableName(TABLE).key(key("a", "1")));

    orders.client.restore(snapshot);
    orders.put(key("a", "3"));
    orders.client.restore(snapshot);

    assertThat(orders.client.items(TABLE)).containsExactly(key("a", "1"));
  }

  private void transact(String name, TransactWriteItem write) {
    orders.client.transactWriteItems(all -> all.transactItems(write).clientRequestToken(name));
  }

  private static TransactWriteItem putNew(String pk, String sk) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(TABLE)
                    .item(key(pk, sk))
                    .conditionExpression("attribute_not_exists(pk)")
                    .returnValuesOnConditionCheckFailure(
                        ReturnValuesOnConditionCheckFailure.ALL_OLD))
        .build();
  }

  private List<String> pages(boolean forward) {
    var found = new ArrayList<String>();
    Map<String, AttributeValue> next = Map.of();
    do {
      var start = next;
      var page =
          orders.client.query(
              query ->
                  query
                      .tableName(TABLE)
                      .keyConditionExpression("pk = :p AND sk BETWEEN :a AND :d")
                      .expressionAttributeValues(
                          Map.of(
                              ":p", AttributeValue.fromS("p"),
                              ":a", AttributeValue.fromS("a"),
                              ":d", AttributeValue.fromS("d")))
                      .scanIndexForward(forward)
                      .limit(3)
                      .exclusiveStartKey(start.isEmpty() ? null : start));
      page.items().forEach(item -> found.add(text(item, "sk")));
      next = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : Map.of();
    } while (!next.isEmpty());
    return found;
  }
}
