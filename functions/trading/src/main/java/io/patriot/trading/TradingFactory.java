package io.patriot.trading;

import io.micronaut.context.annotation.Factory;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.order.CancelOrder;
import io.patriot.application.order.DecideOrder;
import io.patriot.application.order.PlaceOrder;
import io.patriot.application.order.Placements;
import io.patriot.application.order.Reconcile;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.RecordExecution;
import io.patriot.application.order.TradingStore;
import io.patriot.application.paper.PaperOrderQueue;
import io.patriot.application.paper.PaperOrders;
import io.patriot.application.venue.TradingVenue;
import io.patriot.aws.bus.Outbox;
import io.patriot.domain.risk.RiskPolicy;
import io.patriot.events.Wire;
import io.patriot.exchanges.paper.PaperVenue;
import io.patriot.lambda.Shell;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The trading functions' parts, put together: one method for each function of the topology. */
@Factory
final class TradingFactory {
  @Singleton
  TradingVenue venue(PaperOrderQueue queue, PaperOrders orders) {
    return new PaperVenue(queue, orders);
  }

  @Singleton
  @Named("decide-order")
  Shell decideOrder(
      Wire wire,
      TradingStore store,
      InstrumentCatalogue instruments,
      Placements placements,
      TradingVenue venue,
      ReconcileRequests reconcile,
      InstantSource clock) {
    return new Shell(
        "decide-order",
        wire,
        new OrderCommandHandler(
            new DecideOrder(store, instruments, placements, RiskPolicy.STANDARD, clock),
            new CancelOrder(store, venue, reconcile, clock)));
  }

  @Singleton
  @Named("place-order")
  Shell placeOrder(
      Wire wire,
      TradingStore store,
      TradingVenue venue,
      ReconcileRequests reconcile,
      InstantSource clock) {
    return new Shell(
        "place-order", wire, new PlacementHandler(new PlaceOrder(store, venue, reconcile, clock)));
  }

  @Singleton
  @Named("execution-report")
  Shell executionReport(Wire wire, TradingStore store, InstantSource clock) {
    return new Shell(
        "execution-report", wire, new ExecutionReportHandler(new RecordExecution(store, clock)));
  }

  @Singleton
  @Named("reconcile")
  Shell reconcile(
      Wire wire,
      TradingStore store,
      TradingVenue venue,
      Placements placements,
      ReconcileRequests requests,
      InstantSource clock) {
    var random = new SecureRandom();
    var reconcile =
        new Reconcile(
            store,
            venue,
            placements,
            requests,
            new RecordExecution(store, clock),
            PaperVenue.NAME,
            clock);
    return new Shell(
        "reconcile",
        wire,
        new ReconcileHandler(reconcile),
        new ReconcileSweep(store, requests, clock, random::nextInt));
  }

  @Singleton
  @Named("publish-events")
  Shell publishEvents(Wire wire, Outbox outbox, InstantSource clock) {
    return new Shell(
        "publish-events", wire, new PublishEvents(outbox), new SweepOutbox(outbox, clock));
  }
}
