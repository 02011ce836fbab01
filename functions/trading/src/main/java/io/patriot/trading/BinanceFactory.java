package io.patriot.trading;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.patriot.application.link.KeyVault;
import io.patriot.exchanges.binance.link.BinanceQuiet;
import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.signed.RepeatGuards;
import io.patriot.exchanges.binance.trade.VenueRules;
import io.patriot.exchanges.binance.venue.BinanceAccounts;
import io.patriot.exchanges.binance.venue.BinanceVenue;
import io.patriot.exchanges.binance.venue.BinanceVenueSettings;
import io.patriot.exchanges.http.HttpPort;
import io.patriot.exchanges.http.JdkHttp;
import io.patriot.exchanges.timing.Background;
import io.patriot.exchanges.venue.EgressBudget;
import io.patriot.exchanges.venue.OrderBudget;
import io.patriot.exchanges.venue.OrderBudgets;
import io.patriot.exchanges.venue.VenueClock;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The way to Binance for orders and accounts, where it is said at which Binance they live. */
@Factory
@Requires(property = "patriot.venues.binance", value = "true")
public final class BinanceFactory {
  /**
   * Half of what Binance grants an address, a quarter of that kept for exits; prices use the rest.
   */
  private static final EgressBudget.Shares WEIGHT = new EgressBudget.Shares(2_400, 1_200, 300);

  /** exchangeInfo: 300 orders in ten seconds and 1,200 in a minute; a fifth is kept for exits. */
  private static final OrderBudget.Limits ORDERS = new OrderBudget.Limits(300, 1_200, 20);

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
  @Named("background")
  Background background() {
    return Thread::startVirtualThread;
  }

  @Singleton
  public VenueClock venueClock(InstantSource clock) {
    return new VenueClock(clock);
  }

  @Singleton
  RepeatGuards guards(InstantSource clock) {
    return RepeatGuards.standard(Thread::sleep, clock);
  }

  @Singleton
  public PrivateLine line(
      HttpPort http,
      BinanceHost host,
      VenueClock venueClock,
      RepeatGuards guards,
      InstantSource clock) {
    return new PrivateLine(
        http,
        host,
        venueClock,
        new EgressBudget(clock, WEIGHT),
        new OrderBudgets(clock, ORDERS),
        guards,
        clock);
  }

  @Singleton
  public BinanceVenue venue(
      KeyVault vault,
      PrivateLine line,
      @Named("background") Background background,
      InstantSource clock) {
    return new BinanceVenue(vault, line, new VenueRules(line, clock, background));
  }

  @Singleton
  public BinanceAccounts accounts(KeyVault vault, PrivateLine line, VenueClock clock) {
    return new BinanceAccounts(vault, line, clock);
  }

  @Singleton
  public BinanceQuiet quiet(KeyVault vault, PrivateLine line) {
    return new BinanceQuiet(vault, line);
  }

  @Singleton
  public BinanceVenueSettings settings(KeyVault vault, PrivateLine line) {
    return new BinanceVenueSettings(vault, line);
  }
}
