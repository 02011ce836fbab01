package io.patriot.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.TradeId;
import io.patriot.events.order.FillV1;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FillOnTheWireTest {
  private static Fill fill(Optional<Money> otherFee) {
    return new Fill(
        new TradeId("1"),
        Price.of("60000"),
        Quantity.of("0.01"),
        Money.usdt("0"),
        Liquidity.TAKER,
        Instant.parse("2026-01-05T12:00:00Z"),
        otherFee);
  }

  @Test
  void aFeeInAnotherCoinComesThrough() {
    var bnb = new Money(new BigDecimal("0.00002145"), new Asset("BNB"));
    assertThat(FillV1.of(fill(Optional.of(bnb))).toDomain().otherFee()).contains(bnb);
  }

  @Test
  void aFillThatWasWrittenWithoutOneReadsAsBefore() {
    var old = new FillV1("1", "60000", "0.01", "0", "USDT", "TAKER", "2026-01-05T12:00:00Z", null);
    assertThat(old.toDomain()).isEqualTo(fill(Optional.empty()));
  }
}
