package io.patriot.local.aws.invoke;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Sits in a DynamoDB client and tells stream pollers of each write, so that they can sleep long and
 * still be on time.
 */
public final class WriteNudge implements ExecutionInterceptor {
  private static final Set<String> WRITES =
      Set.of("PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems", "BatchWriteItem");

  private final CopyOnWriteArrayList<StreamPoller> pollers = new CopyOnWriteArrayList<>();

  public void tell(StreamPoller poller) {
    pollers.add(poller);
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    if (WRITES.contains(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME))) {
      pollers.forEach(StreamPoller::nudge);
    }
  }
}
