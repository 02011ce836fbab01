package io.patriot.application.digest;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.position.Direction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a trader stood when it was drawn up, and what a day brought them.
 *
 * @param day the day, counted in UTC as in all results by day
 * @param complete false when it could not be read which accounts are linked, so some may be missing
 */
public record Digest(LocalDate day, List<OfAccount> accounts, boolean complete) {
  public Digest {
    accounts = List.copyOf(accounts);
  }

  /**
   * One of their accounts.
   *
   * @param worth wallet and unrealised gain, of what has a price
   * @param net what was closed on the day, after fees
   * @param waiting orders that wait
   * @param held some of what it holds
   * @param more how many positions are not among those
   * @param unpriced how many positions have no price, and count nothing in its worth
   */
  public record OfAccount(
      AccountId account,
      Money worth,
      Money unrealised,
      Money net,
      int trades,
      int waiting,
      List<Held> held,
      int more,
      int unpriced) {
    public OfAccount {
      held = List.copyOf(held);
    }
  }

  /** A position, what closing it would gain, and whether a stop takes it out. */
  public record Held(
      Symbol symbol,
      Direction direction,
      Quantity quantity,
      Optional<Money> gain,
      boolean hasStop) {}
}
