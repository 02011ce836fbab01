package io.patriot.exchanges.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.application.venue.AmendResult;
import io.patriot.application.venue.CancelResult;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.application.venue.PlacementResult;
import io.patriot.application.venue.VenueOrder;
import io.patriot.application.venue.VenueOrder.Status;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.OrderIntent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The table at which the cards are played: a floor for each, and what one can do and see there. */
@ExtendWith(OfferedOnly.class)
abstract class CardTable {
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final Duration LOOK_EVERY = Duration.ofMillis(10);

  final Cause cause = new Cause(CorrelationId.of(Instant.EPOCH, 1), "card", "user:1");
  Floor floor;
  Wishes wish;

  /** A new account at the venue. */
  protected abstract Floor open();

  @BeforeEach
  final void sitDown() {
    floor = open();
    wish = new Wishes(floor);
  }

  @AfterEach
  final void standUp() {
    floor.close();
  }

  final PlacementResult send(OrderIntent order) {
    return floor.venue().place(order, 1, cause);
  }

  /** Sends an order that the venue takes. */
  final OrderIntent placed(OrderIntent order) {
    assertThat(send(order)).isInstanceOf(PlacementResult.Accepted.class);
    return order;
  }

  final CancelResult cancel(OrderIntent order) {
    return floor.venue().cancel(order, cause);
  }

  final AmendResult amend(OrderIntent order, String quantity, Price price) {
    return floor.venue().amend(order, Quantity.of(quantity), price, cause);
  }

  final VenueOrder find(OrderIntent order) {
    return floor.venue().find(order);
  }

  /** What the venue tells of an order, which it cannot while trades come in between. */
  final VenueOrder.Found found(OrderIntent order) {
    Instant end = Instant.now().plus(DEADLINE);
    while (true) {
      if (find(order) instanceof VenueOrder.Found found) {
        return found;
      }
      assertThat(Instant.now()).as("it is found").isBefore(end);
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }

  final boolean stands(OrderIntent order, Class<? extends Status> status) {
    return find(order) instanceof VenueOrder.Found found && status.isInstance(found.status());
  }

  final VenueOrder.Found ends(OrderIntent order, Class<? extends Status> status) {
    until("it is " + status.getSimpleName(), () -> stands(order, status));
    return found(order);
  }

  /** An order that the venue would not have: refused in the answer, or soon after it. */
  final void isRefused(OrderIntent order) {
    switch (send(order)) {
      case PlacementResult.Rejected(var code, var message) -> {
        assertThat(code).isNotBlank();
        assertThat(message).isNotBlank();
        assertThat(find(order)).isInstanceOf(VenueOrder.NotFound.class);
      }
      case PlacementResult.OtherPositionMode(var code, var message) -> {
        assertThat(code).isNotBlank();
        assertThat(message).isNotBlank();
        assertThat(find(order)).isInstanceOf(VenueOrder.NotFound.class);
      }
      case PlacementResult.NotSent(var why) -> {
        assertThat(why).isNotBlank();
        assertThat(find(order)).isInstanceOf(VenueOrder.NotFound.class);
      }
      case PlacementResult.Accepted _ ->
          until(
              "it is refused",
              () -> stands(order, Status.Rejected.class) || stands(order, Status.Expired.class));
      case PlacementResult.Unknown(var why) -> throw new AssertionError("in doubt: " + why);
    }
  }

  final void holds(String quantity) {
    until(
        "the account holds " + quantity,
        () -> floor.held().compareTo(new BigDecimal(quantity)) == 0);
  }

  final void isHeard(OrderIntent order, Class<? extends News> news) {
    until(
        "it is heard as " + news.getSimpleName(),
        () -> floor.heard(order.orderId()).stream().anyMatch(news::isInstance));
  }

  static Quantity traded(VenueOrder.Found order) {
    return order.fills().stream().map(Fill::quantity).reduce(Quantity.ZERO, Quantity::plus);
  }

  static void until(String what, BooleanSupplier condition) {
    Instant end = Instant.now().plus(DEADLINE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as(what).isBefore(end);
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }
}
