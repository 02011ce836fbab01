package io.patriot.local.aws.conformance;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** What came back, without what may differ: the words of an error, and the order inside a set. */
record Answer(String text) {
  private static final String MISFIT = "DynamoDbException ValidationException";

  static Answer of(Supplier<Object> call) {
    try {
      return new Answer(read(call.get()));
    } catch (AwsServiceException e) {
      return new Answer(read(e));
    }
  }

  private static String read(Object response) {
    return switch (response) {
      case GetItemResponse get -> get.hasItem() ? item(get.item()) : "nothing";
      case PutItemResponse put -> put.hasAttributes() ? item(put.attributes()) : "done";
      case DeleteItemResponse gone -> gone.hasAttributes() ? item(gone.attributes()) : "done";
      case UpdateItemResponse changed ->
          changed.hasAttributes() ? item(changed.attributes()) : "done";
      case QueryResponse found ->
          found.count() + " of " + found.scannedCount() + " " + items(found.items());
      case BatchGetItemResponse found ->
          found.responses().values().stream()
              .flatMap(Collection::stream)
              .map(Answer::item)
              .sorted()
              .toList()
              .toString();
      case List<?> pages -> pages(pages);
      default -> "done";
    };
  }

  /** Whether a full last page is followed by an empty one is not promised. */
  private static String pages(List<?> pages) {
    var text = new StringBuilder();
    for (Object page : pages) {
      if (page instanceof QueryResponse found && found.scannedCount() > 0) {
        text.append(text.isEmpty() ? "" : " next page ").append(read(page));
      }
    }
    return text.toString();
  }

  private static String read(AwsServiceException e) {
    String kind = e.getClass().getSimpleName();
    return switch (e) {
      case ConditionalCheckFailedException failed ->
          kind + (failed.hasItem() ? " " + item(failed.item()) : "");
      case TransactionCanceledException cancelled when isMisfit(cancelled) -> MISFIT;
      case TransactionCanceledException cancelled ->
          kind + " " + cancelled.cancellationReasons().stream().map(Answer::reason).toList();
      default -> kind + " " + (e.awsErrorDetails() == null ? "" : code(e));
    };
  }

  /**
   * By its documentation, an update that does not fit its item cancels the transaction; the small
   * edition calls some of them a wrong request. Either way it is a mistake of whoever wrote it.
   */
  private static boolean isMisfit(TransactionCanceledException cancelled) {
    return cancelled.cancellationReasons().stream()
        .anyMatch(reason -> "ValidationError".equals(reason.code()));
  }

  /** Modelled exceptions say by their class what the others say by their code. */
  private static String code(AwsServiceException e) {
    return e.getClass().getSimpleName().equals("DynamoDbException")
        ? e.awsErrorDetails().errorCode()
        : "";
  }

  private static String reason(CancellationReason reason) {
    return reason.code() + (reason.hasItem() ? " " + item(reason.item()) : "");
  }

  static String items(List<Map<String, AttributeValue>> items) {
    return items.stream().map(Answer::item).toList().toString();
  }

  static String item(Map<String, AttributeValue> item) {
    var sorted = new TreeMap<String, String>();
    item.forEach((name, value) -> sorted.put(name, value(value)));
    return sorted.toString();
  }

  private static String value(AttributeValue value) {
    return switch (value.type()) {
      case S -> '"' + value.s() + '"';
      case N -> number(value.n());
      case B -> "bytes " + hex(value.b());
      case SS -> "texts " + value.ss().stream().sorted().toList();
      case NS -> "numbers " + value.ns().stream().map(Answer::number).sorted().toList();
      case BS -> "many " + value.bs().stream().map(Answer::hex).sorted().toList();
      case L -> value.l().stream().map(Answer::value).toList().toString();
      case M -> item(value.m());
      case BOOL -> value.bool().toString();
      case NUL -> "null";
      case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException(value.toString());
    };
  }

  /** DynamoDB's small edition leaves some numbers as they were written. */
  private static String number(String written) {
    return new BigDecimal(written).stripTrailingZeros().toPlainString();
  }

  private static String hex(SdkBytes bytes) {
    return HexFormat.of().formatHex(bytes.asByteArray());
  }
}
