package io.patriot.simulator.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Candle;
import io.patriot.domain.order.Side;
import io.patriot.exchanges.binance.BinanceMarketRest;
import io.patriot.exchanges.binance.BookTicks;
import io.patriot.exchanges.binance.DayTicker;
import io.patriot.exchanges.binance.MarketListener;
import io.patriot.exchanges.binance.MarketStream;
import io.patriot.exchanges.binance.MarketStreamSettings;
import io.patriot.exchanges.binance.QuoteTicks;
import io.patriot.exchanges.binance.ReadGuard;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.StreamState;
import io.patriot.exchanges.binance.TradeTicks;
import io.patriot.exchanges.binance.WeightBudget;
import io.patriot.exchanges.binance.trade.ClientId;
import io.patriot.exchanges.binance.trade.Done;
import io.patriot.exchanges.binance.trade.NewOrder;
import io.patriot.exchanges.binance.userstream.ListenKeyRest;
import io.patriot.exchanges.binance.userstream.ListenKeys;
import io.patriot.exchanges.binance.userstream.UserEvent;
import io.patriot.exchanges.binance.userstream.UserStream;
import io.patriot.exchanges.binance.userstream.UserStreamListener;
import io.patriot.exchanges.binance.userstream.UserStreamSettings;
import io.patriot.exchanges.binance.userstream.UserStreamState;
import io.patriot.exchanges.venue.Placed;
import io.patriot.simulator.binance.fault.DepthGap;
import io.patriot.simulator.binance.fault.DuplicateFill;
import io.patriot.simulator.binance.fault.Reach;
import io.patriot.simulator.binance.inmemory.Frame;
import io.patriot.simulator.binance.market.Instrument;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The real feed over lines on which the test decides what is delivered. */
class StreamsOverTheLineTest {
  private static final Duration TICK = Duration.ofMillis(50);

  private final Desk desk = new Desk(11, HttpRoad.STRAIGHT);
  private final ExchangeSockets sockets = new ExchangeSockets(desk.exchange, desk.time, _ -> {});
  private final Market market = new Market();
  private final Account account = new Account();

  @Test
  void theMarketIsFollowedAndItsBookIsInStep() {
    watch();
    run(200);

    assertThat(market.states).anyMatch(StreamState.InSync.class::isInstance);
    assertThat(market.trades).isPositive();
    assertThat(market.quotes).isPositive();
    assertThat(market.changes).isPositive();
    assertThat(market.candles).isPositive();
    assertThat(market.tickers).isPositive();
  }

  @Test
  void aFrameLostAtTheExchangeIsNoticedAndTheBookComesBack() {
    watch();
    run(200);
    market.states.clear();

    desk.exchange.switchOn(new DepthGap(Instrument.BTCUSDT), Reach.ONCE);
    run(400);

    assertThat(market.states)
        .anyMatch(StreamState.Gapped.class::isInstance)
        .anyMatch(StreamState.InSync.class::isInstance);
  }

  @Test
  void aFrameLostOnTheWayIsNoticedToo() {
    watch();
    run(200);
    market.states.clear();

    loseOneDepthFrame();
    run(400);

    assertThat(market.states).anyMatch(StreamState.Gapped.class::isInstance);
  }

  @Test
  void aCutLineIsOpenedAgain() {
    watch();
    run(100);
    market.states.clear();

    sockets.lines().forEach(Line::cut);
    run(400);

    assertThat(market.states)
        .anyMatch(StreamState.Reconnecting.class::isInstance)
        .anyMatch(StreamState.Connected.class::isInstance);
    assertThat(desk.exchange.openStreamConnections()).isEqualTo(sockets.lines().size());
  }

  @Test
  void aHalfOpenLineIsFoundOutAndReplaced() {
    try (UserStream stream = userStream()) {
      run(10);
      assertThat(stream.isConnected()).isTrue();
      assertThat(account.gaps).isEqualTo(1);

      sockets.lines().forEach(line -> line.halfOpen(true));
      buy("lost");
      run(1_200);

      assertThat(account.gaps).isEqualTo(2);
      assertThat(account.fills()).isEmpty();
      buy("heard");
      run(10);
      assertThat(account.fills()).hasSize(1);
    }
  }

  @Test
  void aFillIsHeardOnceHoweverOftenItIsTold() {
    try (UserStream stream = userStream()) {
      run(10);
      assertThat(stream.isConnected()).isTrue();
      desk.exchange.switchOn(new DuplicateFill(), Reach.ONCE);
      buy("one");
      sockets.lines().forEach(Line::deliverTwice);
      run(10);

      assertThat(account.fills()).hasSize(1);
    }
  }

