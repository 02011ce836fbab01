package io.patriot.application.paper;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import java.util.List;
import java.util.Optional;

/**
 * The paper venue's record of its orders. A client order id is used once and never again.
 *
 * <p>One process at a time is the venue. Another that takes its turn later has it from then on: the
 * one before can add nothing any more, and loses each order that the new one has stored since.
 */
public interface PaperOrders {

  /**
   * Takes the venue over.
   *
   * @return the turn, higher than all before
   */
  long takeTurn();

  /** Whether nobody has taken a turn after this one. */
  boolean isLast(long turn);

  /** Adds an order as the venue of this turn. */
  Added add(PaperOrder order, long turn);

  /** What came of adding an order. */
  enum Added {
    ADDED,

    /** One of that id was there before. */
    WAS_THERE,

    /** Somebody else is the venue now; nothing was stored. */
    REPLACED
  }

  /** Stores a later state; its version must be one above the stored one. False when it is not. */
  boolean save(PaperOrder order);

  Optional<PaperOrder> find(AccountId account, OrderId order);

  /** All orders of a market that are live or whose reports may not all have been sent, by id. */
  List<PaperOrder> unsettled(Symbol symbol);
}
