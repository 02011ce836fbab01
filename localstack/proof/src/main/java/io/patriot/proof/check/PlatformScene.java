package io.patriot.proof.check;

import io.patriot.application.card.Card;
import io.patriot.application.order.OrderRecord;
import io.patriot.application.portfolio.DayResult;
import io.patriot.application.risk.RiskWatch;
import io.patriot.aws.trading.StoredForm;
import io.patriot.bot.chat.ButtonAct;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import io.patriot.events.Wire;
import io.patriot.proof.crowd.Desk;
import io.patriot.proof.platform.Counter;
import io.patriot.proof.platform.Platform;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A platform in simulated time, looked at from outside. */
final class PlatformScene implements Scene {
  private static final Wire WIRE = Wire.standard();

  private final Platform platform;
  private final Counter counter;
  private final List<Desk> desks;
  private final History history;
  private final Venues venues;
  private final Map<AccountId, AccountBook> books = new TreeMap<>();
  private final Map<AccountId, SortedMap<OrderId, Order>> orders = new TreeMap<>();

  PlatformScene(Platform platform, List<Desk> desks, History history, Venues venues) {
    this.platform = platform;
    this.counter = platform.counter();
    this.desks = desks;
    this.history = history;
    this.venues = venues;
  }

  @Override
  public List<AccountId> accounts() {
    return desks.stream()
        .flatMap(desk -> Stream.of(desk.paper(), desk.live()))
        .filter(platform.counter()::isKept)
        .toList();
  }

  @Override
  public AccountBook book(AccountId account) {
    return books.computeIfAbsent(account, counter::book);
  }

  @Override
  public SortedMap<OrderId, Order> orders(AccountId account) {
    return orders.computeIfAbsent(
        account,
        _ -> {
          var byName = new TreeMap<OrderId, Order>();
          counter.orders(account).forEach(order -> byName.put(order.id(), order));
          return byName;
        });
  }

  @Override
  public Set<OrderId> wishes(AccountId account) {
    return counter.wishes(account);
  }

  @Override
  public Optional<AccountBook> replayed(AccountId account) {
    return counter.replayed(account);
  }

  @Override
  public Optional<Order> folded(OrderId order) {
    return history.order(order);
  }

  @Override
  public OrderRecord record(AccountId account, OrderId order) {
    return counter.record(account, order);
  }

  @Override
  public boolean isSealed(AccountId account) {
    return counter.isSealed(account);
  }

  @Override
  public String stored(AccountId account) {
    return counter.stored(account);
  }

  @Override
  public String stored(AccountId account, OrderId order) {
    return counter.stored(account, order);
  }

  @Override
  public String form(AccountBook book) {
    return StoredForm.of(WIRE, book);
  }

  @Override
  public String form(Order order) {
    return StoredForm.of(WIRE, order);
  }

  @Override
  public List<VenueOrder> atVenue(AccountId account, OrderId order) {
    return venues.named(account, order.value());
  }

  @Override
  public List<OrderId> liveAtVenue(AccountId account) {
    return venues.live(account);
  }

  @Override
  public Optional<Map<Leg, BigDecimal>> heldAtVenue(AccountId account) {
    return Optional.of(venues.held(account));
  }

  @Override
  public Optional<BigDecimal> walletAtVenue(AccountId account) {
    return venues.wallet(account);
  }

  @Override
  public Map<String, Integer> waiting() {
    var waiting = new TreeMap<>(platform.cloud().waiting(PlatformScene::canBeRead));
    waiting.put("updates at Telegram", platform.telegram().untaken());
    return waiting;
  }

  /** What nobody can read fails until it has been tried often enough, alone. */
  private static boolean canBeRead(String body) {
    return !body.equals(Counter.NONSENSE);
  }

  @Override
  public List<String> givenUp() {
    return platform.cloud().givenUp().stream().filter(PlatformScene::canBeRead).toList();
  }

  @Override
  public int unpublished() {
    return counter.unpublished();
  }

  @Override
  public Map<String, PressedCard> pressedCards() {
    var cards = new TreeMap<String, PressedCard>();
    for (Desk desk : desks) {
      boolean hidden = platform.telegram().everBlocked(desk.chat());
      for (String button : platform.telegram().pressed(desk.chat())) {
        if (ButtonAct.parse(button).orElse(null) instanceof ButtonAct.Confirm(var id, _)) {
          counter
              .card(desk.tenant(), id)
              .ifPresent(card -> cards.put(id.value(), pressed(card, hidden)));
        }
      }
    }
    return cards;
  }

  private static PressedCard pressed(Card card, boolean hidden) {
    return new PressedCard(
        card.id().value(), card.status() == Card.Status.CONFIRMED, card.renderedVersion(), hidden);
  }

  @Override
  public Set<String> newsShown() {
    return desks.stream()
        .flatMap(desk -> Stream.of(desk.paper(), desk.live()))
        .flatMap(account -> counter.newsShown(account).stream())
        .collect(Collectors.toSet());
  }

  @Override
  public RiskWatch watch(AccountId account) {
    return counter.riskWatch(account);
  }

  @Override
  public BigDecimal equity(AccountId account) {
    BigDecimal equity = book(account).wallet().amount();
    for (Position position : book(account).positions().values()) {
      Price price = counter.quote(position.symbol()).mid();
      equity = equity.add(position.unrealised(price).amount());
    }
    return equity;
  }

  @Override
  public BigDecimal exposure(AccountId account) {
    BigDecimal exposure = BigDecimal.ZERO;
    for (Position position : book(account).positions().values()) {
      BigDecimal price = counter.quote(position.symbol()).mid().value();
      exposure = exposure.add(price.multiply(position.quantity().value()));
    }
    return exposure;
  }

  @Override
  public List<DayResult> days(AccountId account) {
    return counter.days(account);
  }
}
