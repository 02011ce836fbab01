package io.patriot.simulator.line;

import io.patriot.exchanges.ws.WebSocketListener;
import io.patriot.exchanges.ws.WebSocketPort;
import io.patriot.simulator.binance.InMemoryExchange;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A driver's door to the streams of the exchange in memory. */
public final class ExchangeSockets implements WebSocketPort {
  private final InMemoryExchange exchange;
  private final InstantSource clock;
  private final SocketRoad road;
  private final List<Line> lines = new ArrayList<>();

  public ExchangeSockets(InMemoryExchange exchange, InstantSource clock, SocketRoad road) {
    this.exchange = exchange;
    this.clock = clock;
    this.road = road;
  }

  @Override
  public Opening open(URI uri, WebSocketListener listener) {
    if (!road.opens(uri)) {
      return new Opening.NotOpened("connection refused");
    }
    var line = new Line(lines.size() + 1L, uri, listener, clock, road);
    String query = uri.getRawQuery();
    String address = query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query;
    var end = exchange.connect(address, line);
    if (end.isEmpty()) {
      return new Opening.NotOpened("status 404");
    }
    lines.removeIf(each -> !each.isOpen());
    lines.add(line);
    line.standsWith(end.get());
    return new Opening.Opened(line);
  }

  /** The lines that stand or still have something to deliver, oldest first. */
  public List<Line> lines() {
    return lines.stream().filter(Line::isOpen).toList();
  }
}
