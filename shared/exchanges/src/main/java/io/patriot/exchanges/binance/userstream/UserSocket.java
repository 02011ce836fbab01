package io.patriot.exchanges.binance.userstream;

import io.patriot.exchanges.timing.Delays;
import io.patriot.exchanges.ws.WebSocketHandle;
import io.patriot.exchanges.ws.WebSocketListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One socket of an account's stream, and what it said before it was its turn. */
final class UserSocket implements WebSocketListener {
  private static final int HELD_MAX = 5_000;

  private final UserStream stream;
  private final List<String> held = new ArrayList<>();
  private @Nullable WebSocketHandle handle;
  long openedMs;
  long rotateMs;
  private long pingedMs;
  boolean over;

  UserSocket(UserStream stream) {
    this.stream = stream;
  }

  void opened(WebSocketHandle standing, long nowMs, long rotateAtMs) {
    handle = standing;
    openedMs = nowMs;
    rotateMs = rotateAtMs;
  }

  @Nullable WebSocketHandle handle() {
    return handle;
  }

  /** When the other side last showed that it is there. */
  long heardMs() {
    return handle == null ? 0 : handle.lastHeard().toEpochMilli();
  }

  /**
   * Whether nobody is there: a quiet account is no dead stream, only an unanswered ping is. Asks
   * for a sign of life when it was quiet for a while.
   */
  boolean isDead(long nowMs, UserStreamSettings settings, Delays delays) {
    long heardMs = heardMs();
    if (nowMs - heardMs <= settings.pingAfter().toMillis()) {
      return false;
    }
    if (pingedMs <= heardMs) {
      ping(nowMs, delays);
      return false;
    }
    return nowMs - pingedMs > settings.pongWait().toMillis();
  }

  void ping(long nowMs, Delays delays) {
    pingedMs = nowMs;
    if (handle != null) {
      var _ = delays.after(Duration.ZERO, handle::ping);
    }
  }

  /** Keeps a message for later; false when there are too many. */
  boolean hold(String text) {
    return held.size() < HELD_MAX && held.add(text);
  }

  /** What was kept, in order, and no more afterwards. */
  List<String> release() {
    var all = List.copyOf(held);
    held.clear();
    return all;
  }

  /** Our goodbye: whatever still comes from this socket is no longer listened to. */
  void leave() {
    over = true;
    if (handle != null) {
      handle.close();
    }
  }

  /** The same for a peer that may no longer hear a goodbye. */
  void cut() {
    over = true;
    if (handle != null) {
      handle.abort();
    }
  }

  @Override
  public void onText(CharSequence text) {
    stream.onText(this, text.toString());
  }

  @Override
  public void onClosed(Closing closing) {
    stream.onClosed(this, closing);
  }
}
