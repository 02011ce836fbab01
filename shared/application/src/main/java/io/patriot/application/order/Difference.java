package io.patriot.application.order;

import io.patriot.application.venue.AccountView;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.position.Position;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a venue has otherwise than our book.
 *
 * @param positions the venue's, of the markets that differ
 * @param wallet how much more money the venue has
 */
record Difference(TreeMap<Symbol, Position> positions, Optional<Money> wallet) {
  /** Less than this is rounding. */
  private static final Money WALLET_MIN = Money.usdt("0.01");

  static final Difference NONE = new Difference(new TreeMap<>(), Optional.empty());

  static Difference between(AccountBook book, AccountView.Seen seen) {
    var theirs = new TreeMap<Symbol, Position>();
    seen.positions().forEach(position -> theirs.put(position.symbol(), position));
    var differing = new TreeMap<Symbol, Position>();
    var symbols = new TreeSet<>(theirs.keySet());
    symbols.addAll(book.positions().keySet());
    for (Symbol symbol : symbols) {
      Position ours = book.position(symbol);
      Position venues = theirs.getOrDefault(symbol, Position.flat(symbol, book.currency()));
      boolean same =
          ours.direction() == venues.direction() && ours.quantity().equals(venues.quantity());
      if (!same) {
        differing.put(symbol, venues);
      }
    }
    Money more = seen.wallet().minus(book.wallet());
    Money amount = more.isNegative() ? Money.zero(more.asset()).minus(more) : more;
    return new Difference(
        differing, amount.isBelow(WALLET_MIN) ? Optional.empty() : Optional.of(more));
  }

  boolean isNone() {
    return positions.isEmpty() && wallet.isEmpty();
  }

  /** Both sides of what differs, so that the same words mean that neither side moved. */
  String from(AccountBook book) {
    var words = new ArrayList<String>();
    for (Position theirs : positions.values()) {
      Position ours = book.position(theirs.symbol());
      words.add(theirs.symbol() + " " + held(ours) + " -> " + held(theirs));
    }
    wallet.ifPresent(more -> words.add("balance by " + more));
    return String.join(", ", words);
  }

  private static String held(Position position) {
    return position.isFlat() ? "flat" : position.direction() + " " + position.quantity();
  }

  /** What differs, for those who read it: markets, and how much money. */
  String inWords() {
    var words = new ArrayList<String>();
    positions.keySet().forEach(symbol -> words.add(symbol.value()));
    wallet.ifPresent(more -> words.add("balance by " + more));
    return String.join(", ", words);
  }
}
