package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyCheck;
import io.patriot.application.link.KeyRules;
import io.patriot.application.link.KeyVault;
import io.patriot.application.link.LinkAccount;
import io.patriot.application.link.LinkOutcome;
import io.patriot.application.link.LinkedAccounts;
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
import io.patriot.domain.order.TriggerSource;
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
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Linked accounts trade at the simulated Binance through queues, functions and streams as they run,
 * and the book ends as the venue has it; {@link FaultDrillsTest} does so on bad days.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveTradeTest {
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final long FIRST_USER = 9_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final InstantSource clock = InstantSource.system();
  private final HttpClient http = HttpClient.newHttpClient();
  private final LocalStack stack;
  private int people;
  private int wishes;
  private ChatPerson owner;
  private OpenedAccount atVenue = new OpenedAccount(0, "", "");
  private AccountId account = new AccountId(new TenantId("tg-0"), "binance-none");

  LiveTradeTest() throws IOException {
    stack =
        LocalStack.start(new Arguments(true, false, null, new Ports(29_000).nextFree()), Map.of());
    owner = new ChatPerson(http, stack.page(), FIRST_USER, clock);
  }

  @AfterAll
  void stop() {
    stack.close();
    http.close();
  }

  @BeforeEach
  void somebodyLinksAnAccount() {
    comes();
    links();
  }

  private void comes() {
    people++;
    owner = new ChatPerson(http, stack.page(), FIRST_USER + people, clock);
    owner.seesAnswerTo(owner.says("/start"), PATIENCE);
    atVenue = stack.exchange().openAccount(NewAccount.with("20000"));
  }

  private void links() {
    var tenant = new TenantId("tg-" + (FIRST_USER + people));
    LinkOutcome outcome =
        new LinkAccount(
                stack.part(LinkedAccounts.class),
                stack.part(KeyVault.class),
                stack.pagesPart(KeyCheck.class),
                new KeyRules(false),
                stack.part(TradingStore.class),
                stack.part(ReconcileRequests.class),
                clock)
            .handle(tenant, "binance", "main", credential(), cause());
    assertThat(outcome).isInstanceOf(LinkOutcome.Linked.class);
    account = new AccountId(tenant, "binance-main");
    until("the account is listened to", () -> stack.part(PrivateFeeds.class).connected() >= people);
  }

  @Test
  void aMarketOrderIsFilledAndTheBookIsTheVenues() {
    OrderId order = place(Side.BUY, "0.01", new OrderType.Market(), false);
    until("the fill", () -> is(order, Order.Filled.class));
    agrees("0.01");

    OrderId exit = place(Side.SELL, "0.01", new OrderType.Market(), true);
    until("the exit", () -> is(exit, Order.Filled.class));
    agrees("0");
  }

  @Test
  void aLimitRestsIsChangedInPlaceAndTakenBack() {
    OrderId order = place(Side.BUY, "0.01", limit("0.9"), false);
    until("it rests", () -> is(order, Order.Open.class));
    Price lower = price("0.89");
    send(
        new OrderCommand.Amend(
            account, order, Quantity.of("0.012"), lower, "user:1", "amend-" + wishes));
    until(
        "the change",
        () ->
            order(order).intent().quantity().equals(Quantity.of("0.012"))
                && order(order).intent().terms().type().limitPrice().equals(Optional.of(lower)));

    send(new OrderCommand.Cancel(account, order, "user:1", "cancel-" + wishes));
    until("the end", () -> is(order, Order.Cancelled.class));
    assertThat(book().reserved().isZero()).isTrue();
    agrees("0");
  }

  @Test
  void aStopAndATargetWaitAtTheVenueTogetherAndGoTogether() {
    OrderId entry = place(Side.BUY, "0.01", new OrderType.Market(), false);
    until("the entry", () -> is(entry, Order.Filled.class));
    OrderId stop =
        place(
            Side.SELL,
            "0.01",
            new OrderType.Stop(price("0.9"), TriggerSource.MARK, Optional.empty()),
            true);
    OrderId target =
        place(
            Side.SELL,
            "0.01",
            new OrderType.TakeProfit(price("1.1"), TriggerSource.LAST, Optional.empty()),
            true);
    until("both wait", () -> is(stop, Order.Open.class) && is(target, Order.Open.class));
    assertThat(conditionalAtVenue()).isEqualTo(2);

    send(new OrderCommand.CancelAll(account, Optional.of(BTC), "user:1", "all-" + wishes));
    until("both gone", () -> is(stop, Order.Cancelled.class) && is(target, Order.Cancelled.class));
    assertThat(conditionalAtVenue()).isZero();
    agrees("0.01");
  }

  @Test
  void whatIsTradedByHandAtTheVenueIsAdopted() {
    byHand(Side.BUY, "0.02");

    until("the trade", () -> holds("0.02"));
    agrees("0.02");
    assertThat(book().tradingState()).isEqualTo(TradingState.ACTIVE);
    ChatMessage told = reads("Traded at the exchange, not through me");
    assertThat(told.text())
        .contains("LIVE · binance-main", "BTCUSDT: bought 0.020 BTC", "nothing → LONG 0.020 BTC");
    assertThat(told.button("Use binance-main")).isPresent();
  }

  @Test
  void whoMayOnlyReduceIsToldAndTradesAgainByOwnPressOnceAllAgrees() {
    reads("Account linked");
    var turn = new AccountEvent.TradingStateChanged(TradingState.REDUCE_ONLY, "a drill");
    stack
        .part(TradingStore.class)
        .commit(new AccountChange(book(), turn, null, cause(), clock.instant()));

    owner.presses(reads("ONLY CLOSING ORDERS FROM NOW ON"), "Trade again");
    owner.presses(reads("Take all orders again"), "Trade again");

    until("trading", () -> book().tradingState() == TradingState.ACTIVE);
    reads("All orders are taken again");
  }

  @Test
  void longAndShortStandSideBySideAndAreTheVenues() {
    comes();
    holdsSideBySide();
    links();
    assertThat(book().mode()).isEqualTo(PositionMode.HEDGE);

    OrderId bought = place(Side.BUY, "0.02", new OrderType.Market(), false);
    OrderId sold = place(Side.SELL, "0.01", new OrderType.Market(), false);
    until("both", () -> is(bought, Order.Filled.class) && is(sold, Order.Filled.class));
    agrees("0.02", "0.01");

    OrderId less = place(Side.SELL, "0.01", new OrderType.Market(), true);
    OrderId cover = place(Side.BUY, "0.005", new OrderType.Market(), true);
    until("both exits", () -> is(less, Order.Filled.class) && is(cover, Order.Filled.class));
    agrees("0.01", "0.005");

    byHand(Side.SELL, "0.01", PositionSide.SHORT);
    agrees("0.01", "0.015");
    reads("Traded at the exchange, not through me");

    OrderId stop =
        place(
            Side.BUY,
            "0.015",
            new OrderType.Stop(price("1.1"), TriggerSource.MARK, Optional.empty()),
            true);
    until("the stop waits", () -> is(stop, Order.Open.class));
    OrderId tooMuch = place(Side.SELL, "0.015", new OrderType.Market(), true);
    until("its end", () -> is(tooMuch, Order.Denied.class));
    agrees("0.01", "0.015");
  }

  @Test
  void aModeThatIsChangedAtTheVenueIsFollowedAndTold() {
    holdsSideBySide();
    OrderId forTheOther = place(Side.SELL, "0.01", new OrderType.Market(), false);
    until(
        "the refusal, or the comparison that came first",
        () -> is(forTheOther, Order.Rejected.class) || is(forTheOther, Order.Filled.class));
    boolean refused = is(forTheOther, Order.Rejected.class);
    until("the mode", () -> book().mode() == PositionMode.HEDGE);
    reads("in hedge mode now");

    OrderId sold = place(Side.SELL, "0.01", new OrderType.Market(), false);
    until("the fill", () -> is(sold, Order.Filled.class));
    agrees("0", refused ? "0.01" : "0.02");
  }

  private void holdsSideBySide() {
    try (Credential key = credential()) {
      assertThat(new BinanceSettings(stack.part(PrivateLine.class)).hedgeMode(key, true))
          .isInstanceOf(Reading.Read.class);
    }
  }

  private ChatMessage reads(String words) {
    return owner.sees(message -> message.text().contains(words), words, PATIENCE);
  }

  private OrderId place(Side side, String quantity, OrderType type, boolean reduceOnly) {
    wishes++;
    Instant now = clock.instant();
    var intent =
        new OrderIntent(
            new IntentId("live:" + people + ":" + wishes + ":" + now),
            account,
            new OrderTerms(BTC, side, Quantity.of(quantity), type, reduceOnly),
            "test",
            now,
            now.plus(Duration.ofMinutes(5)));
    send(new OrderCommand.Place(intent));
    return intent.orderId();
  }

  private void byHand(Side side, String quantity) {
    byHand(side, quantity, PositionSide.BOTH);
  }

  private void byHand(Side side, String quantity, PositionSide position) {
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

  private int conditionalAtVenue() {
    try (Credential key = credential()) {
      var open = new BinanceAlgoOrders(stack.part(PrivateLine.class)).open(key, BTC);
      return open.map(java.util.List::size) instanceof Reading.Read<Integer>(var count, _)
          ? count
          : -1;
    }
  }

  /** The book and the venue say the same, the book is its history, and nobody was stopped. */
  private void agrees(String held) {
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
  private void agrees(String inLong, String inShort) {
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

  private boolean holds(String quantity) {
    return book().position(BTC).quantity().value().compareTo(new BigDecimal(quantity)) == 0;
  }

  private boolean is(OrderId id, Class<? extends Order> state) {
    return stack.part(TradingStore.class).order(account, id).filter(state::isInstance).isPresent();
  }

  private Order order(OrderId id) {
    return stack.part(TradingStore.class).order(account, id).orElseThrow();
  }

  private AccountBook book() {
    return stack.part(TradingStore.class).book(account).orElseThrow();
  }

  private OrderType limit(String ofMarket) {
    return new OrderType.Limit(price(ofMarket), TimeInForce.GTC);
  }

  private Price price(String ofMarket) {
    var quote =
        stack
            .part(io.patriot.application.market.PriceBoard.class)
            .summary(BTC)
            .orElseThrow()
            .quote();
    BigDecimal price = quote.last().value().multiply(new BigDecimal(ofMarket));
    return new Price(price.setScale(1, java.math.RoundingMode.DOWN));
  }

  private void send(OrderCommand command) {
    stack.part(OrderCommands.class).send(command, cause());
  }

  private Credential credential() {
    return new Credential(Secret.of(atVenue.apiKey()), Secret.of(atVenue.secret()));
  }

  private Cause cause() {
    return new Cause(CorrelationId.of(clock.instant(), people), "test", "user:1");
  }

  private void until(String what, BooleanSupplier condition) {
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
}
