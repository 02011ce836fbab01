package io.patriot.trading;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.order.AmendOrder;
import io.patriot.application.order.CancelAll;
import io.patriot.application.order.CancelOrder;
import io.patriot.application.order.Comparisons;
import io.patriot.application.order.DecideOrder;
import io.patriot.application.order.KeepProtected;
import io.patriot.application.order.PlaceOrder;
import io.patriot.application.order.Placements;
import io.patriot.application.order.Reconcile;
import io.patriot.application.order.ReconcileAccount;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.RecordExecution;
import io.patriot.application.order.ReplaceOrder;
import io.patriot.application.order.ResumeReplacement;
import io.patriot.application.order.TradingStore;
import io.patriot.application.paper.PaperOrderQueue;
import io.patriot.application.paper.PaperOrders;
import io.patriot.application.platform.PlatformFence;
import io.patriot.application.platform.PlatformSwitches;
import io.patriot.application.venue.AccountVenues;
import io.patriot.application.venue.TradingVenue;
import io.patriot.application.venue.VenueAccounts;
import io.patriot.application.venue.Venues;
import io.patriot.aws.bus.Outbox;
import io.patriot.aws.wiring.FreshDice;
import io.patriot.domain.risk.RiskPolicy;
import io.patriot.events.Wire;
import io.patriot.exchanges.binance.venue.BinanceAccounts;
import io.patriot.exchanges.binance.venue.BinanceVenue;
import io.patriot.exchanges.paper.PaperVenue;
import io.patriot.lambda.Shell;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The trading functions' parts, put together: one method for each function of the topology. Public,
 * so that whoever runs the platform elsewhere than on AWS puts the same parts together.
 */
@Factory
public final class TradingFactory {
  /** Paper always; a live venue where there is a way to it. */
  @Primary
  @Singleton
  public TradingVenue venue(
      PaperOrderQueue queue, PaperOrders orders, @Nullable BinanceVenue binance) {
    var venues = new TreeMap<String, TradingVenue>();
    venues.put(PaperVenue.NAME, new PaperVenue(queue, orders));
    if (binance != null) {
      venues.put(BinanceVenue.NAME, binance);
    }
    return new Venues(venues);
  }

  @Primary
  @Singleton
  public VenueAccounts accounts(@Nullable BinanceAccounts binance) {
    return new AccountVenues(binance == null ? Map.of() : Map.of(BinanceVenue.NAME, binance));
  }

  /** What tells apart requests that begin in the same millisecond. */
  @Singleton
  @Named("correlation")
  IntSupplier correlation(FreshDice dice) {
    return dice::nextInt;
  }

  @Singleton
  @Named("decide-order")
  public Shell decideOrder(
      Wire wire,
      TradingStore store,
      InstrumentCatalogue instruments,
      Placements placements,
      TradingVenue venue,
      ReconcileRequests reconcile,
      AccountWishes accountWishes,
      PlatformSwitches platform,
      InstantSource clock) {
    var cancelOrder = new CancelOrder(store, venue, reconcile, clock);
    var decideOrder = new DecideOrder(store, instruments, placements, RiskPolicy.STANDARD, clock);
    var resume = new ResumeReplacement(store, venue, reconcile, decideOrder, cancelOrder, clock);
    return new Shell(
        "decide-order",
        wire,
        new OrderCommandHandler(
            decideOrder,
            new ReplaceOrder(store, decideOrder, resume, reconcile, clock),
            cancelOrder,
            new CancelAll(store, cancelOrder),
            new AmendOrder(
                store,
                instruments,
                venue,
                reconcile,
                RiskPolicy.STANDARD,
                new PlatformFence(platform),
                clock),
            accountWishes));
  }

  @Singleton
  @Named("place-order")
  public Shell placeOrder(
      Wire wire,
      TradingStore store,
      TradingVenue venue,
      ReconcileRequests reconcile,
      PlatformSwitches platform,
      InstantSource clock) {
    return new Shell(
        "place-order",
        wire,
        new PlacementHandler(
            new PlaceOrder(store, venue, reconcile, new PlatformFence(platform), clock)));
  }

  @Singleton
  @Named("execution-report")
  public Shell executionReport(
      Wire wire, TradingStore store, ReconcileRequests reconcile, InstantSource clock) {
    return new Shell(
        "execution-report",
        wire,
        new ExecutionReportHandler(new RecordExecution(store, reconcile, clock)));
  }

  @Singleton
  @Named("reconcile")
  public Shell reconcile(
      Wire wire,
      TradingStore store,
      TradingVenue venue,
      @Nullable BinanceVenue binance,
      VenueAccounts accounts,
      LinkedAccounts linked,
      InstrumentCatalogue instruments,
      Placements placements,
      ReconcileRequests requests,
      Comparisons comparisons,
      LookingAfter after,
      StoppingAll all,
      KeepProtected keepProtected,
      @Named("correlation") IntSupplier random,
      InstantSource clock) {
    var recordExecution = new RecordExecution(store, requests, clock);
    var resume =
        new ResumeReplacement(
            store,
            venue,
            requests,
            new DecideOrder(store, instruments, placements, RiskPolicy.STANDARD, clock),
            new CancelOrder(store, venue, requests, clock),
            clock);
    var reconcile =
        new Reconcile(store, venue, placements, requests, recordExecution, resume, clock);
    var comparing =
        new Reconcile(
            store,
            forComparing(venue, binance),
            placements,
            requests,
            recordExecution,
            resume,
            clock);
    var reconcileAccount =
        new ReconcileAccount(
            store, accounts, recordExecution, comparing, requests, comparisons, clock);
    return new Shell(
        "reconcile",
        wire,
        new ReconcileHandler(reconcile, reconcileAccount, after, keepProtected, linked, clock),
        new ReconcileSweep(
            store,
            requests,
            new AccountRounds(linked, BinanceVenue.NAME, requests),
            new PlatformRounds(all),
            clock,
            random));
  }

  /** Comparing an account can wait, so it leaves the reserve to exits and to orders in doubt. */
  private static TradingVenue forComparing(TradingVenue venue, @Nullable BinanceVenue binance) {
    return binance == null ? venue : new Venues(Map.of(BinanceVenue.NAME, binance.forComparing()));
  }

  @Singleton
  @Named("publish-events")
  public Shell publishEvents(Wire wire, Outbox outbox, InstantSource clock) {
    return new Shell(
        "publish-events", wire, new PublishEvents(outbox), new SweepOutbox(outbox, clock));
  }
}
