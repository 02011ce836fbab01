package io.patriot.exchanges.binance.userstream;

import io.patriot.exchanges.binance.HandTurnedTime;
import io.patriot.exchanges.ws.WebSocketHandle;
import io.patriot.exchanges.ws.WebSocketListener;
import io.patriot.exchanges.ws.WebSocketListener.Closing;
import io.patriot.exchanges.ws.WebSocketPort;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The venue's side of private streams in memory: answers pings, and falls silent on demand. */
final class StandingSockets implements WebSocketPort {
  private final HandTurnedTime time;
  final List<Socket> opened = new ArrayList<>();
  boolean refuses;
  boolean speaksBeforeItStands;

  StandingSockets(HandTurnedTime time) {
    this.time = time;
  }

  @Override
  public Opening open(URI uri, WebSocketListener listener) {
    if (refuses) {
      return new Opening.NotOpened("refused " + uri);
    }
    var socket = new Socket(uri.getPath(), listener);
    opened.add(socket);
    if (speaksBeforeItStands) {
      socket.says(Says.order(900));
    }
    return new Opening.Opened(socket);
  }

  Socket last() {
    return opened.getLast();
  }

  List<Socket> standing() {
    return opened.stream().filter(socket -> !socket.closed).toList();
  }

  final class Socket implements WebSocketHandle {
    final String path;
    private final WebSocketListener listener;
    private Instant lastHeard = time.instant();
    boolean closed;
    boolean mute;
    int pings;

    private Socket(String path, WebSocketListener listener) {
      this.path = path;
      this.listener = listener;
    }

    void says(String text) {
      if (!closed && !mute) {
        lastHeard = time.instant();
        listener.onText(text);
      }
    }

    void breaks() {
      closed = true;
      listener.onClosed(new Closing(Closing.BROKEN, "broken"));
    }

    @Override
    public boolean sendText(String text) {
      throw new AssertionError("nothing is asked on a private stream");
    }

    @Override
    public boolean ping() {
      pings++;
      if (!mute) {
        lastHeard = time.instant();
      }
      return true;
    }

    @Override
    public Instant lastHeard() {
      return lastHeard;
    }

    @Override
    public void close() {
      closed = true;
    }

    @Override
    public void abort() {
      closed = true;
    }
  }
}
