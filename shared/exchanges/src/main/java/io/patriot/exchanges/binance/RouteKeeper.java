package io.patriot.exchanges.binance;

import io.patriot.exchanges.timing.Delays;
import io.patriot.exchanges.ws.WebSocketListener.Closing;
import io.patriot.exchanges.ws.WebSocketPort;
import io.patriot.exchanges.ws.WebSocketPort.Opening;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one socket standing on a route while any stream is wanted there: connects, subscribes at
 * the venue's pace, notices when the other side is gone or mute, comes back with growing pauses,
 * and changes to a new socket before the venue's daily cut without letting go of the old one first.
 *
 * <p>All fields are read and written under the feed's lock; opening, sending and waiting are not.
 */
final class RouteKeeper {
  /** What the feed does when something happens on the route; all calls hold the lock. */
  interface Owner {
    SymbolTable symbols();

    /** A frame of the market; {@code overlapping} while two sockets tell the same. */
    void onFrame(Frame frame, boolean overlapping);

    /** No socket has stood for a while: what came last and what comes next are not joined. */
    void onLost(Route route);

    /** All that is wanted has been granted on a socket that follows none or a lost one. */
    void onReady(Route route);

    void onState(StreamState state);
  }

  private static final Logger LOG = LoggerFactory.getLogger(RouteKeeper.class);

  /** Four requests a second leave most of the venue's ten to pings and pongs. */
  private static final Duration REQUEST_SPACING =
      Duration.ofMillis(2_500 / BinanceFacts.MESSAGES_PER_SECOND_MAX);

  private static final long ROTATION_RETRY_MS = 30_000;

  /** A socket that lived so long has earned a quick return. */
  private static final long STABLE_AFTER_MS = 60_000;

  /** The new socket must have spoken so long beside the old one before that is let go. */
  private static final long OVERLAP_MS_MIN = 2_000;

  /** Keeps the routes of many feeds from changing sockets in one moment. */
  private static final long ROTATION_SPREAD_MS = 30 * 60_000;

  private final Route route;
  private final URI uri;
  private final MarketStreamSettings settings;
  private final ReentrantLock lock;
  private final WebSocketPort sockets;
  private final InstantSource clock;
  private final Delays delays;
  private final RandomGenerator random;
  private final Owner owner;
  private final LinkCheck check;
  private final BackOff backOff;

  private Set<String> wanted = Set.of();
  private @Nullable Link current;
  private @Nullable Link next;
  private boolean connecting;
  private boolean checking;
  private boolean closed;
  private long connectionsLost;

  RouteKeeper(
      Route route,
      MarketStreamSettings settings,
      ReentrantLock lock,
      WebSocketPort sockets,
      InstantSource clock,
      Delays delays,
      RandomGenerator random,
      Owner owner) {
    this.route = route;
    this.uri = URI.create(settings.base() + route.path());
    this.settings = settings;
    this.lock = lock;
    this.sockets = sockets;
    this.clock = clock;
    this.delays = delays;
    this.random = random;
    this.owner = owner;
    this.backOff = new BackOff(random);
    this.check = new LinkCheck(route, settings, owner::onState);
  }

  /** From now on exactly these streams are wanted; the connection comes and goes with them. */
  void want(Set<String> streams, SymbolTable symbols) {
    wanted = new LinkedHashSet<>(streams);
    links().forEach(link -> link.listenTo(symbols));
    if (wanted.isEmpty()) {
      links().forEach(Link::leave);
      current = null;
      next = null;
    } else if (current == null) {
      connect(Duration.ZERO);
    } else {
      links().forEach(this::pump);
    }
  }

  private List<Link> links() {
    if (current == null) {
      return List.of();
    }
    return next == null ? List.of(current) : List.of(current, next);
  }

  private void connect(Duration wait) {
    if (!connecting && !closed) {
      connecting = true;
      var _ = delays.after(wait, this::open);
    }
    if (!checking && !closed) {
      checking = true;
      var _ = delays.after(settings.checkEvery(), this::check);
    }
  }

  private void open() {
    Link link;
    lock.lock();
    try {
      if (closed || wanted.isEmpty()) {
        connecting = false;
        return;
      }
      link = new Link(this, new FrameScanner(owner.symbols()));
    } finally {
      lock.unlock();
    }
    Opening opening = sockets.open(uri, link);
    lock.lock();
    try {
      connecting = false;
      switch (opening) {
        case Opening.Opened(var socket) -> {
          long nowMs = clock.millis();
          long lifeMs = settings.life().toMillis();
          long spreadMs = random.nextLong(Math.min(ROTATION_SPREAD_MS, Math.max(lifeMs / 2, 1)));
          link.opened(socket, nowMs, nowMs + lifeMs - spreadMs);
          stands(link);
        }
        case Opening.NotOpened(String reason) -> notOpened(reason);
      }
    } finally {
      lock.unlock();
    }
  }

  private void stands(Link link) {
    if (closed || wanted.isEmpty()) {
      link.leave();
    } else if (link.over) {
      notOpened("closed at once");
    } else {
      if (current == null) {
        current = link;
        owner.onState(new StreamState.Connected(route));
      } else {
        next = link;
      }
      link.listenTo(owner.symbols());
      pump(link);
    }
  }

  private void notOpened(String reason) {
    if (current == null && !closed && !wanted.isEmpty()) {
      reconnect(reason);
    } else {
      rotationFailed(reason);
    }
  }

  private void rotationFailed(String cause) {
    LOG.warn("stream.rotation_failed route={} cause={}", route, cause);
    if (current != null) {
      current.rotateMs = clock.millis() + ROTATION_RETRY_MS;
    }
  }

