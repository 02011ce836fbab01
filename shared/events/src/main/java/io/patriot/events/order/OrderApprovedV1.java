package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.limit.OrderTaken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Our checks let an order pass at a reference price, and money was set aside.
 *
 * @param taken what it takes of the account's limits; absent when it opens nothing
 */
@Serdeable
public record OrderApprovedV1(
    String symbol, MoneyV1 reserved, String reference, @Nullable TakenV1 taken) {

  /** When an order was let pass, the day it counts to, and what the account was worth. */
  @Serdeable
  public record TakenV1(String at, String day, MoneyV1 worth) {

    static @Nullable TakenV1 of(Optional<OrderTaken> taken) {
      return taken
          .map(
              order ->
                  new TakenV1(
                      order.at().toString(), order.day().toString(), MoneyV1.of(order.worth())))
          .orElse(null);
    }

    static Optional<OrderTaken> toDomain(@Nullable TakenV1 taken) {
      return Optional.ofNullable(taken)
          .map(
              order ->
                  new OrderTaken(
                      Instant.parse(order.at()),
                      LocalDate.parse(order.day()),
                      order.worth().toDomain()));
    }
  }
}
