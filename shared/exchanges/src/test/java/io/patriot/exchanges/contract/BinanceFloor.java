package io.patriot.exchanges.contract;

import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyVault;
import io.patriot.application.link.SealedKey;
import io.patriot.application.secret.Secret;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.application.venue.TradingVenue;
import io.patriot.application.venue.VenueAccounts;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.account.BinanceAccount;
import io.patriot.exchanges.binance.account.BinanceSettings;
import io.patriot.exchanges.binance.account.PositionAnswer;
import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.exchanges.binance.signed.Params;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.signed.RepeatGuards;
import io.patriot.exchanges.binance.signed.Request;
import io.patriot.exchanges.binance.signed.TradingKey;
import io.patriot.exchanges.binance.trade.BinanceAlgoOrders;
import io.patriot.exchanges.binance.trade.BinanceOrders;
import io.patriot.exchanges.binance.trade.ClientId;
import io.patriot.exchanges.binance.trade.NewOrder;
import io.patriot.exchanges.binance.trade.VenueRules;
import io.patriot.exchanges.binance.userstream.ListenKeyRest;
import io.patriot.exchanges.binance.userstream.UserEvent;
import io.patriot.exchanges.binance.userstream.UserStream;
import io.patriot.exchanges.binance.userstream.UserStreamListener;
import io.patriot.exchanges.binance.userstream.UserStreamSettings;
import io.patriot.exchanges.binance.userstream.UserStreamState;
import io.patriot.exchanges.binance.userstream.VaultListenKeys;
import io.patriot.exchanges.binance.venue.AccountNews;
import io.patriot.exchanges.binance.venue.BinanceAccounts;
import io.patriot.exchanges.binance.venue.BinanceVenue;
import io.patriot.exchanges.binance.wire.Json;
import io.patriot.exchanges.venue.EgressBudget;
import io.patriot.exchanges.venue.OrderBudget;
import io.patriot.exchanges.venue.OrderBudgets;
import io.patriot.exchanges.venue.Permit;
import io.patriot.exchanges.venue.Purpose;
import io.patriot.exchanges.venue.VenueClock;
import io.patriot.simulator.binance.BinanceSimulator;
import io.patriot.simulator.binance.access.Permissions;
import io.patriot.simulator.binance.admin.NewAccount;
import io.patriot.simulator.binance.admin.OpenedAccount;
import io.patriot.simulator.binance.fault.ClockSkew;
import io.patriot.simulator.binance.fault.DroppedStreams;
import io.patriot.simulator.binance.fault.DuplicateFill;
import io.patriot.simulator.binance.fault.ExecutedButUnknown;
import io.patriot.simulator.binance.fault.MarkShift;
import io.patriot.simulator.binance.fault.NotExecutedAndUnknown;
import io.patriot.simulator.binance.fault.Reach;
import io.patriot.simulator.binance.market.Instrument;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The whole driver with a new account at the exchange simulator. */
final class BinanceFloor implements Floor {
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final BigDecimal MILLION = new BigDecimal("1000000");
  private static final String PLACE = "POST /fapi/v1/order";
  private static final String PLENTY = "100000000";

  private final BinanceSimulator exchange;
  private final AccountId account = new AccountId(new TenantId("t1"), "binance-main");
  private final OpenedAccount opened;
  private final VenueClock clock;
  private final OrderBudgets budgets;
  private final PrivateLine line;
  private final Credential key;
  private final BinanceOrders orders;
  private final UserStream stream;
  private final List<ExecutionReport> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger gaps = new AtomicInteger();
  private int byHand;

  BinanceFloor(BinanceSimulator exchange, BinanceLobby lobby) {
    this.exchange = exchange;
    opened = exchange.openAccount(NewAccount.with(PLENTY));
    key = credential(opened);
    clock = new VenueClock(lobby.clock());
    budgets = new OrderBudgets(lobby.clock(), new OrderBudget.Limits(300, 1_200, 20));
    var host = new BinanceHost.Loopback(exchange.port());
    line =
        new PrivateLine(
            lobby.http(),
            host,
            clock,
            new EgressBudget(lobby.clock(), new EgressBudget.Shares(100_000, 100_000, 300)),
            budgets,
            RepeatGuards.standard(Thread::sleep, InstantSource.system()),
            lobby.clock());
    orders = new BinanceOrders(line);
    stream =
        new UserStream(
            lobby.sockets(),
            new VaultListenKeys(new OneKey(key), account, new ListenKeyRest(line)),
            host,
            lobby.clock(),
            lobby.delays(),
            new SplittableRandom(1),
            new Hearing(),
            UserStreamSettings.standard());
    stream.start(clock.now());
    CardTable.until("the stream stands", () -> stream.isConnected() && gaps.get() > 0);
  }

  @Override
  public TradingVenue venue() {
    return venue(key);
  }

