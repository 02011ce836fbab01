package io.patriot.exchanges.binance;

import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges whether a socket still lives and speaks; what is to be done about it is told, not done.
 */
final class LinkCheck {
  /** What a look at a socket has found. */
  sealed interface Finding {
    record Fine() implements Finding {}

    /** It has been quiet for a while: a ping will show whether anyone is there. */
    record Quiet() implements Finding {}

    record Dead(String cause) implements Finding {}
  }

  private static final Logger LOG = LoggerFactory.getLogger(LinkCheck.class);
  private static final Finding FINE = new Finding.Fine();
  private static final long ANSWER_WAIT_MS_MAX = 10_000;

  private final Route route;
  private final MarketStreamSettings settings;
  private final Consumer<StreamState> onState;

  LinkCheck(Route route, MarketStreamSettings settings, Consumer<StreamState> onState) {
    this.route = route;
    this.settings = settings;
    this.onState = onState;
  }

  /** Whether the other side is there: it answers requests, sends anything, or answers pings. */
  Finding life(Link link, long nowMs) {
    var socket = link.socket();
    if (socket == null) {
      return FINE;
    }
    if (link.answerOverdueMs(nowMs) > ANSWER_WAIT_MS_MAX) {
      return new Finding.Dead("request unanswered");
    }
    long heardMs = socket.lastHeard().toEpochMilli();
    if (nowMs - heardMs <= settings.pingAfter().toMillis()) {
      return FINE;
    }
    if (link.pingedMs <= heardMs) {
      return new Finding.Quiet();
    }
    return nowMs - link.pingedMs > settings.pongWait().toMillis()
        ? new Finding.Dead("half-open")
        : FINE;
  }

  /**
   * Whether each kind of stream speaks. A socket that answers pings may still have lost a
   * subscription at the other side, but quiet alone is no proof of it: first the stream is called
   * stale, and only twice the time of silence is the end of the socket.
   */
  Finding speech(Link link, long nowMs) {
    if (!link.ready) {
      return FINE;
    }
    for (StreamKind kind : StreamKind.values()) {
      long silenceMs = link.silenceMs(kind, nowMs);
      long silenceMsMax = kind.silenceMax().toMillis();
      if (kind.route() != route || silenceMs <= silenceMsMax) {
        continue;
      }
      if (link.becomesStale(kind)) {
        LOG.warn("stream.stale route={} kind={} silenceMs={}", route, kind, silenceMs);
        onState.accept(new StreamState.Stale(route, kind, Duration.ofMillis(silenceMs)));
      }
      if (silenceMs > 2 * silenceMsMax) {
        return new Finding.Dead("silent on " + kind);
      }
    }
    return FINE;
  }
}
