package io.patriot.bot.news;

import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import io.patriot.events.order.PositionV1;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Amounts of markets, also of those that cannot be traded here. */
record Figures(InstrumentCatalogue instruments, Messages words) {
  private static final int AVERAGE_DIGITS = 8;

  String quantity(Symbol symbol, Quantity quantity) {
    return instruments
        .find(symbol)
        .map(instrument -> Numbers.quantity(quantity, instrument))
        .orElseGet(() -> Numbers.typed(quantity.value()));
  }

  String price(Symbol symbol, Price price) {
    return instruments
        .find(symbol)
        .map(instrument -> Numbers.price(price, instrument))
        .orElseGet(() -> Numbers.typed(price.value()));
  }

  /** Digits for an average: two more than the market's prices have. */
  int averageDigits(Symbol symbol) {
    return instruments
        .find(symbol)
        .map(Instrument::priceDigits)
        .map(digits -> digits + 2)
        .orElse(AVERAGE_DIGITS);
  }

  Html position(@Nullable PositionV1 onTheWire) {
    return onTheWire == null ? words.say("news.position.unknown") : held(onTheWire.toDomain());
  }

  private Html held(Position position) {
    Symbol symbol = position.symbol();
    Optional<Price> entry = position.averageEntry(averageDigits(symbol));
    if (entry.isEmpty()) {
      return words.say("news.position.none");
    }
    return words.say(
        position.direction() == Direction.LONG ? "news.position.long" : "news.position.short",
        "quantity",
        quantity(symbol, position.quantity()),
        "price",
        price(symbol, entry.get()));
  }
}
