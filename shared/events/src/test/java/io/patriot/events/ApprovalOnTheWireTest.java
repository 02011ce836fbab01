package io.patriot.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.limit.OrderTaken;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.events.order.OrderEventsOnTheWire;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovalOnTheWireTest {
  private static final OrderTaken TAKEN =
      new OrderTaken(
          Instant.parse("2026-01-02T23:59:59.123456789Z"),
          LocalDate.of(2026, 1, 2),
          Money.usdt("99812.123456789012"));

  private final Wire wire = Wire.standard();

  @Test
  void whatAnOrderTakesOfTheLimitsComesThrough() {
    OrderEvent approved = approved(Optional.of(TAKEN));
    assertThat(readAgain(approved, EventType.ORDER_APPROVED)).isEqualTo(approved);
  }

  @Test
  void whatALargerOrderTakesComesThroughToo() {
    var larger =
        new OrderEvent.AmendRequested(
            Quantity.of("0.02"),
            Price.of("61000"),
            Money.usdt("1220.61"),
            Money.usdt("620.5"),
            Optional.of(TAKEN));
    assertThat(readAgain(larger, EventType.ORDER_AMEND_REQUESTED)).isEqualTo(larger);
  }

  @Test
  void anOrderThatOpensNothingTakesNothing() {
    OrderEvent approved = approved(Optional.empty());
    assertThat(wire.write(detail(approved))).doesNotContain("taken");
    assertThat(readAgain(approved, EventType.ORDER_APPROVED)).isEqualTo(approved);
  }

  private OrderEvent readAgain(OrderEvent event, EventType type) {
    return OrderEventsOnTheWire.read(wire, type, wire.tree(detail(event)));
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
