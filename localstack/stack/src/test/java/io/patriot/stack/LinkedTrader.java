package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyCheck;
import io.patriot.application.link.KeyRules;
import io.patriot.application.link.KeyVault;
import io.patriot.application.link.LinkAccount;
import io.patriot.application.link.LinkOutcome;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.market.PriceBoard;
import io.patriot.application.order.AccountChange;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.OrderCommands;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.TradingStore;
import io.patriot.application.secret.Secret;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.application.venue.AccountView;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.PositionMode;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.account.BinanceSettings;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.signed.TradingKey;
import io.patriot.exchanges.binance.trade.BinanceAlgoOrders;
import io.patriot.exchanges.binance.trade.BinanceOrders;
import io.patriot.exchanges.binance.trade.ClientId;
import io.patriot.exchanges.binance.trade.NewOrder;
import io.patriot.exchanges.binance.venue.BinanceAccounts;
import io.patriot.exchanges.venue.Placed;
import io.patriot.feeds.live.PrivateFeeds;
import io.patriot.simulator.binance.admin.NewAccount;
import io.patriot.simulator.binance.admin.OpenedAccount;
import io.patriot.stack.chat.ChatMessage;
import io.patriot.stack.chat.ChatPerson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Somebody whose linked account trades at the simulated Binance, and what our book and the venue
 * say of it.
 */
final class LinkedTrader {
  static final Symbol BTC = new Symbol("BTCUSDT");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final InstantSource clock = InstantSource.system();
  private final LocalStack stack;
  private final long user;
  private final ChatPerson owner;
  private final OpenedAccount atVenue;
  private final AccountId account;
  private int wishes;

  private LinkedTrader(HttpClient http, LocalStack stack, long user) {
    this.stack = stack;
    this.user = user;
    owner = new ChatPerson(http, stack.page(), user, clock);
    atVenue = stack.exchange().openAccount(NewAccount.with("20000"));
    account = new AccountId(new TenantId("tg-" + user), "binance-main");
  }

  /** Somebody new with an account at the venue, who has not linked it yet. */
  static LinkedTrader comes(HttpClient http, LocalStack stack, long user) {
    var trader = new LinkedTrader(http, stack, user);
    trader.owner.seesAnswerTo(trader.owner.says("/start"), PATIENCE);
    return trader;
  }

  /** Links the account, and waits until it is listened to as one of so many. */
  void links(int listenedTo) {
    LinkOutcome outcome =
        new LinkAccount(
                stack.part(LinkedAccounts.class),
                stack.part(KeyVault.class),
                stack.pagesPart(KeyCheck.class),
                new KeyRules(false),
                stack.part(TradingStore.class),
                stack.part(ReconcileRequests.class),
                clock)
            .handle(account.tenant(), "binance", "main", credential(), cause());
    assertThat(outcome).isInstanceOf(LinkOutcome.Linked.class);
    until(
        "the account is listened to",
        () -> stack.part(PrivateFeeds.class).connected() >= listenedTo);
  }

  void holdsSideBySide() {
    try (Credential key = credential()) {
      assertThat(new BinanceSettings(stack.part(PrivateLine.class)).hedgeMode(key, true))
          .isInstanceOf(Reading.Read.class);
    }
  }

  ChatMessage reads(String words) {
    return owner.sees(message -> message.text().contains(words), words, PATIENCE);
  }

  OrderId place(Side side, String quantity, OrderType type, boolean reduceOnly) {
    wishes++;
    Instant now = clock.instant();
    var intent =
        new OrderIntent(
            new IntentId("live:" + user + ":" + wishes + ":" + now),
            account,
            new OrderTerms(BTC, side, Quantity.of(quantity), type, reduceOnly),
            "test",
            now,
            now.plus(Duration.ofMinutes(5)));
    send(new OrderCommand.Place(intent));
    return intent.orderId();
  }

  void byHand(Side side, String quantity) {
    byHand(side, quantity, PositionSide.BOTH);
  }

  void byHand(Side side, String quantity, PositionSide position) {
    wishes++;
    try (Credential key = credential()) {
      Placed<?> placed =
          new BinanceOrders(stack.part(PrivateLine.class))
              .place(
                  new TradingKey(account, key),
                  NewOrder.market(
                          new ClientId("by-hand-" + wishes), BTC, side, new BigDecimal(quantity))
                      .in(position));
      assertThat(placed).isInstanceOf(Placed.Accepted.class);
    }
  }

