package io.patriot.local.aws.conformance;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** Queues that get one thing wrong. */
final class QueueMistakes {
  private QueueMistakes() {}

  static SqsClient nameIsHeardTwice(SqsClient right) {
    var count = new AtomicInteger();
    return changing(
        right,
        request ->
            request instanceof SendMessageRequest send && send.messageDeduplicationId() != null
                ? send.toBuilder().messageDeduplicationId("" + count.incrementAndGet()).build()
                : request);
  }

  static SqsClient seenTooSoon(SqsClient right) {
    return changing(
        right,
        request ->
            request instanceof ReceiveMessageRequest receive
                ? receive.toBuilder().visibilityTimeout(3).build()
                : request);
  }

  static SqsClient nothingShownAgain(SqsClient right) {
    return changing(
        right,
        request ->
            request instanceof ChangeMessageVisibilityRequest change
                ? change.toBuilder().visibilityTimeout(30).build()
                : request);
  }

  static SqsClient oneGroup(SqsClient right) {
    return changing(
        right,
        request ->
            request instanceof SendMessageRequest send && send.messageGroupId() != null
                ? send.toBuilder().messageGroupId("one").build()
                : request);
  }

  /** Only requests are changed; what a lambda builds becomes a request inside the client. */
  private static SqsClient changing(SqsClient right, UnaryOperator<Object> change) {
    return (SqsClient)
        Proxy.newProxyInstance(
            SqsClient.class.getClassLoader(),
            new Class<?>[] {SqsClient.class},
            (proxy, method, arguments) -> {
              if (method.isDefault() && arguments[0] instanceof Consumer<?>) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
              }
              try {
                return method.invoke(right, change.apply(arguments[0]));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
