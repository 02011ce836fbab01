package io.patriot.aws;

import io.patriot.application.trace.CorrelationId;
import io.patriot.application.trace.CurrentRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Counts calls to AWS by service and operation, in all and for each of the latest requests, so that
 * what an order costs is a number and not a guess. A call counts once, however often the SDK tried
 * it.
 */
public final class CallCounter implements ExecutionInterceptor {
  /** The part of the platform that is at work, so that its calls can be told from the others'. */
  public static final ScopedValue<String> PART = ScopedValue.newInstance();

  static final int REQUESTS_REMEMBERED_MAX = 4_096;
  static final int CALLS_OF_A_REQUEST_MAX = 1_000;
  private static final String NO_PART = "";

  private final SortedMap<String, Long> total = new TreeMap<>();
  private final Map<CorrelationId, List<Call>> byRequest =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CorrelationId, List<Call>> eldest) {
          return size() > REQUESTS_REMEMBERED_MAX;
        }
      };

  /**
   * A call to AWS.
   *
   * @param part who made it; empty when nobody said
   * @param operation service and operation such as DynamoDb.GetItem
   */
  public record Call(String part, String operation) {}

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    count(
        attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME)
            + "."
            + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
  }

  /** All calls so far, by service and operation such as DynamoDb.GetItem. */
  public synchronized SortedMap<String, Long> total() {
    return new TreeMap<>(total);
  }

  /** The calls made for a request, if it is one of the latest. */
  public synchronized SortedMap<String, Long> of(CorrelationId request) {
    var calls = new TreeMap<String, Long>();
    inOrder(request).forEach(call -> calls.merge(call.operation(), 1L, Long::sum));
    return calls;
  }

  /** The calls made for a request, first to last. */
  public synchronized List<Call> inOrder(CorrelationId request) {
    return List.copyOf(byRequest.getOrDefault(request, List.of()));
  }

  /** The requests that are remembered, oldest first. */
  public synchronized List<CorrelationId> requests() {
    return List.copyOf(byRequest.keySet());
  }

  private synchronized void count(String operation) {
    total.merge(operation, 1L, Long::sum);
    if (CurrentRequest.ID.isBound()) {
      List<Call> calls = byRequest.computeIfAbsent(CurrentRequest.ID.get(), _ -> new ArrayList<>());
      if (calls.size() < CALLS_OF_A_REQUEST_MAX) {
        calls.add(new Call(PART.orElse(NO_PART), operation));
      }
    }
  }
}
