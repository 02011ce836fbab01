package io.patriot.feeds.service;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.patriot.aws.AwsClients;
import io.patriot.aws.AwsSettings;
import io.patriot.aws.CallCounter;
import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.signed.RepeatGuards;
import io.patriot.exchanges.http.JdkHttp;
import io.patriot.exchanges.venue.EgressBudget;
import io.patriot.exchanges.venue.OrderBudget;
import io.patriot.exchanges.venue.OrderBudgets;
import io.patriot.exchanges.venue.VenueClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/** What a feed needs besides its own parts when nobody else runs in its process. */
@Factory
@Requires(env = FeedsService.ENVIRONMENT)
final class ServiceFactory {
  private static final int CONNECTIONS_MAX = 64;
  private static final Duration CONNECT_MAX = Duration.ofSeconds(1);

  /** Longer than the longest wait for a message; other calls have limits of their own. */
  private static final Duration SILENCE_MAX = Duration.ofSeconds(25);

  /** Keys of streams are all that a feed asks for; the functions place orders. */
  private static final EgressBudget.Shares WEIGHT = new EgressBudget.Shares(2_400, 240, 0);

  private static final OrderBudget.Limits ORDERS = new OrderBudget.Limits(300, 1_200, 20);

  @Singleton
  @Bean(preDestroy = "close")
  AwsClients clients(AwsSettings settings, CallCounter counter) {
    return AwsClients.of(
        settings,
        counter,
        Apache5HttpClient.builder()
            .maxConnections(CONNECTIONS_MAX)
            .connectionTimeout(CONNECT_MAX)
            .socketTimeout(SILENCE_MAX)
            .build());
  }

  @Singleton
  @Requires(property = "patriot.binance")
  BinanceHost host(@Property(name = "patriot.binance") String name) {
    return BinanceHost.named(name);
  }

  @Singleton
  @Bean(preDestroy = "close")
  @Requires(property = "patriot.venues.binance", value = "true")
  JdkHttp http() {
    return JdkHttp.open();
  }

  @Singleton
  @Requires(property = "patriot.venues.binance", value = "true")
  PrivateLine line(JdkHttp http, BinanceHost host, InstantSource clock) {
    return new PrivateLine(
        http,
        host,
        new VenueClock(clock),
        new EgressBudget(clock, WEIGHT),
        new OrderBudgets(clock, ORDERS),
        RepeatGuards.standard(Thread::sleep, clock),
        clock);
  }
}
