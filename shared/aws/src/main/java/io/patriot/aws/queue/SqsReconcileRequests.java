package io.patriot.aws.queue;

import io.patriot.application.announce.Announcements;
import io.patriot.application.announce.Announcing;
import io.patriot.application.order.Doubt;
import io.patriot.application.order.LookAfter;
import io.patriot.application.order.ProtectionLook;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.platform.PlatformSweep;
import io.patriot.application.platform.PlatformSweeps;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderId;
import io.patriot.events.Wire;
import io.patriot.events.message.AccountDoubtV1;
import io.patriot.events.message.CauseV1;
import io.patriot.events.message.ReconcileRequestV1;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Orders to ask the venue about, each after its delay. Not in order: a FIFO queue cannot hold back
 * one message.
 */
public final class SqsReconcileRequests
    implements ReconcileRequests, PlatformSweeps, Announcements {
  static final int DELAY_SECONDS_MAX = 900;

  private final SqsClient client;
  private final String queueUrl;
  private final Wire wire;
  private final InstantSource clock;

  public SqsReconcileRequests(SqsClient client, String queueUrl, Wire wire, InstantSource clock) {
    this.client = client;
    this.queueUrl = queueUrl;
    this.wire = wire;
    this.clock = clock;
  }

  @Override
  public void send(AccountId account, OrderId order, Duration delay, Cause cause) {
    send(ReconcileRequestV1.of(CauseV1.of(cause), account.toString(), order.value()), delay);
  }

  @Override
  public void sendReplacing(AccountId account, OrderId order, Duration delay, Cause cause) {
    send(ReconcileRequestV1.replacing(CauseV1.of(cause), account.toString(), order.value()), delay);
  }

  @Override
  public void send(AccountId account, Duration delay, Cause cause) {
    send(ReconcileRequestV1.of(CauseV1.of(cause), account.toString(), null), delay);
  }

  @Override
  public void send(AccountId account, Doubt doubt, Duration delay, Cause cause) {
    var seen = AccountDoubtV1.of(doubt);
    send(
        new ReconcileRequestV1(
            CauseV1.of(cause),
            account.toString(),
            null,
            seen,
            null,
            null,
            null,
            null,
            null,
            null,
            null),
        delay);
  }

  @Override
  public void send(AccountId account, LookAfter look, Duration delay, Cause cause) {
    send(ReconcileRequestV1.after(CauseV1.of(cause), account.toString(), look), delay);
  }

  @Override
  public void send(AccountId account, ProtectionLook look, Duration delay, Cause cause) {
    var guarding =
        ReconcileRequestV1.guarding(
            CauseV1.of(cause), account.toString(), look.looks(), clock.instant());
    send(guarding, delay);
  }

  @Override
  public void send(PlatformSweep sweep, Duration delay, Cause cause) {
    send(ReconcileRequestV1.sweeping(CauseV1.of(cause), sweep), delay);
  }

  @Override
  public void send(Announcing job, Duration delay, Cause cause) {
    send(ReconcileRequestV1.announcing(CauseV1.of(cause), job), delay);
  }

  private void send(ReconcileRequestV1 request, Duration delay) {
    try {
      client.sendMessage(
          message ->
              message
                  .queueUrl(queueUrl)
                  .messageBody(wire.write(request))
                  .delaySeconds(delaySeconds(delay)));
    } catch (SdkException e) {
      throw new QueueUnavailable("A request to reconcile was not taken", e);
    }
  }

  /** Whole seconds are all that SQS knows, so it is never earlier than asked. */
  static int delaySeconds(Duration delay) {
    long seconds = delay.plusNanos(Duration.ofSeconds(1).minusNanos(1).toNanos()).toSeconds();
    return Math.toIntExact(Math.clamp(seconds, 0, DELAY_SECONDS_MAX));
  }
}
