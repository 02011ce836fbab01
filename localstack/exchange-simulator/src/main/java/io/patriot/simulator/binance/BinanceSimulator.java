package io.patriot.simulator.binance;

import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.patriot.simulator.binance.access.Permissions;
import io.patriot.simulator.binance.admin.NewAccount;
import io.patriot.simulator.binance.admin.OpenedAccount;
import io.patriot.simulator.binance.fault.Fault;
import io.patriot.simulator.binance.fault.Reach;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.market.Market;
import io.patriot.simulator.binance.market.MarketListener;
import io.patriot.simulator.binance.server.AdminServer;
import io.patriot.simulator.binance.server.MarketServer;
import io.patriot.simulator.binance.stream.Streams;
import java.math.BigDecimal;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running exchange: open the addresses as if they were Binance's, and trouble it as a bad day
 * would.
 *
 * <p>Market, streams and REST share one thread. That is why a depth answer always fits the stream
 * beside it, and why no part needs a lock. The methods here may be called from any thread and
 * return when what they ask has happened.
 */
public final class BinanceSimulator implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BinanceSimulator.class);
  private static final long TICK_MS = 5;
  private static final long QUIET_MS = 0;
  private static final long SHUTDOWN_MS_MAX = 2000;

  private final InstantSource clock;
  private final MultiThreadIoEventLoopGroup group;
  private final EventLoop loop;
  private final Core core;
  private final Market market;
  private final Streams streams;
  private final PrivateSide privateSide;
  private final MarketServer server;
  private final AdminServer adminServer;

  private BinanceSimulator(SimulatorSettings settings) {
    clock = settings.clock();
    market = new Market(clock.millis(), settings.replaySpeed(), settings.historySeed());
    core =
        new Core(
            market,
            clock,
            settings.historySeed(),
            settings.requestWeightPerMinuteMax(),
            new Sockets());
    privateSide = core.privateSide();
    streams = core.streams();
    group =
        new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("exchange", true), NioIoHandler.newFactory());
    loop = group.next();
    try {
      server =
          new MarketServer(
              group, settings.port(), core.rest(), streams, settings.connections(), core.clock());
      adminServer =
          new AdminServer(
              group, settings.adminPort(), clock, request -> privateSide.admin().answer(request));
    } catch (RuntimeException e) {
      var unused = group.shutdownGracefully();
      market.close();
      throw e;
    }
    var unused = loop.scheduleWithFixedDelay(this::tick, 0, TICK_MS, TimeUnit.MILLISECONDS);
  }

  /** Ready to be traded against when this returns. */
  public static BinanceSimulator start(SimulatorSettings settings) {
    var simulator = new BinanceSimulator(settings);
    LOG.info("simulator.started port={} speed={}", simulator.port(), settings.replaySpeed());
    return simulator;
  }

  public int port() {
    return server.port();
  }

  public URI restUrl() {
    return URI.create("http://127.0.0.1:" + port());
  }

  public URI streamUrl() {
    return URI.create("ws://127.0.0.1:" + port());
  }

  /** Where the operator opens accounts and makes bad days. */
  public URI adminUrl() {
    return URI.create("http://127.0.0.1:" + adminServer.port());
  }

  /** Opens an account with a key to trade on it. */
  public OpenedAccount openAccount(NewAccount wanted) {
    return onMarketThread(() -> privateSide.office().open(wanted));
  }

  /** One more key for an account. */
  public OpenedAccount newKey(long accountId, Permissions permissions) {
    return onMarketThread(() -> privateSide.office().newKey(accountId, permissions));
  }

  /** A key whose holder signs by RSA or Ed25519; gives the key's name. */
  public String registerKey(long accountId, Permissions permissions, String publicKey) {
    return onMarketThread(() -> privateSide.office().register(accountId, permissions, publicKey));
  }

  public boolean revokeKey(String apiKey) {
    return onMarketThread(() -> privateSide.office().revoke(apiKey));
  }

  /** Pays money into an account, or, below zero, out of it. */
  public void transfer(long accountId, BigDecimal amount) {
    onMarketThread(
        () -> {
          privateSide.office().transfer(accountId, amount);
        });
  }

  /** Makes something go wrong; see the package of the faults for what there is. */
  public void switchOn(Fault fault, Reach reach) {
    onMarketThread(() -> privateSide.faultDesk().on(fault, reach));
  }

  /** Makes one kind of fault stop. */
  public void switchOff(String faultName) {
    onMarketThread(() -> privateSide.faultDesk().off(faultName));
  }

  public void switchAllFaultsOff() {
    onMarketThread(() -> privateSide.faultDesk().allOff());
  }

  /** How often faults of each name have struck. */
  public Map<String, Integer> faultCounts() {
    return onMarketThread(() -> Map.copyOf(privateSide.faultDesk().faults().counts()));
  }

  /** How far the market has come; what was due before has happened. */
  public long marketTimeMs() {
    return onMarketThread(market::nowMs);
  }

  public int openStreamConnections() {
    return server.openStreamConnections();
  }

  /** From now on the listener hears everything that happens, on the market's thread. */
  public void listen(MarketListener listener) {
    onMarketThread(() -> market.listen(listener));
  }

  public void replaySpeed(double speed) {
    SimulatorSettings.requireSpeed(speed);
    onMarketThread(() -> market.speed(speed));
  }

  /** Cuts every stream connection without a goodbye. */
  public void dropConnections() {
    onMarketThread(server::dropConnections);
  }

  /** Cuts every new connection and request at once, until told otherwise; open streams go on. */
  public void refuseConnections(boolean refuse) {
    server.refuseConnections(refuse);
  }

  /**
   * Loses the next depth frame of every speed: whoever reads on finds a {@code pu} that does not
   * fit.
   */
  public void skipNextDepthFrame(String symbol) {
    Instrument instrument =
        Instrument.named(symbol)
            .orElseThrow(() -> new IllegalArgumentException("Not listed: " + symbol));
    onMarketThread(() -> streams.skipNextDepthFrame(instrument));
  }

  /** Connections stay up and nothing comes over them, as when the other side hangs. */
  public void pauseReplay() {
    onMarketThread(() -> market.pause(clock.millis()));
  }

  /** Goes on from where the market stood. */
  public void resumeReplay() {
    onMarketThread(() -> market.resume(clock.millis()));
  }

  @Override
  public void close() {
    server.close();
    adminServer.close();
    group
        .shutdownGracefully(QUIET_MS, SHUTDOWN_MS_MAX, TimeUnit.MILLISECONDS)
        .syncUninterruptibly();
    market.close();
    LOG.info("simulator.stopped");
  }

  private void tick() {
    try {
      core.timePassed(clock.millis());
    } catch (RuntimeException e) {
      // A scheduled task that throws is never run again; a listener's bug must not stop the market
      // for everybody.
      LOG.error("simulator.tick.failed", e);
    }
  }

  private void onMarketThread(Runnable action) {
    onMarketThread(
        () -> {
          action.run();
          return true;
        });
  }

  private <T> T onMarketThread(Supplier<T> action) {
    if (loop.inEventLoop()) {
      return action.get();
    }
    return loop.<T>submit(action::get).syncUninterruptibly().getNow();
  }

  /** The sockets, as faults get at them; always on the market's thread. */
  private final class Sockets implements Core.Lines {
    @Override
    public void drop() {
      server.dropConnections();
    }

    @Override
    public void mute(boolean value) {
      server.muteConnections(value);
    }
  }
}
