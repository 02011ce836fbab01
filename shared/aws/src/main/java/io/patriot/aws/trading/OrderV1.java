package io.patriot.aws.trading;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.order.Executed;
import io.patriot.domain.order.Order;
import io.patriot.events.order.DenialReasonV1;
import io.patriot.events.order.MoneyV1;
import io.patriot.events.order.OrderIntentV1;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order as it is stored. The state says which of the other parts are set. */
@Serdeable
record OrderV1(
    State state,
    OrderIntentV1 intent,
    long version,
    ExecutedV1 executed,
    @Nullable MoneyV1 reserved,
    @Nullable DenialReasonV1 denial,
    @Nullable Integer attempt,
    @Nullable String deadline,
    @Nullable String venueOrderId,
    @Nullable String code,
    @Nullable String text,
    @Nullable Boolean besideReplaced) {

  /** Where the order stands. */
  enum State {
    PENDING,
    APPROVED,
    DENIED,
    SUBMITTING,
    UNKNOWN,
    OPEN,
    PARTIALLY_FILLED,
    FILLED,
    CANCELLED,
    REJECTED,
    EXPIRED
  }

  static OrderV1 of(Order order) {
    return switch (order) {
      case Order.Pending _ -> plain(order, State.PENDING);
      case Order.Approved o ->
          v1(o, State.APPROVED, MoneyV1.of(o.reserved()), null, null, null, null, null, null);
      case Order.Denied o ->
          v1(o, State.DENIED, null, DenialReasonV1.of(o.reason()), null, null, null, null, null);
      case Order.Submitting o ->
          v1(
              o,
              State.SUBMITTING,
              null,
              null,
              o.attempt(),
              o.deadline().toString(),
              null,
              null,
              null);
      case Order.Unknown o ->
          v1(o, State.UNKNOWN, null, null, o.attempt(), null, null, null, o.cause());
      case Order.Open o -> v1(o, State.OPEN, null, null, null, null, o.venueOrderId(), null, null);
      case Order.PartiallyFilled _ -> plain(order, State.PARTIALLY_FILLED);
      case Order.Filled _ -> plain(order, State.FILLED);
      case Order.Cancelled o ->
          v1(o, State.CANCELLED, null, null, null, null, null, null, o.cause());
      case Order.Rejected o ->
          v1(o, State.REJECTED, null, null, null, null, null, o.code(), o.message());
      case Order.Expired o -> v1(o, State.EXPIRED, null, null, null, null, null, null, o.cause());
    };
  }

  Order toDomain() {
    var head = new Order.Head(intent.toDomain(), version, besideReplaced != null && besideReplaced);
    Executed done = executed.toDomain();
    return switch (state) {
      case PENDING -> new Order.Pending(head, done);
      case APPROVED -> new Order.Approved(head, done, set(reserved).toDomain());
      case DENIED -> new Order.Denied(head, done, set(denial).toDomain());
      case SUBMITTING ->
          new Order.Submitting(head, done, set(attempt), Instant.parse(set(deadline)));
      case UNKNOWN -> new Order.Unknown(head, done, set(attempt), set(text));
      case OPEN -> new Order.Open(head, done, set(venueOrderId));
      case PARTIALLY_FILLED -> new Order.PartiallyFilled(head, done);
      case FILLED -> new Order.Filled(head, done);
      case CANCELLED -> new Order.Cancelled(head, done, set(text));
      case REJECTED -> new Order.Rejected(head, done, set(code), set(text));
      case EXPIRED -> new Order.Expired(head, done, set(text));
    };
  }

  private static OrderV1 plain(Order order, State state) {
    return v1(order, state, null, null, null, null, null, null, null);
  }

  private static OrderV1 v1(
      Order order,
      State state,
      @Nullable MoneyV1 reserved,
      @Nullable DenialReasonV1 denial,
      @Nullable Integer attempt,
      @Nullable String deadline,
      @Nullable String venueOrderId,
      @Nullable String code,
      @Nullable String text) {
    return new OrderV1(
        state,
        OrderIntentV1.of(order.intent()),
        order.version(),
        ExecutedV1.of(order.executed()),
        reserved,
        denial,
        attempt,
        deadline,
        venueOrderId,
        code,
        text,
        order.head().besideReplaced() ? true : null);
  }

  private static <T> T set(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("A stored order lacks a part of its state");
    }
    return part;
  }
}
