package io.patriot.aws;

import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.trace.CorrelationId;
import io.patriot.application.trace.CurrentRequest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.InterceptorContext;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** Calls are counted, in all and by request, and where AWS is comes from the surroundings. */
final class CallCounterTest {
  private final CallCounter counter = new CallCounter();

  @Test
  void callsAreCountedInAllAndByRequest() {
    CorrelationId one = CorrelationId.of(NOON, 1);
    CorrelationId two = CorrelationId.of(NOON, 2);

    ScopedValue.where(CurrentRequest.ID, one).run(() -> call("GetItem"));
    ScopedValue.where(CurrentRequest.ID, two).run(() -> call("GetItem"));
    ScopedValue.where(CurrentRequest.ID, two).run(() -> call("PutItem"));
    call("PutItem");

    assertThat(counter.total()).isEqualTo(Map.of("DynamoDb.GetItem", 2L, "DynamoDb.PutItem", 2L));
    assertThat(counter.of(one)).isEqualTo(Map.of("DynamoDb.GetItem", 1L));
    assertThat(counter.of(two)).isEqualTo(Map.of("DynamoDb.GetItem", 1L, "DynamoDb.PutItem", 1L));
  }

  @Test
  void callsForOneRequestAreToldApartByThePartThatMadeThem() {
    CorrelationId one = CorrelationId.of(NOON, 1);

    ScopedValue.where(CurrentRequest.ID, one)
        .where(CallCounter.PART, "decide-order")
        .run(() -> call("GetItem"));
    ScopedValue.where(CurrentRequest.ID, one)
        .where(CallCounter.PART, "place-order")
        .run(() -> call("GetItem"));

    assertThat(counter.requests()).containsExactly(one);
    assertThat(counter.inOrder(one))
        .containsExactly(
            new CallCounter.Call("decide-order", "DynamoDb.GetItem"),
            new CallCounter.Call("place-order", "DynamoDb.GetItem"));
    assertThat(counter.of(one)).isEqualTo(Map.of("DynamoDb.GetItem", 2L));
  }

  @Test
  void onlyTheLatestRequestsAreRemembered() {
    for (int i = 0; i <= CallCounter.REQUESTS_REMEMBERED_MAX; i++) {
      ScopedValue.where(CurrentRequest.ID, CorrelationId.of(NOON, i)).run(() -> call("GetItem"));
    }

    assertThat(counter.of(CorrelationId.of(NOON, 0))).isEmpty();
    assertThat(counter.of(CorrelationId.of(NOON, 1))).hasSize(1);
  }

  @Test
  void addressesComeFromTheSurroundings() {
    assertThat(AwsSettings.fromEnvironment(Map.of("AWS_REGION", "eu-central-1")))
        .isEqualTo(AwsSettings.of("eu-central-1"));
    assertThat(
            AwsSettings.fromEnvironment(
                Map.of(
                    "AWS_ENDPOINT_URL", "http://127.0.0.1:4566",
                    "AWS_ENDPOINT_URL_SQS", "http://127.0.0.1:9324")))
        .isEqualTo(
            new AwsSettings(
                "us-east-1",
                URI.create("http://127.0.0.1:4566"),
                URI.create("http://127.0.0.1:9324"),
                URI.create("http://127.0.0.1:4566"),
                URI.create("http://127.0.0.1:4566"),
                URI.create("http://127.0.0.1:4566"),
                URI.create("http://127.0.0.1:4566")));
  }

  private void call(String operation) {
    var attributes =
        new ExecutionAttributes()
            .putAttribute(SdkExecutionAttribute.SERVICE_NAME, "DynamoDb")
            .putAttribute(SdkExecutionAttribute.OPERATION_NAME, operation);
    counter.beforeExecution(
        InterceptorContext.builder().request(GetItemRequest.builder().build()).build(), attributes);
  }
}
