package io.patriot.simulator.line;

import io.patriot.exchanges.ws.WebSocketHandle;
import io.patriot.exchanges.ws.WebSocketListener;
import io.patriot.exchanges.ws.WebSocketListener.Closing;
import io.patriot.simulator.binance.inmemory.Frame;
import io.patriot.simulator.binance.inmemory.FrameSink;
import io.patriot.simulator.binance.inmemory.StreamEnd;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One socket between a driver and the exchange in memory. To the driver it is a socket like any
 * other; what the exchange says on it waits until the line's owner delivers it, loses it, or cuts
 * the line.
 *
 * <p>What the driver says is heard at once.
 */
public final class Line implements WebSocketHandle, FrameSink {
  /** The exchange cuts off whoever leaves more than this unread. */
  static final int UNREAD_CHARS_MAX = 4 << 20;

  private final long number;
  private final URI uri;
  private final WebSocketListener listener;
  private final InstantSource clock;
  private final SocketRoad road;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private @Nullable StreamEnd exchange;
  private Instant lastHeard;
  private int unreadChars;
  private boolean halfOpen;
  private boolean closingHere;
  private boolean ended;

  Line(long number, URI uri, WebSocketListener listener, InstantSource clock, SocketRoad road) {
    this.number = number;
    this.uri = uri;
    this.listener = listener;
    this.clock = clock;
    this.road = road;
    this.lastHeard = clock.instant();
  }

  void standsWith(StreamEnd end) {
    exchange = end;
    road.opened(this);
    for (int i = 0; i < frames.size(); i++) {
      road.queued(this);
    }
  }

  /** Lines are numbered as they are opened. */
  public long number() {
    return number;
  }

  public URI uri() {
    return uri;
  }

  /** Whether the driver still holds it for a socket. */
  public boolean isOpen() {
    return !ended;
  }

  /** How many frames wait to be delivered. */
  public int waiting() {
    return frames.size();
  }

  /** The frame that would be delivered next. */
  public Optional<Frame> next() {
    return Optional.ofNullable(frames.peekFirst());
  }

  /** Delivers the next frame to the driver; false when there is none. */
  public boolean deliver() {
    Frame frame = taken();
    if (frame == null) {
      return false;
    }
    hear(frame);
    return true;
  }

  /** Loses the next frame; false when there is none. */
  public boolean lose() {
    return taken() != null;
  }

  /** Delivers the next frame and leaves it where it is, to come again. */
  public boolean deliverTwice() {
    Frame frame = frames.peekFirst();
    if (frame == null) {
      return false;
    }
    hear(frame);
    return true;
  }

  /** Breaks the line at both ends; what waits is lost. */
  public void cut() {
    letGo();
    end(new Closing(Closing.BROKEN, "the line broke"));
  }

  /**
   * While half open both ends believe in the line and nothing crosses it, in either direction; what
   * waits or comes meanwhile is lost.
   */
  public void halfOpen(boolean value) {
    halfOpen = value;
    if (value) {
      forget();
    }
  }

  @Override
  public void take(Frame frame) {
    if (ended || halfOpen) {
      return;
    }
    add(frame);
    if (frame instanceof Frame.Text(String text)) {
      unreadChars += text.length();
      if (unreadChars > UNREAD_CHARS_MAX && exchange != null) {
        exchange.lost();
        add(new Frame.Broken());
      }
    }
  }

  @Override
  public boolean sendText(String text) {
    StreamEnd end = exchange;
    if (ended || closingHere || end == null) {
      return false;
    }
    if (!halfOpen) {
      end.text(text, clock.millis());
    }
    return true;
  }

  @Override
  public boolean ping() {
    StreamEnd end = exchange;
    if (ended || closingHere || end == null) {
      return false;
    }
    if (!halfOpen) {
      end.ping(clock.millis());
    }
    return true;
  }

  @Override
  public Instant lastHeard() {
    return lastHeard;
  }

  /** Who gets no goodbye back breaks the line alone; that waits to be delivered like a frame. */
  @Override
  public void close() {
    StreamEnd end = exchange;
    if (ended || closingHere || end == null) {
      return;
    }
    closingHere = true;
    boolean heard = !halfOpen && end.isOpen();
    if (heard) {
      end.goodbye(clock.millis());
    }
    if (!heard || end.isOpen()) {
      end.lost();
      add(new Frame.Broken());
    }
  }

  @Override
  public void abort() {
    letGo();
    end(new Closing(Closing.BROKEN, "cut by us"));
  }

  private void hear(Frame frame) {
    if (ended) {
      return;
    }
    switch (frame) {
      case Frame.Text(String text) -> {
        lastHeard = clock.instant();
        listener.onText(text);
      }
      case Frame.Ping() -> {
        lastHeard = clock.instant();
        if (exchange != null && !halfOpen) {
          exchange.pong(clock.millis());
        }
      }
      case Frame.Pong() -> lastHeard = clock.instant();
      case Frame.Close(int code, String reason) -> end(new Closing(code, reason));
      case Frame.Broken() -> end(new Closing(Closing.BROKEN, "the line broke"));
    }
  }

  private void add(Frame frame) {
    frames.addLast(frame);
    if (exchange != null) {
      road.queued(this);
    }
  }

  private @Nullable Frame taken() {
    Frame frame = frames.pollFirst();
    if (frame instanceof Frame.Text(String text)) {
      unreadChars -= text.length();
    }
    return frame;
  }

  private void letGo() {
    if (exchange != null) {
      exchange.lost();
    }
    forget();
  }

  private void forget() {
    frames.clear();
    unreadChars = 0;
  }

  private void end(Closing closing) {
    if (!ended) {
      ended = true;
      forget();
      listener.onClosed(closing);
    }
  }
}