  @Override
  public TradingVenue venueWithoutTheRight() {
    return venue(
        credential(exchange.newKey(opened.accountId(), Permissions.TRADING.withFutures(false))));
  }

  @Override
  public TradingVenue venueWithoutKey() {
    return venue(null);
  }

  private TradingVenue venue(@Nullable Credential credential) {
    return new BinanceVenue(
        new OneKey(credential), line, new VenueRules(line, clock::now, Thread::startVirtualThread));
  }

  @Override
  public VenueAccounts accounts() {
    return new BinanceAccounts(new OneKey(key), line, clock);
  }

  @Override
  public AccountId account() {
    return account;
  }

  @Override
  public Instant now() {
    return clock.now();
  }

  @Override
  public Price ask() {
    return value(
        line.askOpenly(
            Request.get("/fapi/v1/ticker/bookTicker", Params.of("symbol", BTC.value()), 2),
            json -> new Price(Json.decimal(json, "askPrice"))));
  }

  @Override
  public BigDecimal held() {
    return value(new BinanceAccount(line).positions(key)).stream()
        .filter(position -> position.symbol().equals(BTC))
        .map(PositionAnswer::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public List<News> heard(OrderId order) {
    return heard.stream()
        .filter(report -> report.order().equals(order))
        .map(ExecutionReport::news)
        .toList();
  }

  @Override
  public int gaps() {
    return gaps.get();
  }

  @Override
  public void markMoves(String share) {
    long millionths = new BigDecimal(share).multiply(MILLION).longValueExact();
    var instrument = Instrument.named(BTC.value()).orElseThrow();
    exchange.switchOn(new MarkShift(instrument, millionths), Reach.UNTIL_OFF);
  }

  @Override
  public void byHand(Side side, String quantity) {
    byHand(side, quantity, PositionSide.BOTH);
  }

  @Override
  public void byHand(Side side, String quantity, PositionSide position) {
    byHand++;
    var name = new ClientId("web_" + byHand);
    orders.place(
        new TradingKey(account, key),
        NewOrder.market(name, BTC, side, new BigDecimal(quantity)).in(position));
  }

  @Override
  public void hedges() {
    value(new BinanceSettings(line).hedgeMode(key, true));
  }

  @Override
  public void nextAnswerSaysNothing(boolean executed) {
    Reach next = Reach.ONCE.on(PLACE).forAccount(opened.accountId());
    exchange.switchOn(executed ? new ExecutedButUnknown() : new NotExecutedAndUnknown(), next);
  }

  @Override
  public void nextTradeIsToldTwice() {
    exchange.switchOn(new DuplicateFill(), Reach.ONCE);
  }

  @Override
  public void streamBreaks() {
    exchange.switchOn(new DroppedStreams(Optional.of(opened.accountId())), Reach.ONCE);
  }

  @Override
  public void clockJumps() {
    exchange.switchOn(new ClockSkew(60_000), Reach.UNTIL_OFF);
  }

  @Override
  public void entriesAreUsedUp() {
    var budget = budgets.of(account);
    while (budget.take(Purpose.ENTRY) instanceof Permit.Granted) {
      // until none is left
    }
  }

  @Override
  public int openOrders() {
    return value(orders.open(key, BTC)).size()
        + value(new BinanceAlgoOrders(line).open(key, BTC)).size();
  }

  @Override
  public void close() {
    stream.close();
    exchange.switchAllFaultsOff();
  }

  private static Credential credential(OpenedAccount opened) {
    return new Credential(Secret.of(opened.apiKey()), Secret.of(opened.secret()));
  }

  private static <T> T value(Reading<T> reading) {
    if (reading instanceof Reading.Read<T>(T value, _)) {
      return value;
    }
    throw new AssertionError("the venue was asked in vain: " + reading);
  }

  private final class Hearing implements UserStreamListener {
    private final AccountNews news = new AccountNews(account);

    @Override
    public void onEvent(UserEvent event) {
      if (news.of(event) instanceof AccountNews.Meaning.Told(var report)) {
        heard.add(report);
      }
    }

    @Override
    public void gap(Instant from) {
      gaps.incrementAndGet();
    }

    @Override
    public void onState(UserStreamState state) {}
  }

  /** A vault with one key, or with none. */
  private record OneKey(@Nullable Credential key) implements KeyVault {
    @Override
    public <T> Opening<T> open(AccountId account, Function<Credential, T> act) {
      return key == null ? new Opening.NoKey<>() : new Opening.Done<>(act.apply(key));
    }

    @Override
    public SealedKey seal(AccountId account, int keyVersion, Credential credential) {
      throw new AssertionError("nobody links an account here");
    }

    @Override
    public void shred(AccountId account) {
      throw new AssertionError("nobody unlinks an account here");
    }
  }
}
