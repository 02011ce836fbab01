package io.patriot.application.paper;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import java.util.List;
import java.util.Optional;

/** The paper venue's record of its orders. A client order id is used once and never again. */
public interface PaperOrders {

  /** Adds an order; false when one of that id was there before. */
  boolean add(PaperOrder order);

  /** Stores a later state; its version must be one above the stored one. False when it is not. */
  boolean save(PaperOrder order);

  Optional<PaperOrder> find(AccountId account, OrderId order);

  /** All orders of a market that are live or whose reports may not all have been sent, by id. */
  List<PaperOrder> unsettled(Symbol symbol);
}
