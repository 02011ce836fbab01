package io.patriot.exchanges.binance.venue;

import io.patriot.application.link.Credential;
import io.patriot.application.venue.VenueMarkets;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.account.BinanceAccount;
import io.patriot.exchanges.binance.account.Income;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The markets in which money came to an account or left it, read from its income page by page. */
final class MarketsMoved {
  /** Some thousand trades of a week; each page is among the dearest questions there are. */
  private static final int PAGES_MAX = 10;

  private final BinanceAccount account;
  private final Credential key;

  MarketsMoved(BinanceAccount account, Credential key) {
    this.account = account;
    this.key = key;
  }

  /** All of them or none, since whoever asks takes a market that is not named for an idle one. */
  VenueMarkets between(Instant from, Instant to) {
    Set<Symbol> markets = new TreeSet<>();
    Instant next = from;
    for (int page = 0; page < PAGES_MAX; page++) {
      switch (account.income(key, next, to)) {
        case Reading.Read<List<Income>>(var moves, _) -> {
          moves.forEach(move -> move.symbol().ifPresent(markets::add));
          if (moves.size() < BinanceAccount.INCOME_LIMIT_MAX) {
            return new VenueMarkets.Moved(markets);
          }
          Instant last = moves.getLast().at();
          if (!last.isAfter(next)) {
            return new VenueMarkets.Unavailable("a full page of income brought nothing new");
          }
          next = last;
        }
        case Reading.VenueError<List<Income>>(_, int code, String message) -> {
          return new VenueMarkets.Unavailable(code + " " + message);
        }
        case Reading.Unavailable<List<Income>>(var reason, var detail, _) -> {
          return new VenueMarkets.Unavailable(reason + ": " + detail);
        }
      }
    }
    return new VenueMarkets.Unavailable("more income than can be asked for at once");
  }
}
