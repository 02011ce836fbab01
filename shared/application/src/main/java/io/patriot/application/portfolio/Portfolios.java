package io.patriot.application.portfolio;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.position.Position;
import java.time.LocalDate;
import java.util.List;

/** Where trades are added up. */
public interface Portfolios {
  /**
   * Adds a trade to its day and its position; false, and nothing is added, when it was added
   * before.
   */
  boolean add(Trade trade);

  /** The days with trades from the first to the last given, oldest first. */
  List<DayResult> days(AccountId account, LocalDate from, LocalDate to);

  /**
   * The latest trades by the venue's clock, latest first, at most so many. Those that were added
   * before trades were kept with all their parts are not among them.
   */
  List<Trade> latest(AccountId account, int limit);

  /** The positions as the trades so far left them, by symbol; flat ones are left out. */
  List<Position> positions(AccountId account);
}
