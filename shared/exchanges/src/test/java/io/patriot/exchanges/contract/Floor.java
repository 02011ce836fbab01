package io.patriot.exchanges.contract;

import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.application.venue.TradingVenue;
import io.patriot.application.venue.VenueAccounts;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A venue with one fresh account that has plenty of money, and a hand on what goes on around it. A
 * venue that does not offer something is never asked for it.
 */
public interface Floor extends AutoCloseable {
  TradingVenue venue();

  /** The same venue, with a key that may not trade. */
  TradingVenue venueWithoutTheRight();

  /** The same venue, with no key at all. */
  TradingVenue venueWithoutKey();

  VenueAccounts accounts();

  AccountId account();

  Instant now();

  /** What the market asks for now. */
  Price ask();

  /** What the account holds at the venue, below zero for a short. */
  BigDecimal held();

  /** What the venue's stream told of an order. */
  List<News> heard(OrderId order);

  /** How often the stream said that it may have missed something. */
  int gaps();

  /** The mark price goes off by a share of itself. */
  void markMoves(String share);

  /** Somebody trades for the account, and not through us. */
  void byHand(Side side, String quantity);

  /** The account holds long and short of a market side by side from now on. */
  default void hedges() {
    throw new UnsupportedOperationException("one position a market");
  }

  /** Somebody trades one of two positions for the account, and not through us. */
  default void byHand(Side side, String quantity, PositionSide position) {
    throw new UnsupportedOperationException("one position a market");
  }

  /** The answer to the next order says nothing; the order was executed, or was not. */
  void nextAnswerSaysNothing(boolean executed);

  /** The news of the next trade comes twice. */
  void nextTradeIsToldTwice();

  /** The stream breaks, and comes back by itself. */
  void streamBreaks();

  /** The venue's clock goes ahead of ours by a minute. */
  void clockJumps();

  /** All orders that open risk are used up for now. */
  void entriesAreUsedUp();

  /** How many orders for one market the venue has open, whoever gave them. */
  int openOrders();

  @Override
  void close();
}