  @Test
  void nothingIsHeardBeforeItIsDelivered() {
    try (UserStream stream = userStream()) {
      run(10);
      assertThat(stream.isConnected()).isTrue();
      buy("one");

      assertThat(account.fills()).isEmpty();
      assertThat(sockets.lines().getFirst().waiting()).isPositive();
      deliverAll();
      assertThat(account.fills()).hasSize(1);
    }
  }

  @Test
  void aStreamLivesThroughDaysOfPingsAndRotations() {
    try (UserStream stream = userStream()) {
      run(10);
      desk.time.pass(Duration.ofDays(3), desk.exchange, this::deliverAll);

      assertThat(stream.isConnected()).isTrue();
      assertThat(account.states).anyMatch(UserStreamState.Rotated.class::isInstance);
      assertThat(stream.counts().connectionsLost()).isZero();
    }
  }

  private void watch() {
    var rest =
        new BinanceMarketRest(
            new ExchangeHttp(desk.exchange, HttpRoad.STRAIGHT),
            Desk.HOST.futures(),
            new WeightBudget(desk.time),
            ReadGuard.once(InstantSource.system()));
    var stream =
        new MarketStream(
            sockets,
            rest,
            desk.time,
            desk.time,
            new SplittableRandom(3),
            market,
            MarketStreamSettings.standard(Desk.HOST.streams()));
    stream.watch(Desk.all(rest.instruments()));
  }

  private UserStream userStream() {
    var stream =
        new UserStream(
            sockets,
            new Keys(),
            Desk.HOST,
            desk.time,
            desk.time,
            new SplittableRandom(5),
            account,
            UserStreamSettings.standard());
    stream.start(desk.time.instant());
    return stream;
  }

  private void buy(String name) {
    var order = NewOrder.market(new ClientId(name), Desk.BTC, Side.BUY, new BigDecimal("0.010"));
    assertThat(desk.orders.place(desk.key, order)).isInstanceOf(Placed.Accepted.class);
  }

  private void run(int ticks) {
    for (int i = 0; i < ticks; i++) {
      desk.time.pass(TICK, desk.exchange, this::deliverAll);
      desk.exchange.step();
      deliverAll();
    }
  }

  private void deliverAll() {
    for (Line line : sockets.lines()) {
      while (line.deliver()) {
        // until nothing waits
      }
    }
  }

  private void loseOneDepthFrame() {
    for (int i = 0; i < 1_000; i++) {
      desk.time.pass(TICK, desk.exchange);
      desk.exchange.step();
      for (Line line : sockets.lines()) {
        while (line.next().isPresent()) {
          if (line.next().get() instanceof Frame.Text(var text) && text.contains("depthUpdate")) {
            assertThat(line.lose()).isTrue();
            return;
          }
          line.deliver();
        }
      }
    }
    throw new AssertionError("no depth frame came");
  }

  private static final class Market implements MarketListener {
    final List<StreamState> states = new ArrayList<>();
    int quotes;
    int trades;
    int changes;
    int candles;
    int tickers;

    @Override
    public void onQuote(QuoteTicks quote) {
      quotes++;
    }

    @Override
    public void onTrade(TradeTicks trade) {
      trades++;
    }

    @Override
    public void onBookReset(BookTicks book) {}

    @Override
    public void onBookChange(BookTicks change) {
      changes++;
    }

    @Override
    public void onCandle(Candle candle, boolean closed) {
      candles++;
    }

    @Override
    public void onTicker24h(DayTicker ticker) {
      tickers++;
    }

    @Override
    public void onState(StreamState state) {
      states.add(state);
    }
  }

  private static final class Account implements UserStreamListener {
    final List<UserEvent> events = new ArrayList<>();
    final List<UserStreamState> states = new ArrayList<>();
    int gaps;

    List<UserEvent> fills() {
      return events.stream()
          .filter(each -> each instanceof UserEvent.OrderChanged order && order.fill().isPresent())
          .toList();
    }

    @Override
    public void onEvent(UserEvent event) {
      events.add(event);
    }

    @Override
    public void gap(Instant from) {
      gaps++;
    }

    @Override
    public void onState(UserStreamState state) {
      states.add(state);
    }
  }

  private final class Keys implements ListenKeys {
    private final ListenKeyRest rest = new ListenKeyRest(desk.line);

    @Override
    public AccountId account() {
      return desk.key.account();
    }

    @Override
    public Reading<String> obtain() {
      return rest.start(desk.credential);
    }

    @Override
    public Reading<Done> extend() {
      return rest.extend(desk.credential);
    }
  }
}