  int conditionalAtVenue() {
    try (Credential key = credential()) {
      var open = new BinanceAlgoOrders(stack.part(PrivateLine.class)).open(key, BTC);
      return open.map(List::size) instanceof Reading.Read<Integer>(var count, _) ? count : -1;
    }
  }

  /** The book and the venue say the same, the book is its history, and nobody was stopped. */
  void agrees(String held) {
    until("the venue's view", () -> holds(held));
    var view = stack.part(BinanceAccounts.class).view(account);
    assertThat(view)
        .isInstanceOfSatisfying(
            AccountView.Seen.class,
            seen -> {
              BigDecimal theirs =
                  seen.positions().stream()
                      .map(position -> position.quantity().value())
                      .reduce(BigDecimal.ZERO, BigDecimal::add);
              assertThat(theirs).isEqualByComparingTo(held);
            });
    assertThat(book().tradingState()).isEqualTo(TradingState.ACTIVE);
  }

  /** The same side by side. */
  void agrees(String inLong, String inShort) {
    var ours = new TreeMap<Leg, BigDecimal>();
    var expected = new TreeMap<Leg, BigDecimal>();
    expect(expected, PositionSide.LONG, inLong);
    expect(expected, PositionSide.SHORT, inShort);
    until(
        "long " + inLong + " and short " + inShort,
        () -> {
          ours.clear();
          book().positions().values().forEach(one -> ours.put(one.leg(), one.quantity().value()));
          return ours.equals(expected);
        });
    assertThat(stack.part(BinanceAccounts.class).view(account))
        .isInstanceOfSatisfying(
            AccountView.Seen.class,
            seen -> {
              assertThat(seen.mode()).isEqualTo(PositionMode.HEDGE);
              var theirs = new TreeMap<Leg, BigDecimal>();
              seen.positions().forEach(one -> theirs.put(one.leg(), one.quantity().value()));
              assertThat(theirs).isEqualTo(expected);
            });
    assertThat(book().tradingState()).isEqualTo(TradingState.ACTIVE);
  }

  private static void expect(Map<Leg, BigDecimal> all, PositionSide position, String quantity) {
    if (!quantity.equals("0")) {
      all.put(new Leg(BTC, position), Quantity.of(quantity).value());
    }
  }

  boolean holds(String quantity) {
    return book().position(BTC).quantity().value().compareTo(new BigDecimal(quantity)) == 0;
  }

  boolean is(OrderId id, Class<? extends Order> state) {
    return stack.part(TradingStore.class).order(account, id).filter(state::isInstance).isPresent();
  }

  Order order(OrderId id) {
    return stack.part(TradingStore.class).order(account, id).orElseThrow();
  }

  AccountBook book() {
    return stack.part(TradingStore.class).book(account).orElseThrow();
  }

  OrderType limit(String ofMarket) {
    return new OrderType.Limit(price(ofMarket), TimeInForce.GTC);
  }

  Price price(String ofMarket) {
    var quote = stack.part(PriceBoard.class).summary(BTC).orElseThrow().quote();
    BigDecimal price = quote.last().value().multiply(new BigDecimal(ofMarket));
    return new Price(price.setScale(1, RoundingMode.DOWN));
  }

  private void send(OrderCommand command) {
    stack.part(OrderCommands.class).send(command, cause());
  }

  private Credential credential() {
    return new Credential(Secret.of(atVenue.apiKey()), Secret.of(atVenue.secret()));
  }

  private Cause cause() {
    return new Cause(CorrelationId.of(clock.instant(), (int) user), "test", "user:1");
  }

  void until(String what, BooleanSupplier condition) {
    Instant deadline = clock.instant().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(clock.instant()).as("waited in vain for: " + what).isBefore(deadline);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  void amends(OrderId order, String quantity, Price price) {
    wishes++;
    send(
        new OrderCommand.Amend(
            account, order, Quantity.of(quantity), price, "user:1", "amend-" + wishes));
  }

  void cancels(OrderId order) {
    wishes++;
    send(new OrderCommand.Cancel(account, order, "user:1", "cancel-" + wishes));
  }

  void cancelsAll() {
    wishes++;
    send(new OrderCommand.CancelAll(account, Optional.of(BTC), "user:1", "all-" + wishes));
  }

  /** Turns trading as far down as a doubt would. */
  void mayOnlyReduce() {
    var turn = new AccountEvent.TradingStateChanged(TradingState.REDUCE_ONLY, "a drill");
    stack
        .part(TradingStore.class)
        .commit(new AccountChange(book(), turn, null, cause(), clock.instant()));
  }

  void presses(ChatMessage message, String button) {
    owner.presses(message, button);
  }
}
