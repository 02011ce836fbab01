package io.patriot.application.venue;

import io.patriot.domain.money.Money;
import io.patriot.domain.position.Position;
import java.util.List;

/** What a venue answers when asked for an account. */
public sealed interface AccountView {

  /**
   * What it has.
   *
   * @param wallet deposits and what was realised, without gains on paper
   * @param positions those that are not flat, one a market
   */
  record Seen(Money wallet, List<Position> positions) implements AccountView {
    public Seen {
      positions = List.copyOf(positions);
    }
  }

  /** It cannot be asked now; that says nothing about the account. */
  record Unavailable(String cause) implements AccountView {}
}
