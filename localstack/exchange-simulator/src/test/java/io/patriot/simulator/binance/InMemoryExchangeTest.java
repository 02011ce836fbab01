package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.simulator.binance.access.HmacSecret;
import io.patriot.simulator.binance.account.Income;
import io.patriot.simulator.binance.account.PositionSide;
import io.patriot.simulator.binance.admin.NewAccount;
import io.patriot.simulator.binance.admin.OpenedAccount;
import io.patriot.simulator.binance.fault.DroppedStreams;
import io.patriot.simulator.binance.fault.HeldRequest;
import io.patriot.simulator.binance.fault.NoAnswer;
import io.patriot.simulator.binance.fault.Reach;
import io.patriot.simulator.binance.fault.StuckTrigger;
import io.patriot.simulator.binance.inmemory.Call;
import io.patriot.simulator.binance.inmemory.CallAnswer;
import io.patriot.simulator.binance.inmemory.Frame;
import io.patriot.simulator.binance.inmemory.StreamEnd;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.order.OrderStatus;
import io.patriot.simulator.binance.order.OrderTrade;
import io.patriot.simulator.binance.truth.AlgoTruth;
import io.patriot.simulator.binance.truth.OrderTruth;
import io.patriot.simulator.binance.truth.TruthListener;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The exchange without doors: it does the same, and only when asked. */
class InMemoryExchangeTest {
  private static final String BUY = "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.010";

  private final HandClock clock = new HandClock("2027-03-01T11:58:30Z");
  private final InMemoryExchange exchange = open(clock, 42);
  private final OpenedAccount account = exchange.openAccount(NewAccount.with("100000"));
  private final List<Frame> frames = new ArrayList<>();
  private Optional<StreamEnd> privateEnd = Optional.empty();

  private static InMemoryExchange open(HandClock clock, long seed) {
    return InMemoryExchange.open(
        InMemorySettings.of(clock, seed).withRequestWeightPerMinuteMax(1_000_000));
  }

  @Test
  void theSameSeedAndCallsGiveTheSameLettersTwice() {
    String first = transcript(1);

    assertThat(first).hasSizeGreaterThan(200_000).contains("\"X\":\"FILLED\"", "ALGO_UPDATE");
    assertThat(transcript(1)).isEqualTo(first);
    assertThat(transcript(2)).isNotEqualTo(first);
  }

  private static String transcript(long seed) {
    var time = new HandClock("2027-03-01T15:59:30Z");
    var venue = open(time, seed);
    var owner = venue.openAccount(NewAccount.with("100000"));
    var random = new SplittableRandom(seed);
    var text = new StringBuilder();
    String key =
        Frames.read(
                venue
                    .handle(
                        new Call(
                            "POST",
                            "/fapi/v1/listenKey",
                            Map.of("X-MBX-APIKEY", owner.apiKey()),
                            ""))
                    .orElseThrow()
                    .body())
            .path("listenKey")
            .asText();
    venue.connect("/private/ws/" + key, frame -> text.append(frame).append('\n'));
    venue.connect(
        "/public/stream?streams=btcusdt@depth@100ms/ethusdt@bookTicker/btcusdt@trade",
        frame -> text.append(frame).append('\n'));
    venue.connect(
        "/market/ws/btcusdt@kline_1m/btcusdt@markPrice@1s",
        frame -> text.append(frame).append('\n'));
    for (int i = 0; i < 600; i++) {
      time.advance(Duration.ofMillis(random.nextInt(200)));
      venue.onTime();
      venue.step();
      String sign = random.nextBoolean() ? "BUY" : "SELL";
      switch (random.nextInt(8)) {
        case 0 ->
            text.append(
                signed(
                    venue,
                    time,
                    owner,
                    "POST",
                    "/fapi/v1/order",
                    "symbol=BTCUSDT&type=MARKET&quantity=0.010&side="
                        + sign
                        + "&newOrderRespType=RESULT"));
        case 1 ->
            text.append(
                signed(
                    venue,
                    time,
                    owner,
                    "POST",
                    "/fapi/v1/algoOrder",
                    "symbol=BTCUSDT&algoType=CONDITIONAL&type=STOP_MARKET&quantity=0.010&side=SELL"
                        + "&triggerPrice=59990"));
        case 2 ->
            text.append(
                signed(venue, time, owner, "DELETE", "/fapi/v1/allOpenOrders", "symbol=BTCUSDT"));
        case 3 -> text.append(signed(venue, time, owner, "GET", "/fapi/v3/account", ""));
        default -> {}
      }
      text.append(venue.nextDue()).append('\n');
    }
    return text.toString();
  }

  @Test
  void onlyTimeAndStepsMakeFrames() {
    exchange.connect("/public/ws/btcusdt@bookTicker/btcusdt@trade", frames::add);
    assertThat(exchange.openStreamConnections()).isEqualTo(1);

    clock.advance(Duration.ofSeconds(10));
    exchange.onTime();
    assertThat(frames).isEmpty();

    exchange.silence(Instrument.ETHUSDT, true);
    exchange.step();
    exchange.step();
    exchange.step();
    assertThat(frames).isNotEmpty();
  }

