package io.patriot.proof.check;

import io.patriot.application.order.OrderRecord;
import io.patriot.application.portfolio.DayResult;
import io.patriot.application.risk.RiskWatch;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.position.Leg;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The platform and its venues as they are now. */
interface Scene {
  List<AccountId> accounts();

  AccountBook book(AccountId account);

  SortedMap<OrderId, Order> orders(AccountId account);

  /** Orders that people asked for. */
  Set<OrderId> wishes(AccountId account);

  /** The book that the account's history leads to. */
  Optional<AccountBook> replayed(AccountId account);

  /** The order that everything stored about it leads to. */
  Optional<Order> folded(OrderId order);

  /** All that is kept of an order. */
  OrderRecord record(AccountId account, OrderId order);

  /** Whether what moved an account's book is as it was written. */
  boolean isSealed(AccountId account);

  /** A book as it lies in its table. */
  String stored(AccountId account);

  /** An order as it lies in its table. */
  String stored(AccountId account, OrderId order);

  /** How a book would lie in its table. */
  String form(AccountBook book);

  /** How an order would lie in its table. */
  String form(Order order);

  /** Orders that the account's venue took under this name. */
  List<VenueOrder> atVenue(AccountId account, OrderId order);

  /** Names of ours under which something may still trade at the account's venue. */
  List<OrderId> liveAtVenue(AccountId account);

  /** What the venue says is held; nothing where it keeps no positions. */
  Optional<Map<Leg, BigDecimal>> heldAtVenue(AccountId account);

  /** The money that the venue says is there; nothing where it keeps none. */
  Optional<BigDecimal> walletAtVenue(AccountId account);

  /** How many messages wait, by queue, those that are worked on too. */
  Map<String, Integer> waiting();

  /** Messages that were given up. */
  List<String> givenUp();

  /** How many entries of the outbox wait. */
  int unpublished();

  List<DayResult> days(AccountId account);

  /** What the watch over its risk remembers. */
  RiskWatch watch(AccountId account);

  /** What the account is worth at the prices of now. */
  BigDecimal equity(AccountId account);

  /** What all of its positions are worth, long and short together. */
  BigDecimal exposure(AccountId account);

  /** Cards that somebody said yes to, by name. */
  Map<String, PressedCard> pressedCards();

  /** The names of all news that people were shown. */
  Set<String> newsShown();
}
