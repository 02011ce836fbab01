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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A platform at rest with one account, in which nothing is wrong until a test says so. */
final class StillScene implements Scene {
  AccountBook book;
  Optional<AccountBook> replayed;
  final SortedMap<OrderId, Order> orders = new TreeMap<>();
  final Set<OrderId> wishes = new TreeSet<>();
  final Map<OrderId, Order> folded = new TreeMap<>();
  final List<VenueOrder> atVenue = new ArrayList<>();
  Map<Leg, BigDecimal> held = Map.of();
  Optional<BigDecimal> wallet = Optional.empty();
  final Map<String, Integer> waiting = new TreeMap<>();
  List<String> givenUp = List.of();
  OrderRecord record =
      new OrderRecord(List.of(), new OrderRecord.Integrity.Whole("seal"), Optional.empty());
  boolean sealed = true;
  int unpublished;
  final Map<String, PressedCard> pressedCards = new TreeMap<>();
  final Set<String> newsShown = new TreeSet<>();
  String unlike = "";
  RiskWatch watch;
  BigDecimal equity = BigDecimal.ONE;
  BigDecimal exposure = BigDecimal.ZERO;

  StillScene(AccountBook book) {
    this.book = book;
    this.replayed = Optional.of(book);
    this.watch = RiskWatch.begun(book.account());
  }

  @Override
  public List<AccountId> accounts() {
    return List.of(book.account());
  }

  @Override
  public AccountBook book(AccountId account) {
    return book;
  }

  @Override
  public SortedMap<OrderId, Order> orders(AccountId account) {
    return orders;
  }

  @Override
  public Set<OrderId> wishes(AccountId account) {
    return wishes;
  }

  @Override
  public Optional<AccountBook> replayed(AccountId account) {
    return replayed;
  }

  @Override
  public Optional<Order> folded(OrderId order) {
    return Optional.ofNullable(folded.get(order));
  }

  @Override
  public OrderRecord record(AccountId account, OrderId order) {
    return record;
  }

  @Override
  public boolean isSealed(AccountId account) {
    return sealed;
  }

  @Override
  public String stored(AccountId account) {
    return book + unlike;
  }

  @Override
  public String stored(AccountId account, OrderId order) {
    return orders.get(order) + unlike;
  }

  @Override
  public String form(AccountBook of) {
    return of.toString();
  }

  @Override
  public String form(Order of) {
    return of.toString();
  }

  @Override
  public List<VenueOrder> atVenue(AccountId account, OrderId order) {
    return atVenue.stream().filter(each -> each.name().equals(order.value())).toList();
  }

  @Override
  public List<OrderId> liveAtVenue(AccountId account) {
    return atVenue.stream()
        .filter(VenueOrder::isLive)
        .map(each -> new OrderId(each.name()))
        .toList();
  }

  @Override
  public Optional<Map<Leg, BigDecimal>> heldAtVenue(AccountId account) {
    return Optional.of(held);
  }

  @Override
  public Optional<BigDecimal> walletAtVenue(AccountId account) {
    return wallet;
  }

  @Override
  public Map<String, Integer> waiting() {
    return waiting;
  }

  @Override
  public List<String> givenUp() {
    return givenUp;
  }

  @Override
  public int unpublished() {
    return unpublished;
  }

  @Override
  public RiskWatch watch(AccountId account) {
    return watch;
  }

  @Override
  public BigDecimal equity(AccountId account) {
    return equity;
  }

  @Override
  public BigDecimal exposure(AccountId account) {
    return exposure;
  }

  @Override
  public List<DayResult> days(AccountId account) {
    return List.of();
  }

  @Override
  public Map<String, PressedCard> pressedCards() {
    return pressedCards;
  }

  @Override
  public Set<String> newsShown() {
    return newsShown;
  }
}
