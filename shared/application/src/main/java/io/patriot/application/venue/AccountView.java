package io.patriot.application.venue;

import io.patriot.domain.money.Money;
import io.patriot.domain.position.Position;
import io.patriot.domain.position.PositionMode;
import java.util.List;

/** What a venue answers when asked for an account. */
public sealed interface AccountView {

  /**
   * What it has.
   *
   * @param wallet deposits and what was realised, without gains on paper
   * @param mode whether a market is one position, or a long and a short one side by side
   * @param positions those that are not flat, as many a market as the mode has
   */
  record Seen(Money wallet, PositionMode mode, List<Position> positions) implements AccountView {
    public Seen {
      positions = List.copyOf(positions);
    }

    /** With one position a market. */
    public Seen(Money wallet, List<Position> positions) {
      this(wallet, PositionMode.ONE_WAY, positions);
    }
  }

  /** It keeps no accounts: the book is all there is of this one. */
  record NotKept() implements AccountView {}

  /** It cannot be asked now; that says nothing about the account. */
  record Unavailable(String cause) implements AccountView {}
}
