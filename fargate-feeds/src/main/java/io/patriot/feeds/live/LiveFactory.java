package io.patriot.feeds.live;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.patriot.application.link.KeyVault;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.venue.ExecutionReports;
import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.timing.VirtualThreadDelays;
import io.patriot.exchanges.ws.JdkWebSockets;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.SplittableRandom;

/** The streams of linked accounts, where it is said at which Binance they live. */
@Factory
@Requires(property = "patriot.venues.binance", value = "true")
final class LiveFactory {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  @Singleton
  @Bean(preDestroy = "close")
  JdkWebSockets sockets(InstantSource clock) {
    return JdkWebSockets.open(clock);
  }

  @Singleton
  @Bean(preDestroy = "close")
  VirtualThreadDelays delays() {
    return VirtualThreadDelays.start();
  }

  @Singleton
  @Bean(preDestroy = "close")
  PrivateFeeds privateFeeds(
      LinkedAccounts linked,
      KeyVault vault,
      PrivateLine line,
      BinanceHost host,
      JdkWebSockets sockets,
      VirtualThreadDelays delays,
      ExecutionReports reports,
      ReconcileRequests requests,
      InstantSource clock) {
    return new PrivateFeeds(
        linked,
        vault,
        line,
        host,
        sockets,
        delays,
        reports,
        requests,
        Thread.ofVirtual().name("account-feed-", 0).factory(),
        Thread::sleep,
        new SplittableRandom(),
        clock,
        LOOK_EVERY);
  }
}