  @Test
  void theMadeUpBookNeverCrossesAndKeepsItsQuotes() {
    var books = new ArrayList<String>();
    exchange.connect("/public/ws/btcusdt@bookTicker", frame -> books.add(frame.toString()));
    for (int i = 0; i < 5_000; i++) {
      if (i % 500 == 0) {
        exchange.wick(Instrument.BTCUSDT, i % 1000 == 0 ? 30_000 : -30_000);
      }
      exchange.step(Instrument.BTCUSDT);
    }
    var depth = Frames.read(get("/fapi/v1/depth?symbol=BTCUSDT&limit=100").body());
    var quote = Frames.read(get("/fapi/v1/ticker/bookTicker?symbol=BTCUSDT").body());

    assertThat(books).hasSizeGreaterThan(1_000);
    assertThat(depth.path("bids")).hasSize(20);
    assertThat(depth.path("asks")).hasSize(20);
    assertThat(depth.path("bids").path(0).path(0)).isEqualTo(quote.path("bidPrice"));
    assertThat(depth.path("asks").path(0).path(0)).isEqualTo(quote.path("askPrice"));
    assertThat(depth.path("bids").path(0).path(0).asDouble())
        .isLessThan(depth.path("asks").path(0).path(0).asDouble());
  }

  @Test
  void fundingCountdownsAndListenKeysWaitForTheirTime() {
    send("POST", "/fapi/v1/order", BUY);
    send(
        "POST",
        "/fapi/v1/order",
        "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.010&price=58000"
            + "&newClientOrderId=rests");
    send("POST", "/fapi/v1/countdownCancelAll", "symbol=BTCUSDT&countdownTime=30000");
    connectPrivately();

    passUntilIdleFor(Duration.ofHours(5));

    OrderTruth rested = exchange.truth().orders(account.accountId(), "rests").getFirst();
    assertThat(rested.status()).isEqualTo(OrderStatus.CANCELED);
    assertThat(Duration.ofMillis(rested.updatedAtMs() - rested.acceptedAtMs()))
        .isEqualTo(Duration.ofSeconds(30));
    assertThat(exchange.truth().incomes(account.accountId()).map(Income::kind))
        .contains(Income.Kind.FUNDING_FEE);
    assertThat(texts()).anyMatch(text -> text.contains("listenKeyExpired"));
  }

  @Test
  void aConnectionIsPingedAndEndsAfterItsDay() {
    exchange.connect("/public/ws/btcusdt@trade", frames::add);

    passUntilIdleFor(Duration.ofMinutes(9));
    assertThat(frames).containsExactly(new Frame.Ping(), new Frame.Ping(), new Frame.Ping());

    passUntilIdleFor(Duration.ofMinutes(9));
    assertThat(frames.getLast()).isEqualTo(new Frame.Close(1008, "No pong"));
    assertThat(exchange.openStreamConnections()).isZero();
  }

  @Test
  void aPongKeepsAConnectionForADay() {
    var end = exchange.connect("/public/ws/btcusdt@trade", frames::add).orElseThrow();
    for (int i = 0; i < 24 * 20 - 1; i++) {
      passUntilIdleFor(Duration.ofMinutes(3));
      end.pong(clock.millis());
    }
    assertThat(end.isOpen()).isTrue();

    passUntilIdleFor(Duration.ofMinutes(3));
    assertThat(frames.getLast()).isEqualTo(new Frame.Close(1001, "Connection has lived its day"));
  }

  @Test
  void faultsHoldLoseAndCut() {
    exchange.switchOn(new NoAnswer(true), Reach.ONCE.on("POST /fapi/v1/order"));
    assertThat(sendRaw("POST", "/fapi/v1/order", BUY)).isEmpty();
    assertThat(position()).isEqualByComparingTo("0.010");

    exchange.switchOn(new HeldRequest(2_000), Reach.ONCE.on("POST /fapi/v1/order"));
    assertThat(sendRaw("POST", "/fapi/v1/order", BUY)).isEmpty();
    assertThat(position()).isEqualByComparingTo("0.010");
    passUntilIdleFor(Duration.ofSeconds(2));
    assertThat(position()).isEqualByComparingTo("0.020");

    connectPrivately();
    exchange.switchOn(new DroppedStreams(Optional.of(account.accountId())), Reach.ONCE);
    assertThat(frames.getLast()).isEqualTo(new Frame.Broken());
  }

  @Test
  void whatIsNoAddressIsRefused() {
    assertThat(exchange.connect("/nowhere", frames::add)).isEmpty();
    assertThat(get("/fapi/v1/nothing").status()).isEqualTo(404);
    assertThat(get("/public/ws").status()).isEqualTo(426);
  }

