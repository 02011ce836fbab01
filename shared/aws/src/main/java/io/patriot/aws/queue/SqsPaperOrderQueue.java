package io.patriot.aws.queue;

import io.patriot.application.paper.PaperOrderQueue;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.events.Wire;
import io.patriot.events.message.CauseV1;
import io.patriot.events.message.PaperOrderV1;
import io.patriot.events.order.OrderIntentV1;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The way to the paper venue. Each sending has a name of its own, because a cancellation or a
 * change asked for again must arrive again; the venue itself takes an order's id only once.
 */
public final class SqsPaperOrderQueue implements PaperOrderQueue {
  private final FifoQueue<PaperOrderV1> queue;
  private final Supplier<String> names;

  /**
   * @param names gives a text that was never given before, such as a random UUID
   */
  public SqsPaperOrderQueue(SqsClient client, String queueUrl, Wire wire, Supplier<String> names) {
    this.queue = new FifoQueue<>(client, queueUrl, wire::write);
    this.names = names;
  }

  @Override
  public void place(OrderIntent intent, Cause cause) {
    queue.send(
        new PaperOrderV1(CauseV1.of(cause), OrderIntentV1.of(intent), null, null),
        intent.account().toString(),
        "place:" + intent.orderId() + ":" + names.get());
  }

  @Override
  public void amend(
      AccountId account,
      Symbol symbol,
      OrderId order,
      Quantity quantity,
      Price price,
      Cause cause) {
    var amend =
        new PaperOrderV1.AmendV1(
            account.toString(),
            symbol.value(),
            order.value(),
            quantity.toString(),
            price.toString());
    queue.send(
        new PaperOrderV1(CauseV1.of(cause), null, amend, null),
        account.toString(),
        "amend:" + order + ":" + names.get());
  }

  @Override
  public void cancel(AccountId account, Symbol symbol, OrderId order, Cause cause) {
    var cancel = new PaperOrderV1.CancelV1(account.toString(), symbol.value(), order.value());
    queue.send(
        new PaperOrderV1(CauseV1.of(cause), null, null, cancel),
        account.toString(),
        "cancel:" + order + ":" + names.get());
  }
}
