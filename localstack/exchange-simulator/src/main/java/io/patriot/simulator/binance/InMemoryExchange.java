package io.patriot.simulator.binance;

import io.patriot.simulator.binance.access.Permissions;
import io.patriot.simulator.binance.admin.NewAccount;
import io.patriot.simulator.binance.admin.OpenedAccount;
import io.patriot.simulator.binance.fault.Fault;
import io.patriot.simulator.binance.fault.Reach;
import io.patriot.simulator.binance.inmemory.Call;
import io.patriot.simulator.binance.inmemory.CallAnswer;
import io.patriot.simulator.binance.inmemory.FrameSink;
import io.patriot.simulator.binance.inmemory.StreamEnd;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.market.MadeUpMarket;
import io.patriot.simulator.binance.market.MarketListener;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.server.ConnectionLimits;
import io.patriot.simulator.binance.server.Reception;
import io.patriot.simulator.binance.truth.Truth;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The exchange as an object: no port, no thread, no clock of its own. The same endpoints, streams
 * and faults as behind {@link BinanceSimulator}'s doors, with a made-up market.
 *
 * <p>Nothing happens by itself. Requests are answered when they are handed in, the market moves
 * when it is stepped, and what time brings (funding, triggers by mark price, countdowns, expiries,
 * pings) happens in {@link #onTime}. The same calls at the same times give the same answers and
 * frames, letter by letter. Not for more than one thread.
 */
public final class InMemoryExchange {
  private final InstantSource clock;
  private final ConnectionLimits limits;
  private final MadeUpMarket market;
  private final Core core;
  private final Truth truth;
  private final Set<StreamEnd> connections = new LinkedHashSet<>();
  private long caughtUpMs;

  private InMemoryExchange(InMemorySettings settings) {
    clock = settings.clock();
    limits = settings.connections();
    var random = new SplittableRandom(settings.seed());
    market = new MadeUpMarket(clock.millis(), settings.levelMilliMax(), random.split());
    core =
        new Core(
            market.market(),
            clock,
            random.nextLong(),
            settings.requestWeightPerMinuteMax(),
            new Lines());
    truth = core.privateSide().truth();
  }

  public static InMemoryExchange open(InMemorySettings settings) {
    return new InMemoryExchange(settings);
  }

  /**
   * A request arrives now.
   *
   * @param answering takes the answer, within the call or, when a fault holds the request, within a
   *     later {@link #onTime}, or never
   */
  public void handle(Call call, Consumer<CallAnswer> answering) {
    catchUp();
    switch (way(call.method(), call.uri(), false, call)) {
      case Reception.Way.ToEndpoints(var request) ->
          core.rest().answer(request, answer -> answering.accept(answerOf(answer)));
      case Reception.Way.Refused(int status) ->
          answering.accept(new CallAnswer(status, Map.of(), ""));
      case Reception.Way.ToStreams _ ->
          throw new IllegalStateException("Nobody asked for a stream");
    }
  }

  /** A request arrives now; absent when its answer does not come at once. */
  public Optional<CallAnswer> handle(Call call) {
    var answers = new ArrayList<CallAnswer>(1);
    handle(call, answers::add);
    return answers.stream().findFirst();
  }

  /**
   * A client opens a stream connection; empty when the address is none.
   *
   * @param uri path and query, as sent
   */
  public Optional<StreamEnd> connect(String uri, FrameSink sink) {
    catchUp();
    var call = new Call("GET", uri, Map.of(), "");
    if (!(way("GET", uri, true, call) instanceof Reception.Way.ToStreams(var path))) {
      return Optional.empty();
    }
    var ends = new ArrayList<StreamEnd>(1);
    var end =
        new StreamEnd(
            core.streams(), limits, path, clock.millis(), sink, () -> connections.removeAll(ends));
    ends.add(end);
    connections.add(end);
    end.begin();
    return Optional.of(end);
  }

  public int openStreamConnections() {
    return connections.size();
  }

  /** Does all that is due by now; the clock must have been moved before. */
  public void onTime() {
    catchUp();
  }

  /**
   * When something next happens by time alone, if nothing else happens before; always later than
   * the moment up to which all has been done.
   */
  public Instant nextDue() {
    long dueMs = core.nextDueMs();
    for (StreamEnd each : connections) {
      dueMs = Math.min(dueMs, each.nextDueMs());
    }
    return Instant.ofEpochMilli(Math.max(dueMs, caughtUpMs + 1));
  }

  /** One thing happens in the market, now. */
  public void step() {
    catchUp();
    market.step(clock.millis());
  }

  /** One thing happens in this instrument's market, now. */
  public void step(Instrument instrument) {
    catchUp();
    market.step(instrument, clock.millis());
  }

  /**
   * The next step of the instrument is a jump by so many millionths, the one after it the way back.
   */
  public void wick(Instrument instrument, long millionths) {
    market.wick(instrument, millionths);
  }

  /** While an instrument's book is thin there is little at each price. */
  public void thin(Instrument instrument, boolean value) {
    market.thin(instrument, value);
  }

  /** A silent instrument takes no part in the steps of the whole market. */
  public void silence(Instrument instrument, boolean value) {
    market.silence(instrument, value);
  }

  /** The listener hears everything that happens in the market. */
  public void listen(MarketListener listener) {
    market.market().listen(listener);
  }

  /** What really happened here, whatever anybody has been told. */
  public Truth truth() {
    return truth;
  }

  /** Opens an account with a key to trade on it. */
  public OpenedAccount openAccount(NewAccount wanted) {
    return core.privateSide().office().open(wanted);
  }

  /** One more key for an account. */
  public OpenedAccount newKey(long accountId, Permissions permissions) {
    return core.privateSide().office().newKey(accountId, permissions);
  }

  public boolean revokeKey(String apiKey) {
    return core.privateSide().office().revoke(apiKey);
  }

  /** Pays money into an account, or, below zero, out of it. */
  public void transfer(long accountId, BigDecimal amount) {
    core.privateSide().office().transfer(accountId, amount);
  }

  /** Makes something go wrong; see the package of the faults for what there is. */
  public void switchOn(Fault fault, Reach reach) {
    core.privateSide().faultDesk().on(fault, reach);
  }

  /** Makes one kind of fault stop. */
  public void switchOff(String faultName) {
    core.privateSide().faultDesk().off(faultName);
  }

  public void switchAllFaultsOff() {
    core.privateSide().faultDesk().allOff();
  }

  /** How often faults of each name have struck. */
  public Map<String, Integer> faultCounts() {
    return core.privateSide().faultDesk().faults().counts();
  }

  private void catchUp() {
    long nowMs = clock.millis();
    core.timePassed(nowMs);
    caughtUpMs = nowMs;
    if (connections.isEmpty()) {
      return;
    }
    for (StreamEnd each : connections) {
      if (each.nextDueMs() <= nowMs) {
        List.copyOf(connections).forEach(due -> due.timePassed(nowMs));
        return;
      }
    }
  }

  private Reception.Way way(String method, String uri, boolean upgrade, Call call) {
    return Reception.way(
        method,
        uri,
        upgrade,
        header(call.headers(), Reception.KEY_HEADER),
        call.body(),
        call.clientAddress(),
        core.clock().millis());
  }

  private static Optional<String> header(Map<String, String> headers, String name) {
    String exact = headers.get(name);
    if (exact != null) {
      return Optional.of(exact);
    }
    return headers.entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static CallAnswer answerOf(Answer answer) {
    return new CallAnswer(
        answer.status(), new TreeMap<>(answer.headers()), answer.json().toString());
  }

  /** The stream connections, as faults get at them. */
  private final class Lines implements Core.Lines {
    @Override
    public void drop() {
      List.copyOf(connections).forEach(StreamEnd::cut);
    }

    @Override
    public void mute(boolean value) {
      connections.forEach(each -> each.mute(value));
    }
  }
}
