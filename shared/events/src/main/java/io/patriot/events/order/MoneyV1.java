package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import java.math.BigDecimal;

/** An amount with its asset on the wire. */
@Serdeable
public record MoneyV1(String amount, String asset) {
  public static MoneyV1 of(Money money) {
    return new MoneyV1(money.amount().toPlainString(), money.asset().code());
  }

  public Money toDomain() {
    return new Money(new BigDecimal(amount), new Asset(asset));
  }
}
