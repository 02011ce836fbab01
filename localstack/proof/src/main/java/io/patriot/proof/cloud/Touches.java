package io.patriot.proof.cloud;

import io.patriot.testkit.Interception;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Sees whose items one machine reads and writes while it works on a message. */
public final class Touches implements Interception {
  private static final String TENANT = "T#";

  private final Container container;
  private final Listener listener;

  Touches(Container container, Listener listener) {
    this.container = container;
    this.listener = listener;
  }

  /** Hears of everything that is touched. */
  @FunctionalInterface
  public interface Listener {
    /**
     * @param message what the machine works on; empty when it is nobody's message
     * @param tenant whose item it is
     */
    void touched(String machine, String message, String tenant);
  }

  @Override
  public @Nullable Object intercept(String method, Call call) {
    if (!container.message().isEmpty() && call.arguments().size() == 1) {
      look(request(method, call.arguments().getFirst()));
    }
    return call.proceed();
  }

  /** Requests come made, or as somebody who makes them. */
  @SuppressWarnings("unchecked") // a client's methods take makers of their own requests only
  private static Object request(String method, Object argument) {
    if (!(argument instanceof Consumer<?> maker)) {
      return argument;
    }
    return switch (method) {
      case "getItem" ->
          GetItemRequest.builder().applyMutation((Consumer<GetItemRequest.Builder>) maker).build();
      case "putItem" ->
          PutItemRequest.builder().applyMutation((Consumer<PutItemRequest.Builder>) maker).build();
      case "updateItem" ->
          UpdateItemRequest.builder()
              .applyMutation((Consumer<UpdateItemRequest.Builder>) maker)
              .build();
      case "deleteItem" ->
          DeleteItemRequest.builder()
              .applyMutation((Consumer<DeleteItemRequest.Builder>) maker)
              .build();
      case "query" ->
          QueryRequest.builder().applyMutation((Consumer<QueryRequest.Builder>) maker).build();
      case "batchGetItem" ->
          BatchGetItemRequest.builder()
              .applyMutation((Consumer<BatchGetItemRequest.Builder>) maker)
              .build();
      case "batchWriteItem" ->
          BatchWriteItemRequest.builder()
              .applyMutation((Consumer<BatchWriteItemRequest.Builder>) maker)
              .build();
      case "transactWriteItems" ->
          TransactWriteItemsRequest.builder()
              .applyMutation((Consumer<TransactWriteItemsRequest.Builder>) maker)
              .build();
      default -> throw new IllegalArgumentException("Not watched yet: " + method);
    };
  }

  private void look(Object request) {
    switch (request) {
      case GetItemRequest get -> item(get.key());
      case PutItemRequest put -> item(put.item());
      case UpdateItemRequest update -> item(update.key());
      case DeleteItemRequest delete -> item(delete.key());
      case QueryRequest query -> query.expressionAttributeValues().values().forEach(this::value);
      case BatchGetItemRequest batch ->
          batch.requestItems().values().forEach(keys -> keys.keys().forEach(this::item));
      case BatchWriteItemRequest batch ->
          batch.requestItems().values().stream()
              .flatMap(Collection::stream)
              .forEach(
                  write -> {
                    if (write.putRequest() != null) {
                      item(write.putRequest().item());
                    } else {
                      item(write.deleteRequest().key());
                    }
                  });
      case TransactWriteItemsRequest transaction -> transaction.transactItems().forEach(this::part);
      default -> {}
    }
  }

  private void part(TransactWriteItem part) {
    if (part.put() != null) {
      item(part.put().item());
    } else if (part.update() != null) {
      item(part.update().key());
    } else if (part.delete() != null) {
      item(part.delete().key());
    } else if (part.conditionCheck() != null) {
      item(part.conditionCheck().key());
    }
  }

  private void item(Map<String, AttributeValue> attributes) {
    value(attributes.get("pk"));
  }

  private void value(@Nullable AttributeValue value) {
    if (value != null && value.s() != null && value.s().startsWith(TENANT)) {
      int end = value.s().indexOf('#', TENANT.length());
      if (end > 0) {
        listener.touched(
            container.part(), container.message(), value.s().substring(TENANT.length(), end));
      }
    }
  }
}
