package io.patriot.aws.trading;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Executed;
import io.patriot.events.order.MoneyV1;

/** What an order has traded so far, as it is stored. */
@Serdeable
record ExecutedV1(String quantity, MoneyV1 cost, MoneyV1 fees, int fills) {
  static ExecutedV1 of(Executed executed) {
    return new ExecutedV1(
        executed.quantity().toString(),
        MoneyV1.of(executed.cost()),
        MoneyV1.of(executed.fees()),
        executed.fills());
  }

  Executed toDomain() {
    return new Executed(Quantity.of(quantity), cost.toDomain(), fees.toDomain(), fills);
  }
}
