package io.patriot.api.link;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.patriot.application.link.KeyCheck;
import io.patriot.exchanges.binance.link.BinanceKeyCheck;
import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.signed.RepeatGuards;
import io.patriot.exchanges.http.JdkHttp;
import io.patriot.exchanges.venue.EgressBudget;
import io.patriot.exchanges.venue.OrderBudget;
import io.patriot.exchanges.venue.OrderBudgets;
import io.patriot.exchanges.venue.VenueClock;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The way to Binance for asking what a key may do. */
@Factory
@Requires(property = "patriot.api.enabled", value = "true")
final class VenueFactory {
  /** Of what Binance grants an address, enough for fifteen keys a minute; orders need the rest. */
  private static final EgressBudget.Shares SHARES = new EgressBudget.Shares(2_400, 360, 0);

  /** No order ever leaves from here. */
  private static final OrderBudget.Limits NO_ORDERS = new OrderBudget.Limits(1, 1, 0);

  @Singleton
  @Requires(property = "patriot.binance")
  BinanceHost host(@Property(name = "patriot.binance") String name) {
    return BinanceHost.named(name);
  }

  @Singleton
  @Bean(preDestroy = "close")
  JdkHttp http() {
    return JdkHttp.open();
  }

  @Singleton
  @Requires(missingBeans = KeyCheck.class)
  KeyCheck keyCheck(JdkHttp http, BinanceHost host, InstantSource clock) {
    var venueClock = new VenueClock(clock);
    var line =
        new PrivateLine(
            http,
            host,
            venueClock,
            new EgressBudget(clock, SHARES),
            new OrderBudgets(clock, NO_ORDERS),
            RepeatGuards.once(clock),
            clock);
    return new BinanceKeyCheck(line, venueClock);
  }
}
