package io.patriot.aws;

import io.patriot.application.trace.CorrelationId;
import io.patriot.application.trace.CurrentRequest;
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
  private static final String NO_PART = "";

  private final SortedMap<String, Long> total = new TreeMap<>();
  private final Map<CorrelationId, SortedMap<String, SortedMap<String, Long>>> byRequest =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(
            Map.Entry<CorrelationId, SortedMap<String, SortedMap<String, Long>>> eldest) {
          return size() > REQUESTS_REMEMBERED_MAX;
        }
      };

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
    ofEachPart(request)
        .values()
        .forEach(ofPart -> ofPart.forEach((c, n) -> calls.merge(c, n, Long::sum)));
    return calls;
  }

  /** The calls made for a request by each part that said who it is. */
  public synchronized SortedMap<String, SortedMap<String, Long>> ofEachPart(CorrelationId request) {
    var parts = new TreeMap<String, SortedMap<String, Long>>();
    byRequest
        .getOrDefault(request, new TreeMap<>())
        .forEach((part, calls) -> parts.put(part, new TreeMap<>(calls)));
    return parts;
  }

  /** The requests that are remembered, oldest first. */
  public synchronized List<CorrelationId> requests() {
    return List.copyOf(byRequest.keySet());
  }

  private synchronized void count(String call) {
    total.merge(call, 1L, Long::sum);
    if (CurrentRequest.ID.isBound()) {
      byRequest
          .computeIfAbsent(CurrentRequest.ID.get(), _ -> new TreeMap<>())
          .computeIfAbsent(PART.orElse(NO_PART), _ -> new TreeMap<>())
          .merge(call, 1L, Long::sum);
    }
  }
}
