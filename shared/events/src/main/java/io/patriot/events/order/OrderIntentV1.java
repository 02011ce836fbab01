package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A wish to trade on the wire.
 *
 * @param replaces the order in whose place it is to stand, if it is for that
 */
@Serdeable
public record OrderIntentV1(
    String intentId,
    String account,
    OrderTermsV1 terms,
    String origin,
    String requestedAt,
    String validUntil,
    @Nullable String replaces) {

  public static OrderIntentV1 of(OrderIntent intent) {
    return new OrderIntentV1(
        intent.id().value(),
        intent.account().toString(),
        OrderTermsV1.of(intent.terms()),
        intent.origin(),
        intent.requestedAt().toString(),
        intent.validUntil().toString(),
        intent.replaces().map(OrderId::value).orElse(null));
  }

  public OrderIntent toDomain() {
    return new OrderIntent(
        new IntentId(intentId),
        AccountId.parse(account),
        terms.toDomain(),
        origin,
        Instant.parse(requestedAt),
        Instant.parse(validUntil),
        Optional.ofNullable(replaces).map(OrderId::new));
  }
}
