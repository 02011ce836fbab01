package io.patriot.aws.queue;

import io.patriot.application.paper.PaperOrderQueue;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.events.Wire;
import io.patriot.events.message.CauseV1;
import io.patriot.events.message.PaperOrderV1;
import io.patriot.events.order.OrderIntentV1;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The way to the paper venue. Each sending has a name of its own, because a cancellation asked for
 * again must arrive again; the venue itself takes an order's id only once.
 */
public final class SqsPaperOrderQueue implements PaperOrderQueue {
  private final FifoQueue queue;
  private final Supplier<String> names;

  /**
   * @param names gives a text that was never given before, such as a random UUID
   */
  public SqsPaperOrderQueue(SqsClient client, String queueUrl, Wire wire, Supplier<String> names) {
    this.queue = new FifoQueue(client, queueUrl, wire);
    this.names = names;
  }

  @Override
  public void place(OrderIntent intent, Cause cause) {
    queue.send(
        new PaperOrderV1(CauseV1.of(cause), OrderIntentV1.of(intent), null),
        intent.account().toString(),
        "place:" + intent.orderId() + ":" + names.get());
  }

  @Override
  public void cancel(AccountId account, Symbol symbol, OrderId order, Cause cause) {
    var cancel = new PaperOrderV1.CancelV1(account.toString(), symbol.value(), order.value());
    queue.send(
        new PaperOrderV1(CauseV1.of(cause), null, cancel),
        account.toString(),
        "cancel:" + order + ":" + names.get());
  }
}
