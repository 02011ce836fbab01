package io.patriot.aws.market;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.events.order.MoneyV1;

/** An instrument as it is stored. */
@Serdeable
public record InstrumentV1(
    String symbol,
    String base,
    String quote,
    String tickSize,
    String lotSize,
    String minQuantity,
    String maxQuantity,
    MoneyV1 minNotional,
    String collar) {

  public static InstrumentV1 of(Instrument instrument) {
    return new InstrumentV1(
        instrument.symbol().value(),
        instrument.base().code(),
        instrument.quote().code(),
        instrument.tickSize().toString(),
        instrument.lotSize().toString(),
        instrument.minQuantity().toString(),
        instrument.maxQuantity().toString(),
        MoneyV1.of(instrument.minNotional()),
        instrument.collar().toString());
  }

  public Instrument toDomain() {
    return new Instrument(
        new Symbol(symbol),
        new Asset(base),
        new Asset(quote),
        Price.of(tickSize),
        Quantity.of(lotSize),
        Quantity.of(minQuantity),
        Quantity.of(maxQuantity),
        minNotional.toDomain(),
        Rate.of(collar));
  }
}
