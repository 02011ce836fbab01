package io.patriot.exchanges.binance.userstream;

import io.patriot.exchanges.binance.BackOff;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.exchanges.timing.Delays;
import io.patriot.exchanges.ws.WebSocketListener.Closing;
import io.patriot.exchanges.ws.WebSocketPort;
import io.patriot.exchanges.ws.WebSocketPort.Opening;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One account's live stream: connects, keeps its key valid, notices when the other side is gone,
 * comes back with growing pauses, and changes to a new connection before the venue's daily cut. A
 * gap is told wherever it is not proven that nothing was missed.
 *
 * <p>All fields are read and written under the lock, and the listener is called under it; asking
 * for keys, opening and waiting happen outside of it.
 */
public final class UserStream implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(UserStream.class);

  /** A message may have waited so long for its turn before a listener failed on it. */
  private static final Duration UNHEARD = Duration.ofMinutes(1);

  private static final Duration REFUSED_KEY_RETRY = Duration.ofMinutes(5);
  private static final long ROTATION_RETRY_MS = 30_000;
  private static final long OVERLAP_MS_MIN = 2_000;
  private static final long STABLE_AFTER_MS = 60_000;
  private static final int OVERLAP_MESSAGES_MAX = 5_000;

  private final WebSocketPort sockets;
  private final KeyCare keys;
  private final URI base;
  private final InstantSource clock;
  private final Delays delays;
  private final RandomGenerator random;
  private final UserStreamSettings settings;
  private final BackOff backOff;
  private final UserDesk desk;
  private final ReentrantLock lock = new ReentrantLock();
  private final Set<String> toldByOld = new HashSet<>();

  private @Nullable UserSocket current;
  private @Nullable UserSocket next;
  private Instant provenUntil = Instant.EPOCH;
  private boolean started;
  private boolean connecting;
  private boolean closed;
  private long connectionsLost;

  public UserStream(
      WebSocketPort sockets,
      ListenKeys keys,
      BinanceHost host,
      InstantSource clock,
      Delays delays,
      RandomGenerator random,
      UserStreamListener listener,
      UserStreamSettings settings) {
    this.sockets = sockets;
    this.keys = new KeyCare(keys, clock, delays, settings.extendEvery(), this::keyLost);
    this.base = host.streams();
    this.clock = clock;
    this.delays = delays;
    this.random = random;
    this.settings = settings;
    this.backOff = new BackOff(random);
    this.desk = new UserDesk(keys.account(), listener, clock, settings.fillsRemembered());
  }

  /**
   * Begins to listen.
   *
   * @param knownUntil the first gap is told from here
   */
  public void start(Instant knownUntil) {
    lock.lock();
    try {
      if (!started && !closed) {
        started = true;
        provenUntil = knownUntil;
        connect(Duration.ZERO);
        var _ = delays.after(settings.checkEvery(), this::check);
        keys.begin();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether events would be heard now, as far as can be known. */
  public boolean isConnected() {
    lock.lock();
    try {
      return current != null;
    } finally {
      lock.unlock();
    }
  }

  public UserStreamCounts counts() {
    lock.lock();
    try {
      return desk.counts(connectionsLost);
    } finally {
      lock.unlock();
    }
  }

  private void connect(Duration wait) {
    if (!connecting && !closed) {
      connecting = true;
      toldByOld.clear();
      var _ = delays.after(wait, this::open);
    }
  }

  private void open() {
    if (isClosed()) {
      return;
    }
    Reading<String> key = keys.obtain();
    UserSocket socket = new UserSocket(this);
    Opening opening =
        key instanceof Reading.Read<String>(var listenKey, _)
            ? sockets.open(URI.create(base + "/private/ws/" + listenKey), socket)
            : new Opening.NotOpened("no key for the stream");
    lock.lock();
    try {
      connecting = false;
      switch (key) {
        case Reading.Read<String> _ -> {
          switch (opening) {
            case Opening.Opened(var handle) -> {
              long nowMs = clock.millis();
              long spreadMs = random.nextLong(settings.lifeSpread().toMillis() + 1);
              socket.opened(handle, nowMs, nowMs + settings.life().toMillis() - spreadMs);
              stands(socket);
            }
            // The port's own words may repeat the address, which holds the key.
            case Opening.NotOpened _ -> notOpened("not opened", Duration.ZERO);
          }
        }
        case Reading.VenueError<String>(_, int code, String message) -> {
          desk.state(new UserStreamState.KeyRefused(code, message));
          notOpened("key refused " + code, REFUSED_KEY_RETRY);
        }
        case Reading.Unavailable<String>(var reason, _, Duration retryAfter) ->
            notOpened("no key: " + reason, retryAfter);
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  private void stands(UserSocket socket) {
    if (closed) {
      socket.leave();
    } else if (socket.over) {
      notOpened("closed at once", Duration.ZERO);
    } else if (current == null) {
      current = socket;
      desk.state(new UserStreamState.Connected());
      tellGap(provenUntil);
      deliverHeld(socket);
    } else {
      next = socket;
      socket.ping(clock.millis(), delays);
      current.ping(clock.millis(), delays); // its answer will prove that both told the same time
    }
  }

  private void notOpened(String cause, Duration waitMin) {
    if (current == null) {
      reconnect(cause, waitMin);
    } else {
      rotationFailed(cause);
    }
  }

  private void reconnect(String cause, Duration waitMin) {
    if (closed) {
      return;
    }
    Duration pause = backOff.next();
    Duration wait = pause.compareTo(waitMin) >= 0 ? pause : waitMin;
    LOG.warn("user_stream.reconnecting account={} wait={} cause={}", desk.account(), wait, cause);
    desk.state(new UserStreamState.Reconnecting(backOff.attempt(), wait, cause));
    connect(wait);
  }

  private void rotationFailed(String cause) {
    LOG.warn("user_stream.rotation_failed account={} cause={}", desk.account(), cause);
    if (current != null) {
      current.rotateMs = clock.millis() + ROTATION_RETRY_MS;
    }
  }

  void onText(UserSocket socket, String text) {
    lock.lock();
    try {
      if (socket.over || closed) {
        return;
      }
      if (socket == current) {
        if ((connecting || next != null) && toldByOld.size() <= OVERLAP_MESSAGES_MAX) {
          toldByOld.add(text);
        }
        if (next != null && toldByOld.size() > OVERLAP_MESSAGES_MAX) {
          drop(next, "too much at once to change over");
        }
        deliver(text);
      } else if (!socket.hold(text)) {
        drop(socket, "too much before its turn");
      }
    } finally {
      lock.unlock();
    }
  }

  private void deliver(String text) {
    switch (desk.deliver(text)) {
      case FINE -> {}
      case KEY_EXPIRED -> keyLost("expired", provenByCurrent());
      case LISTENER_FAILED -> listenerFailed(provenByCurrent().minus(UNHEARD));
    }
  }

  private void tellGap(Instant from) {
    if (!desk.gap(from)) {
      listenerFailed(from);
    }
  }

  /** What it did not take is told as a gap when the next connection stands. */
  private void listenerFailed(Instant from) {
    if (current != null) {
      drop(current, "the listener failed");
    }
    provenUntil = from.isBefore(provenUntil) ? from : provenUntil;
  }

  private Instant provenByCurrent() {
    return current == null ? provenUntil : Instant.ofEpochMilli(current.heardMs());
  }

  /** Without its key a connection may stand and say nothing, so both are replaced. */
  private void keyLost(String cause, Instant proven) {
    lock.lock();
    try {
      var old = current;
      if (next != null) {
        next.leave();
        next = null;
      }
      if (old != null) {
        connectionsLost++;
        old.leave();
        current = null;
        provenUntil = proven;
        reconnect("key of the stream " + cause, Duration.ZERO);
      }
    } finally {
      lock.unlock();
    }
  }

  void onClosed(UserSocket socket, Closing closing) {
    lock.lock();
    try {
      if (socket.handle() == null) {
        socket.over = true; // it ended before open() could say that it stands
      } else if (!closed) {
        drop(socket, "closed " + closing.code());
      }
    } finally {
      lock.unlock();
    }
  }

  private void drop(UserSocket socket, String cause) {
    if (socket.over) {
      return;
    }
    socket.cut();
    connectionsLost++;
    if (socket == next) {
      next = null;
      rotationFailed(cause);
    } else if (socket == current) {
      provenUntil = Instant.ofEpochMilli(socket.heardMs());
      current = null;
      if (clock.millis() - socket.openedMs >= STABLE_AFTER_MS) {
        backOff.reset();
      }
      if (next == null) {
        reconnect(cause, Duration.ZERO);
      } else {
        takeOver(next, socket.heardMs() >= next.openedMs);
      }
    }
  }

  /** The new socket goes on where the old one ended; what both have told is not told again. */
  private void takeOver(UserSocket fresh, boolean overlapped) {
    current = fresh;
    next = null;
    if (overlapped) {
      desk.state(new UserStreamState.Rotated());
    } else {
      desk.state(new UserStreamState.Connected());
      tellGap(provenUntil);
    }
    deliverHeld(fresh);
  }

  private void deliverHeld(UserSocket socket) {
    for (String text : socket.release()) {
      if (socket == current && !toldByOld.contains(text)) {
        deliver(text);
      }
    }
    toldByOld.clear();
  }

  private void check() {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      var _ = delays.after(settings.checkEvery(), this::check);
      long nowMs = clock.millis();
      if (current != null && current.isDead(nowMs, settings, delays)) {
        drop(current, "half-open");
      }
      if (next != null && next.isDead(nowMs, settings, delays)) {
        drop(next, "half-open");
      }
      if (current != null && next == null && nowMs >= current.rotateMs) {
        connect(Duration.ZERO);
      }
      if (current != null
          && next != null
          && nowMs - next.openedMs >= OVERLAP_MS_MIN
          && next.heardMs() >= next.openedMs
          && current.heardMs() >= next.openedMs) {
        current.leave();
        backOff.reset();
        takeOver(next, true);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Stops listening. The stream's key is left to its age, because others may use it too. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      keys.close();
      if (current != null) {
        current.leave();
      }
      if (next != null) {
        next.leave();
      }
      current = null;
      next = null;
    } finally {
      lock.unlock();
    }
  }
}
