package io.patriot.exchanges.binance;

import io.patriot.exchanges.ws.WebSocketHandle;
import io.patriot.exchanges.ws.WebSocketListener;
import io.patriot.exchanges.ws.WebSocketListener.Closing;
import io.patriot.exchanges.ws.WebSocketPort;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A venue's stream side in memory: grants subscriptions, answers pings, fails on demand. */
final class MemorySockets implements WebSocketPort {
  private static final Pattern REQUEST =
      Pattern.compile("\\{\"method\":\"(\\w+)\",\"params\":\\[(.*)],\"id\":(\\d+)}");

  private final InstantSource clock;
  final List<Socket> opened = new ArrayList<>();
  boolean refuses;
  boolean opensMute;
  int refusals;

  MemorySockets(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Opening open(URI uri, WebSocketListener listener) {
    if (refuses) {
      refusals++;
      return new Opening.NotOpened("refused");
    }
    var socket = new Socket(uri.getPath(), listener);
    opened.add(socket);
    return new Opening.Opened(socket);
  }

  List<Socket> open(Route route) {
    return opened.stream()
        .filter(socket -> socket.path.equals(route.path()) && !socket.closed)
        .toList();
  }

  Socket only(Route route) {
    List<Socket> open = open(route);
    if (open.size() != 1) {
      throw new AssertionError(open.size() + " sockets on " + route);
    }
    return open.getFirst();
  }

  /** One standing socket, seen from the venue. */
  final class Socket implements WebSocketHandle {
    final String path;
    final Set<String> subscribed = new LinkedHashSet<>();
    final List<Instant> requestTimes = new ArrayList<>();
    private final WebSocketListener listener;
    private Instant lastHeard = clock.instant();
    boolean closed;
    boolean saidGoodbye;
    boolean mute;
    int pings;

    private Socket(String path, WebSocketListener listener) {
      this.path = path;
      this.listener = listener;
      this.mute = opensMute;
    }

    @Override
    public boolean sendText(String text) {
      if (closed) {
        return false;
      }
      Matcher request = REQUEST.matcher(text);
      if (!request.matches()) {
        throw new AssertionError("not a request: " + text);
      }
      requestTimes.add(clock.instant());
      List<String> streams = List.of(request.group(2).replace("\"", "").split(","));
      if (request.group(1).equals("SUBSCRIBE")) {
        subscribed.addAll(streams);
      } else {
        streams.forEach(subscribed::remove);
      }
      says("{\"result\":null,\"id\":" + request.group(3) + "}");
      return true;
    }

    /** The venue says something, and it is heard at once. */
    void says(String text) {
      if (!mute && !closed) {
        lastHeard = clock.instant();
        listener.onText(text);
      }
    }

    void breaks() {
      closed = true;
      listener.onClosed(new Closing(Closing.BROKEN, "broken"));
    }

    @Override
    public boolean ping() {
      pings++;
      if (!mute) {
        lastHeard = clock.instant();
      }
      return true;
    }

    @Override
    public Instant lastHeard() {
      return lastHeard;
    }

    @Override
    public void close() {
      saidGoodbye = true;
      closed = true;
    }

    @Override
    public void abort() {
      closed = true;
    }
  }
}
