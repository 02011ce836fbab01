package io.patriot.feeds.live;

import io.patriot.application.link.KeyVault;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.time.Waits;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.application.venue.ExecutionReports;
import io.patriot.domain.account.AccountId;
import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.userstream.ListenKeyRest;
import io.patriot.exchanges.binance.userstream.UserStream;
import io.patriot.exchanges.binance.userstream.UserStreamSettings;
import io.patriot.exchanges.binance.userstream.VaultListenKeys;
import io.patriot.exchanges.binance.venue.BinanceVenue;
import io.patriot.exchanges.timing.Delays;
import io.patriot.exchanges.ws.WebSocketPort;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to every linked account: begins when one is linked, ends when it is unlinked. Each stream
 * begins with a comparison, so a restart misses nothing.
 */
public final class PrivateFeeds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PrivateFeeds.class);
  private static final String SYSTEM = "system:private-feed";

  private final LinkedAccounts linked;
  private final KeyVault vault;
  private final PrivateLine line;
  private final BinanceHost host;
  private final WebSocketPort sockets;
  private final Delays delays;
  private final ExecutionReports reports;
  private final ReconcileRequests requests;
  private final InstantSource clock;
  private final Duration lookEvery;
  private final ThreadFactory threads;
  private final Waits waits;
  private final SplittableRandom random;
  private final Map<AccountId, Listening> listening = new TreeMap<>();
  private boolean closed;

  private record Listening(AccountFeed feed, UserStream stream) {}

  public PrivateFeeds(
      LinkedAccounts linked,
      KeyVault vault,
      PrivateLine line,
      BinanceHost host,
      WebSocketPort sockets,
      Delays delays,
      ExecutionReports reports,
      ReconcileRequests requests,
      ThreadFactory threads,
      Waits waits,
      SplittableRandom random,
      InstantSource clock,
      Duration lookEvery) {
    this.linked = linked;
    this.vault = vault;
    this.line = line;
    this.host = host;
    this.sockets = sockets;
    this.delays = delays;
    this.reports = reports;
    this.requests = requests;
    this.threads = threads;
    this.waits = waits;
    this.random = random;
    this.clock = clock;
    this.lookEvery = lookEvery;
  }

  public void start() {
    look();
  }

  /** How many accounts are listened to now. */
  public synchronized int connected() {
    return (int) listening.values().stream().filter(one -> one.stream().isConnected()).count();
  }

  @Override
  public synchronized void close() {
    closed = true;
    listening.values().forEach(PrivateFeeds::end);
    listening.clear();
  }

  private void look() {
    try {
      follow(linked.everyActive(BinanceVenue.NAME));
    } catch (RuntimeException e) {
      LOG.atWarn().setCause(e).log("private-feeds.roster-not-read");
    }
    synchronized (this) {
      if (!closed) {
        var _ = delays.after(lookEvery, this::look);
      }
    }
  }

  private synchronized void follow(List<AccountId> active) {
    if (closed) {
      return;
    }
    for (AccountId account : active) {
      if (!listening.containsKey(account)) {
        listening.put(account, begin(account));
      }
    }
    listening
        .entrySet()
        .removeIf(
            entry -> {
              boolean gone = !active.contains(entry.getKey());
              if (gone) {
                end(entry.getValue());
              }
              return gone;
            });
  }

  private Listening begin(AccountId account) {
    var feed = new AccountFeed(account, reports, requests, this::cause, threads, waits, clock);
    feed.start();
    var stream =
        new UserStream(
            sockets,
            new VaultListenKeys(vault, account, new ListenKeyRest(line)),
            host,
            clock,
            delays,
            random.split(),
            feed,
            UserStreamSettings.standard());
    stream.start(clock.instant());
    return new Listening(feed, stream);
  }

  private static void end(Listening one) {
    one.stream().close();
    one.feed().close();
  }

  private Cause cause() {
    Instant now = clock.instant();
    return new Cause(CorrelationId.of(now, random.nextInt()), "stream", SYSTEM);
  }
}
