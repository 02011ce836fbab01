package io.patriot.application.order;

import io.patriot.application.venue.AccountView;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import io.patriot.domain.position.PositionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a venue has otherwise than our book.
 *
 * @param mode how the venue holds the account's positions, if that differs
 * @param positions the venue's, those that differ
 * @param wallet how much more money the venue has
 */
record Difference(
    Optional<PositionMode> mode, SortedMap<Leg, Position> positions, Optional<Money> wallet) {
  /** Less than this is rounding, in a balance and in what a position cost. */
  private static final Money MONEY_MIN = Money.usdt("0.01");

  static final Difference NONE =
      new Difference(Optional.empty(), new TreeMap<>(), Optional.empty());

  static Difference between(AccountBook book, AccountView.Seen seen) {
    var theirs = new TreeMap<Leg, Position>();
    seen.positions().forEach(position -> theirs.put(position.leg(), position));
    var differing = new TreeMap<Leg, Position>();
    var legs = new TreeSet<>(theirs.keySet());
    legs.addAll(book.positions().keySet());
    for (Leg leg : legs) {
      Position ours = book.position(leg);
      Position venues = theirs.getOrDefault(leg, Position.flat(leg, book.currency()));
      boolean same =
          ours.direction() == venues.direction() && ours.quantity().equals(venues.quantity());
      if (!same) {
        differing.put(leg, venues);
      }
    }
    Money more = seen.wallet().minus(book.wallet());
    return new Difference(
        Optional.of(seen.mode()).filter(mode -> mode != book.mode()),
        differing,
        isRounding(more) ? Optional.empty() : Optional.of(more));
  }

  /**
   * Whether a position that is the same was entered at another price there: a trade out of it and
   * back in that we have not heard of, with a result that its fees happen to eat up.
   */
  static boolean hasOtherEntries(AccountBook book, AccountView.Seen seen) {
    return seen.positions().stream()
        .anyMatch(theirs -> !isRounding(theirs.cost().minus(book.position(theirs.leg()).cost())));
  }

  private static boolean isRounding(Money more) {
    Money amount = more.isNegative() ? Money.zero(more.asset()).minus(more) : more;
    return amount.isBelow(MONEY_MIN);
  }

  boolean isNone() {
    return mode.isEmpty() && positions.isEmpty() && wallet.isEmpty();
  }

  /** Whether the position differs that an order is for. */
  boolean concerns(OrderTerms terms) {
    return positions.containsKey(new Leg(terms.symbol(), terms.positionSide()));
  }

  /** The markets whose positions differ. */
  List<Symbol> markets() {
    return positions.keySet().stream().map(Leg::symbol).distinct().toList();
  }

  /** Both sides of what differs, so that the same words mean that neither side moved. */
  String from(AccountBook book) {
    var words = new ArrayList<String>();
    mode.ifPresent(theirs -> words.add(book.mode() + " -> " + theirs));
    for (Position theirs : positions.values()) {
      Position ours = book.position(theirs.leg());
      words.add(theirs.leg() + " " + held(ours) + " -> " + held(theirs));
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
    mode.ifPresent(
        theirs -> words.add(theirs == PositionMode.HEDGE ? "hedge mode" : "one-way mode"));
    positions.keySet().forEach(leg -> words.add(leg.toString()));
    wallet.ifPresent(more -> words.add("balance by " + more));
    return String.join(", ", words);
  }
}
