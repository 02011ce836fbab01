package io.patriot.feeds;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.patriot.application.alert.PriceAlerts;
import io.patriot.application.market.MarketBoard;
import io.patriot.application.order.TradingStore;
import io.patriot.application.paper.PaperOrders;
import io.patriot.application.venue.ExecutionReports;
import io.patriot.domain.market.Symbol;
import io.patriot.events.Wire;
import io.patriot.lambda.Shell;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/** The feed's parts, put together. */
@Factory
final class FeedsFactory {
  @Singleton
  FeedsSettings settings(
      @Value("${patriot.feeds.rest-url:`https://fapi.binance.com`}") String rest,
      @Value("${patriot.feeds.stream-url:`wss://fstream.binance.com`}") String streams,
      @Value("${patriot.feeds.symbols:`BTCUSDT,ETHUSDT`}") String symbols) {
    return new FeedsSettings(
        URI.create(rest),
        URI.create(streams),
        List.of(symbols.split(",")).stream().map(Symbol::new).toList());
  }

  @Singleton
  @Bean(preDestroy = "close")
  Feeds feeds(
      FeedsSettings settings,
      PaperOrders paperOrders,
      TradingStore store,
      ExecutionReports reports,
      PriceAlerts alerts,
      MarketBoard board,
      MeterRegistry registry,
      FeedPorts ports,
      InstantSource clock) {
    return new Feeds(settings, paperOrders, store, reports, alerts, board, registry, ports, clock);
  }

  @Singleton
  @Bean(preDestroy = "close")
  FeedPorts ports(InstantSource clock) {
    return FeedPorts.real(clock);
  }

  @Singleton
  @Named("fargate-feeds")
  Shell paperOrders(Wire wire, Feeds feeds) {
    return new Shell("fargate-feeds", wire, feeds.paperOrders());
  }
}