  @Test
  void theTruthHasEveryOrderOfANameAndAllItsFills() {
    var told = new ArrayList<String>();
    exchange.truth().listen(new Noting(told));
    send("POST", "/fapi/v1/order", BUY + "&newClientOrderId=a");
    send("POST", "/fapi/v1/order", BUY + "&newClientOrderId=a");

    var orders = exchange.truth().orders(account.accountId(), "a");
    assertThat(orders).hasSize(2).allMatch(order -> order.status() == OrderStatus.FILLED);
    BigDecimal filled =
        orders.stream()
            .flatMap(order -> order.fills().stream())
            .map(OrderTrade::quantity)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(filled).isEqualByComparingTo("0.020").isEqualByComparingTo(position());
    assertThat(told.stream().filter("accepted a"::equals)).hasSize(2);
    assertThat(told.stream().filter("ended a"::equals)).hasSize(2);
    assertThat(told).contains("filled a");
    BigDecimal fees =
        exchange.truth().orders().stream()
            .flatMap(order -> order.fills().stream())
            .map(OrderTrade::fee)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(exchange.truth().wallet(account.accountId()))
        .isEqualByComparingTo(new BigDecimal("100000").subtract(fees));
  }

  @Test
  void theTruthKnowsWhichStopsProtect() {
    send("POST", "/fapi/v1/order", BUY);
    String stop =
        "algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&type=STOP_MARKET&closePosition=true"
            + "&triggerPrice=58000&clientAlgoId=s";
    send("POST", "/fapi/v1/algoOrder", stop);
    assertThat(exchange.truth().liveStops(account.accountId(), Instrument.BTCUSDT)).hasSize(1);
    assertThat(exchange.truth().liveStops(account.accountId(), Instrument.ETHUSDT)).isEmpty();

    exchange.switchOn(new StuckTrigger(), Reach.ONCE);
    exchange.wick(Instrument.BTCUSDT, -50_000);
    exchange.step(Instrument.BTCUSDT);

    assertThat(exchange.truth().liveStops(account.accountId(), Instrument.BTCUSDT)).isEmpty();
    assertThat(position()).isEqualByComparingTo("0.010");
  }

  private BigDecimal position() {
    return exchange.truth().position(account.accountId(), Instrument.BTCUSDT, PositionSide.BOTH);
  }

  private CallAnswer get(String uri) {
    return exchange.handle(new Call("GET", uri, Map.of(), "")).orElseThrow();
  }

  private void send(String method, String path, String parameters) {
    assertThat(sendRaw(method, path, parameters).orElseThrow().status()).isEqualTo(200);
  }

  private Optional<CallAnswer> sendRaw(String method, String path, String parameters) {
    return signed(exchange, clock, account, method, path, parameters);
  }

  private static Optional<CallAnswer> signed(
      InMemoryExchange venue,
      HandClock time,
      OpenedAccount owner,
      String method,
      String path,
      String parameters) {
    String text = parameters + (parameters.isEmpty() ? "" : "&") + "timestamp=" + time.millis();
    String uri = path + "?" + text + "&signature=" + new HmacSecret(owner.secret()).sign(text);
    return venue.handle(new Call(method, uri, Map.of("X-MBX-APIKEY", owner.apiKey()), ""));
  }

  private void connectPrivately() {
    var answer =
        exchange
            .handle(
                new Call(
                    "POST", "/fapi/v1/listenKey", Map.of("x-mbx-apikey", account.apiKey()), ""))
            .orElseThrow();
    String key = Frames.read(answer.body()).path("listenKey").asText();
    privateEnd = exchange.connect("/private/ws/" + key, frames::add);
  }

  private List<String> texts() {
    return frames.stream()
        .filter(Frame.Text.class::isInstance)
        .map(frame -> ((Frame.Text) frame).text())
        .toList();
  }

  /** Lets time pass from one thing that is due to the next. */
  private void passUntilIdleFor(Duration span) {
    long endMs = clock.millis() + span.toMillis();
    while (true) {
      long dueMs = Math.min(endMs, exchange.nextDue().toEpochMilli());
      clock.advance(Duration.ofMillis(Math.max(0, dueMs - clock.millis())));
      exchange.onTime();
      privateEnd.ifPresent(end -> end.pong(clock.millis()));
      if (dueMs == endMs) {
        return;
      }
    }
  }

  private record Noting(List<String> told) implements TruthListener {
    @Override
    public void accepted(OrderTruth order) {
      told.add("accepted " + order.clientId());
    }

    @Override
    public void filled(OrderTruth order, OrderTrade fill) {
      told.add("filled " + order.clientId());
    }

    @Override
    public void ended(OrderTruth order) {
      told.add("ended " + order.clientId());
    }

    @Override
    public void algoChanged(AlgoTruth algo) {
      told.add("algo " + algo.clientId());
    }
  }
}
