package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.TradeId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One trade of an order on the wire.
 *
 * @param otherFee a fee in another coin, where there was one
 */
@Serdeable
public record FillV1(
    String tradeId,
    String price,
    String quantity,
    String fee,
    String feeAsset,
    String liquidity,
    String at,
    @Nullable MoneyV1 otherFee) {

  public static FillV1 of(Fill fill) {
    return new FillV1(
        fill.tradeId().value(),
        fill.price().toString(),
        fill.quantity().toString(),
        fill.fee().amount().toPlainString(),
        fill.fee().asset().code(),
        fill.liquidity().name(),
        fill.at().toString(),
        fill.otherFee().map(MoneyV1::of).orElse(null));
  }

  public Fill toDomain() {
    return new Fill(
        new TradeId(tradeId),
        Price.of(price),
        Quantity.of(quantity),
        new Money(new BigDecimal(fee), new Asset(feeAsset)),
        Liquidity.valueOf(liquidity),
        Instant.parse(at),
        Optional.ofNullable(otherFee).map(MoneyV1::toDomain));
  }
}
