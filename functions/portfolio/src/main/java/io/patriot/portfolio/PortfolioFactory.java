package io.patriot.portfolio;

import io.micronaut.context.annotation.Factory;
import io.patriot.application.digest.Digests;
import io.patriot.application.digest.DrawUpDigest;
import io.patriot.application.digest.TellDigest;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.market.PriceBoard;
import io.patriot.application.order.Comparisons;
import io.patriot.application.order.OrderCommands;
import io.patriot.application.order.TradingStore;
import io.patriot.application.portfolio.Portfolios;
import io.patriot.application.risk.RiskWatches;
import io.patriot.aws.wiring.FreshDice;
import io.patriot.domain.market.Symbol;
import io.patriot.events.Wire;
import io.patriot.lambda.Shell;
import io.patriot.risk.RiskBounds;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.function.IntSupplier;

/** The parts that look at what accounts made and risk, put together. */
@Factory
public final class PortfolioFactory {
  /** What beta is told of. */
  private static final Symbol BENCHMARK = new Symbol("BTCUSDT");

  @Singleton
  @Named("project-portfolio")
  public Shell projectPortfolio(Wire wire, Portfolios portfolios) {
    return new Shell("project-portfolio", wire, new FillHandler(portfolios, wire));
  }

  /** What tells apart rounds that begin in the same millisecond. */
  @Singleton
  @Named("risk-rounds")
  IntSupplier rounds(FreshDice dice) {
    return dice::nextInt;
  }

  @Singleton
  @Named("risk-monitor")
  public Shell riskMonitor(
      Wire wire,
      TradingStore store,
      Comparisons comparisons,
      RiskWatches watches,
      PriceBoard prices,
      InstrumentCatalogue instruments,
      Portfolios portfolios,
      LinkedAccounts linked,
      Digests digests,
      OrderCommands commands,
      @Named("risk-rounds") IntSupplier random,
      InstantSource clock) {
    var watchRisk =
        new WatchRisk(
            watches,
            new Breaches(RiskBounds.STANDARD),
            new ConfineTrading(store, comparisons),
            new HalveExposure(instruments, commands, clock));
    var telling = new TellDigest(digests, new DrawUpDigest(store, portfolios, prices, linked));
    return new Shell(
        "risk-monitor",
        wire,
        new EveryMinute(
            new RiskSweep(watches, new MarketPast(prices, BENCHMARK), watchRisk, clock, random),
            new DigestSweep(digests, telling, clock)));
  }
}
