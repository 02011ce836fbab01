package io.patriot.simulator.binance.inmemory;

import io.patriot.simulator.binance.server.ConnectionLimits;
import io.patriot.simulator.binance.server.ConnectionWatch;
import io.patriot.simulator.binance.server.StreamPath;
import io.patriot.simulator.binance.stream.Outlet;
import io.patriot.simulator.binance.stream.StreamSession;
import io.patriot.simulator.binance.stream.Streams;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The exchange's end of one stream connection, held to the venue's limits. What the client says is
 * given in by calls; what the exchange says goes to a {@link FrameSink}.
 */
public final class StreamEnd implements Outlet {
  private static final int NORMAL = 1000;
  private static final int GOING_AWAY = 1001;
  private static final int POLICY = 1008;

  private final ConnectionWatch watch;
  private final StreamSession session;
  private final StreamPath path;
  private final FrameSink sink;
  private final Runnable whenEnded;
  private boolean ended;
  private boolean mute;

  /**
   * @param whenEnded told once, when nothing comes or goes any more
   */
  public StreamEnd(
      Streams streams,
      ConnectionLimits limits,
      StreamPath path,
      long nowMs,
      FrameSink sink,
      Runnable whenEnded) {
    this.watch = new ConnectionWatch(limits, nowMs);
    this.path = path;
    this.sink = sink;
    this.whenEnded = whenEnded;
    this.session =
        new StreamSession(streams, path.route(), path.combined(), limits.streamsMax(), this);
  }

  /** Subscribes to what the address named; to be called once the connection stands. */
  public void begin() {
    session.subscribe(path.names());
  }

  /** The client sends a message. */
  public void text(String message, long nowMs) {
    if (hears(nowMs)) {
      session.receive(message);
    }
  }

  /** The client asks for a sign of life. */
  public void ping(long nowMs) {
    if (hears(nowMs)) {
      sink.take(new Frame.Pong());
    }
  }

  /** The client answers a ping. */
  public void pong(long nowMs) {
    if (hears(nowMs)) {
      watch.pong(nowMs);
    }
  }

  /** The client says goodbye, and is said goodbye to. */
  public void goodbye(long nowMs) {
    if (hears(nowMs)) {
      end(new Frame.Close(NORMAL, ""));
    }
  }

  /** The client is gone without a word. */
  public void lost() {
    if (!ended) {
      ended = true;
      session.close();
      whenEnded.run();
    }
  }

  public boolean isOpen() {
    return !ended;
  }

  /** Pings, misses pongs, and ends the connection after its day. */
  public void timePassed(long nowMs) {
    if (ended) {
      return;
    }
    if (watch.isOver(nowMs)) {
      end(new Frame.Close(GOING_AWAY, "Connection has lived its day"));
    } else if (watch.isPingDue(nowMs)) {
      if (watch.isPongMissing(nowMs)) {
        hangUp("No pong");
      } else if (!mute) {
        sink.take(new Frame.Ping());
      }
    }
  }

  /** When time next makes this connection do something. */
  public long nextDueMs() {
    return watch.nextDueMs();
  }

  @Override
  public void send(List<byte[]> parts) {
    if (ended || mute) {
      return;
    }
    var text = new StringBuilder();
    for (byte[] part : parts) {
      text.append(new String(part, StandardCharsets.UTF_8));
    }
    sink.take(new Frame.Text(text.toString()));
  }

  @Override
  public void cut() {
    end(new Frame.Broken());
  }

  @Override
  public void mute(boolean value) {
    mute = value;
  }

  @Override
  public void hangUp(String reason) {
    end(new Frame.Close(POLICY, reason));
  }

  private boolean hears(long nowMs) {
    if (ended || mute) {
      return false;
    }
    if (watch.isOneTooMany(nowMs)) {
      hangUp("Too many requests");
      return false;
    }
    return true;
  }

  private void end(Frame last) {
    if (!ended) {
      lost();
      sink.take(last);
    }
  }
}
