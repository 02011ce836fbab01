package io.patriot.application.portfolio;

import io.patriot.application.market.PriceBoard;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import io.patriot.domain.risk.KnownPrices;
import io.patriot.domain.risk.KnownPrices.SilentMarket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an account holds, at the prices it could be closed for now. */
public record Holdings(AccountBook book, Map<Symbol, Quote> quotes) {
  public static Holdings of(AccountBook book, PriceBoard prices) {
    return new Holdings(
        book, book.positions().isEmpty() ? new TreeMap<>() : prices.quotes(book.markets()));
  }

  /** The price that closing would get. */
  public Optional<Price> mark(Position position) {
    Quote quote = quotes.get(position.symbol());
    return quote == null
        ? Optional.empty()
        : Optional.of(position.direction() == Direction.SHORT ? quote.ask() : quote.bid());
  }

  public Optional<Money> unrealised(Position position) {
    return mark(position).map(position::unrealised);
  }

  /** Of all positions that have a price. */
  public Money unrealised() {
    Money sum = Money.zero(book.currency());
    for (Position position : book.positions().values()) {
      sum = sum.plus(unrealised(position).orElse(Money.zero(book.currency())));
    }
    return sum;
  }

  public Money equity() {
    return book.wallet().plus(unrealised());
  }

  /** What a position is worth, at its cost when there is no price. */
  public Money worth(Position position) {
    return mark(position)
        .map(price -> price.times(position.quantity(), book.currency()))
        .orElse(position.cost());
  }

  public Money exposure() {
    Money sum = Money.zero(book.currency());
    for (Position position : book.positions().values()) {
      sum = sum.plus(worth(position));
    }
    return sum;
  }

  /** The markets that nothing fresh is known of. */
  public List<SilentMarket> silent(Instant now) {
    KnownPrices known = KnownPrices.of(quotes, now);
    return book.markets().stream().flatMap(symbol -> known.silence(symbol).stream()).toList();
  }
}
