package io.patriot.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.limit.OrderTaken;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.events.order.OrderEventsOnTheWire;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovalOnTheWireTest {
  private final Wire wire = Wire.standard();

  @Test
  void whatAnOrderTakesOfTheLimitsComesThrough() {
    var taken =
        new OrderTaken(
            Instant.parse("2026-01-02T23:59:59.123456789Z"),
            LocalDate.of(2026, 1, 2),
            Money.usdt("99812.123456789012"));
    OrderEvent approved = approved(Optional.of(taken));
    assertThat(readAgain(approved)).isEqualTo(approved);
  }

  @Test
  void anOrderThatOpensNothingTakesNothing() {
    OrderEvent approved = approved(Optional.empty());
    assertThat(wire.write(detail(approved))).doesNotContain("taken");
    assertThat(readAgain(approved)).isEqualTo(approved);
  }

  private OrderEvent readAgain(OrderEvent event) {
    return OrderEventsOnTheWire.read(wire, EventType.ORDER_APPROVED, wire.tree(detail(event)));
  }

  private static Object detail(OrderEvent event) {
    Money nothing = Money.usdt("0");
    Order order = Order.from(new OrderEvent.Requested(SampleEvents.INTENT), nothing);
    return OrderEventsOnTheWire.detail(event, order, null, nothing);
  }

  private static OrderEvent approved(Optional<OrderTaken> taken) {
    return new OrderEvent.Approved(Money.usdt("618.312"), Price.of("61800.3"), taken);
  }
}
