package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderIntent;
import java.time.Instant;

/** A wish to trade on the wire. */
@Serdeable
public record OrderIntentV1(
    String intentId,
    String account,
    OrderTermsV1 terms,
    String origin,
    String requestedAt,
    String validUntil) {

  public static OrderIntentV1 of(OrderIntent intent) {
    return new OrderIntentV1(
        intent.id().value(),
        intent.account().toString(),
        OrderTermsV1.of(intent.terms()),
        intent.origin(),
        intent.requestedAt().toString(),
        intent.validUntil().toString());
  }

  public OrderIntent toDomain() {
    return new OrderIntent(
        new IntentId(intentId),
        AccountId.parse(account),
        terms.toDomain(),
        origin,
        Instant.parse(requestedAt),
        Instant.parse(validUntil));
  }
}
