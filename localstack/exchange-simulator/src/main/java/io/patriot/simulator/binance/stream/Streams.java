package io.patriot.simulator.binance.stream;

import io.patriot.simulator.binance.market.BarInterval;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.market.InstrumentMarket;
import io.patriot.simulator.binance.market.Market;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All streams this exchange has, by name. */
public final class Streams {
  private static final List<String> DEPTH_SPEEDS =
      List.of("", "@0ms", "@100ms", "@250ms", "@500ms");
  private static final List<Integer> PARTIAL_LEVELS = List.of(5, 10, 20);

  private final Map<String, Topic> topics = new HashMap<>();
  private final Map<Instrument, Collection<DepthStream>> depthStreams = new HashMap<>();
  private final PrivateTopics privateTopics;

  public Streams(Market market, PrivateTopics privateTopics) {
    this.privateTopics = privateTopics;
    market.each(this::open);
    List<InstrumentMarket> markets = new ArrayList<>();
    market.each(markets::add);
    market
        .of(markets.getFirst().instrument())
        .listen(
            new AllInstrumentsStream(
                markets,
                topic("!bookTicker", Route.PUBLIC),
                topic("!miniTicker@arr", Route.MARKET),
                topic("!ticker@arr", Route.MARKET)));
  }

  /** The stream of this name, if it exists and this route carries it. */
  public Optional<Topic> find(String name, Route route) {
    return route == Route.PRIVATE
        ? privateTopics.find(name)
        : Optional.ofNullable(topics.get(name)).filter(topic -> topic.route() == route);
  }

  /**
   * The next depth frame of every speed is lost on the way: readers find a hole in the chain of
   * ids.
   */
  public void skipNextDepthFrame(Instrument instrument) {
    depthStreams.getOrDefault(instrument, List.of()).forEach(DepthStream::skipNext);
  }

  private void open(InstrumentMarket market) {
    String name = market.instrument().streamName();
    market.listen(
        new TradeStreams(
            topic(name + "@bookTicker", Route.PUBLIC),
            topic(name + "@trade", Route.PUBLIC),
            topic(name + "@aggTrade", Route.MARKET)));
    market.listen(
        new SecondStreams(
            market,
            topic(name + "@markPrice", Route.MARKET),
            topic(name + "@markPrice@1s", Route.MARKET),
            topic(name + "@miniTicker", Route.MARKET),
            topic(name + "@ticker", Route.MARKET)));
    for (BarInterval interval : BarInterval.values()) {
      Topic topic = topic(name + "@kline_" + interval.code(), Route.MARKET);
      market.listen(new BarStream(market, interval, topic));
    }
    List<DepthStream> depths = new ArrayList<>();
    for (String speed : DEPTH_SPEEDS) {
      long periodMs = DepthStream.periodMs(speed);
      depths.add(new DepthStream(topic(name + "@depth" + speed, Route.PUBLIC), periodMs));
      for (int levels : PARTIAL_LEVELS) {
        Topic topic = topic(name + "@depth" + levels + speed, Route.PUBLIC);
        market.listen(new PartialDepthStream(market, topic, levels, periodMs));
      }
    }
    depths.forEach(market::listen);
    depthStreams.put(market.instrument(), depths);
  }

  private Topic topic(String name, Route route) {
    Topic topic = new Topic(name, route);
    topics.put(name, topic);
    return topic;
  }
}
