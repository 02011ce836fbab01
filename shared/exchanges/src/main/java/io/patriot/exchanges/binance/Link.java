package io.patriot.exchanges.binance;

import static java.util.Objects.requireNonNull;

import io.patriot.exchanges.ws.WebSocketHandle;
import io.patriot.exchanges.ws.WebSocketListener;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One socket on a route: what has been asked of it, what it has granted, when it last spoke. */
final class Link implements WebSocketListener {
  /** So many stream names keep a SUBSCRIBE well below the venue's message size. */
  static final int STREAMS_PER_MESSAGE_MAX = 100;

  private final RouteKeeper keeper;
  private final FrameScanner scanner;
  private final Set<String> asked = new LinkedHashSet<>();
  private final Map<Long, Long> sentAtMsById = new HashMap<>();
  private final Map<StreamKind, Pulse> pulses = new EnumMap<>(StreamKind.class);
  private @Nullable WebSocketHandle socket;
  private long nextId = 1;
  long openedMs;
  long rotateMs;
  long readyMs;
  long pingedMs;
  boolean over;
  boolean ready;
  boolean pumping;
  boolean heardAnything;

  Link(RouteKeeper keeper, FrameScanner scanner) {
    this.keeper = keeper;
    this.scanner = scanner;
    for (StreamKind kind : StreamKind.values()) {
      pulses.put(kind, new Pulse());
    }
  }

  void opened(WebSocketHandle standing, long nowMs, long rotateAtMs) {
    socket = standing;
    openedMs = nowMs;
    rotateMs = rotateAtMs;
  }

  @Nullable WebSocketHandle socket() {
    return socket;
  }

  /** Our goodbye: whatever still comes from this socket is no longer listened to. */
  void leave() {
    over = true;
    if (socket != null) {
      socket.close();
    }
  }

  /** The same for a peer that may no longer hear a goodbye. */
  void cut() {
    over = true;
    if (socket != null) {
      socket.abort();
    }
  }

  void listenTo(SymbolTable symbols) {
    scanner.listenTo(symbols);
  }

  @Override
  public void onText(CharSequence text) {
    keeper.onFrame(this, scanner.scan(text));
  }

  @Override
  public void onClosed(Closing closing) {
    keeper.onClosed(this, closing);
  }

  /** The next message that brings what is asked closer to what is wanted, or none. */
  @Nullable String nextRequest(Set<String> wanted, long nowMs) {
    var change = difference(wanted, asked);
    String method = "SUBSCRIBE";
    if (change.isEmpty()) {
      change = difference(asked, wanted);
      method = "UNSUBSCRIBE";
    }
    if (change.isEmpty()) {
      return null;
    }
    if (method.equals("SUBSCRIBE")) {
      asked.addAll(change);
    } else {
      change.forEach(asked::remove);
    }
    long id = nextId++;
    sentAtMsById.put(id, nowMs);
    String params = "\"" + String.join("\",\"", change) + "\"";
    return "{\"method\":\"" + method + "\",\"params\":[" + params + "],\"id\":" + id + "}";
  }

  private static List<String> difference(Set<String> of, Set<String> without) {
    var rest = new ArrayList<String>();
    for (String stream : of) {
      if (!without.contains(stream)) {
        rest.add(stream);
        if (rest.size() == STREAMS_PER_MESSAGE_MAX) {
          break;
        }
      }
    }
    return rest;
  }

  void answered(long id) {
    sentAtMsById.remove(id);
  }

  boolean hasAll(Set<String> wanted) {
    return sentAtMsById.isEmpty() && asked.size() == wanted.size() && asked.containsAll(wanted);
  }

  /** How long the oldest request has waited for its answer. */
  long answerOverdueMs(long nowMs) {
    long oldest = nowMs;
    for (long sentAtMs : sentAtMsById.values()) {
      oldest = Math.min(oldest, sentAtMs);
    }
    return nowMs - oldest;
  }

  /** Notes a sign of this stream; true when it had been stale. */
  boolean heard(StreamKind kind, long nowMs) {
    heardAnything = true;
    Pulse pulse = pulseOf(kind);
    boolean wasStale = pulse.stale;
    pulse.heardMs = nowMs;
    pulse.stale = false;
    return wasStale;
  }

  long silenceMs(StreamKind kind, long nowMs) {
    return nowMs - Math.max(pulseOf(kind).heardMs, readyMs);
  }

  /** Notes that a stream is stale; true when that is news. */
  boolean becomesStale(StreamKind kind) {
    Pulse pulse = pulseOf(kind);
    boolean news = !pulse.stale;
    pulse.stale = true;
    return news;
  }

  boolean isStale() {
    return pulses.values().stream().anyMatch(pulse -> pulse.stale);
  }

  private Pulse pulseOf(StreamKind kind) {
    return requireNonNull(pulses.get(kind));
  }

  /** When one kind of stream last spoke here, and whether that was found too long ago. */
  private static final class Pulse {
    private long heardMs;
    private boolean stale;
  }
}