  private void reconnect(String cause) {
    Duration pause = backOff.next();
    LOG.warn(
        "stream.reconnecting route={} attempt={} waitMs={} cause={}",
        route,
        backOff.attempt(),
        pause.toMillis(),
        cause);
    owner.onState(new StreamState.Reconnecting(route, backOff.attempt(), pause, cause));
    connect(pause);
  }

  /** Sends what is still to be asked, one message at a time. */
  private void pump(Link link) {
    if (!link.pumping && !link.over) {
      link.pumping = true;
      var _ = delays.after(Duration.ZERO, () -> pumpOnce(link));
    }
  }

  private void pumpOnce(Link link) {
    String request;
    lock.lock();
    try {
      request = link.over ? null : link.nextRequest(wanted, clock.millis());
      if (request == null) {
        link.pumping = false;
        becomesReady(link);
        return;
      }
    } finally {
      lock.unlock();
    }
    var socket = link.socket();
    boolean sent = socket != null && socket.sendText(request);
    if (sent) {
      var _ = delays.after(REQUEST_SPACING, () -> pumpOnce(link));
      return;
    }
    lock.lock();
    try {
      drop(link, "sending failed");
    } finally {
      lock.unlock();
    }
  }

  void onFrame(Link link, Frame frame) {
    lock.lock();
    try {
      if (link.over) {
        return;
      }
      switch (frame) {
        case Frame.Ack(long id, boolean accepted) -> {
          if (!accepted) {
            LOG.error("stream.request_refused route={} id={}", route, id);
          }
          link.answered(id);
          becomesReady(link);
        }
        case Frame.Shutdown _ -> rotate();
        case Frame.BookTickerFrame _ -> market(link, StreamKind.BOOK_TICKER, frame);
        case DepthFrame _ -> market(link, StreamKind.DEPTH, frame);
        case Frame.TradeFrame _ -> market(link, StreamKind.TRADE, frame);
        case Frame.KlineFrame _ -> market(link, StreamKind.KLINE, frame);
        case Frame.TickerFrame _ -> market(link, StreamKind.TICKER, frame);
        case Frame.AggTradeFrame _, Frame.MarkPriceFrame _, Frame.Ignored _, Frame.Malformed _ ->
            owner.onFrame(frame, next != null);
      }
    } finally {
      lock.unlock();
    }
  }

  private void market(Link link, StreamKind kind, Frame frame) {
    if (link.heard(kind, clock.millis())) {
      owner.onState(new StreamState.Fresh(route, kind));
    }
    owner.onFrame(frame, next != null);
  }

  private void becomesReady(Link link) {
    if (!link.ready && !link.over && link.hasAll(wanted)) {
      link.ready = true;
      link.readyMs = clock.millis();
      if (link == current) {
        owner.onReady(route);
      }
    }
  }

  void onClosed(Link link, Closing closing) {
    lock.lock();
    try {
      if (!link.over) {
        drop(link, "closed " + closing.code() + " " + closing.reason());
      }
    } finally {
      lock.unlock();
    }
  }

  private void drop(Link link, String cause) {
    if (link.over) {
      return;
    }
    link.cut();
    connectionsLost++;
    if (link == next) {
      next = null;
      rotationFailed(cause);
    } else if (link == current) {
      current = next;
      next = null;
      if (clock.millis() - link.openedMs >= STABLE_AFTER_MS) {
        backOff.reset();
      }
      owner.onLost(route);
      if (current == null) {
        reconnect(cause);
      } else if (current.ready) {
        owner.onReady(route);
      }
    }
  }

  private void rotate() {
    if (current != null && next == null) {
      connect(Duration.ZERO);
    }
  }

  /** Looks at the connections from time to time for what no message will tell. */
  private void check() {
    lock.lock();
    try {
      if (closed || wanted.isEmpty()) {
        checking = false;
        return;
      }
      var _ = delays.after(settings.checkEvery(), this::check);
      long nowMs = clock.millis();
      links().forEach(link -> treat(link, check.life(link, nowMs), nowMs));
      if (current != null) {
        treat(current, check.speech(current, nowMs), nowMs);
      }
      if (current != null && nowMs >= current.rotateMs) {
        rotate();
      }
      finishRotation(nowMs);
    } finally {
      lock.unlock();
    }
  }

  private void treat(Link link, LinkCheck.Finding finding, long nowMs) {
    switch (finding) {
      case LinkCheck.Finding.Fine() -> {}
      case LinkCheck.Finding.Quiet() -> {
        link.pingedMs = nowMs;
        var socket = link.socket();
        if (socket != null) {
          var _ = delays.after(Duration.ZERO, socket::ping);
        }
      }
      case LinkCheck.Finding.Dead(String cause) -> drop(link, cause);
    }
  }

  private void finishRotation(long nowMs) {
    Link fresh = next;
    Link old = current;
    if (fresh != null
        && old != null
        && fresh.ready
        && fresh.heardAnything
        && nowMs - fresh.readyMs >= OVERLAP_MS_MIN) {
      current = fresh;
      next = null;
      backOff.reset();
      old.leave();
      LOG.info("stream.rotated route={}", route);
      owner.onState(new StreamState.Rotated(route));
    }
  }

  /** Whether all that is wanted is granted and speaks. */
  boolean isHealthy() {
    return wanted.isEmpty() || (current != null && current.ready && !current.isStale());
  }

  long connectionsLost() {
    return connectionsLost;
  }

  void close() {
    closed = true;
    links().forEach(Link::leave);
    current = null;
    next = null;
  }
}
