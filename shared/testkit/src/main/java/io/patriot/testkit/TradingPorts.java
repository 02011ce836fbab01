package io.patriot.testkit;

import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.order.AmendOrder;
import io.patriot.application.order.CancelOrder;
import io.patriot.application.order.DecideOrder;
import io.patriot.application.order.PlaceOrder;
import io.patriot.application.order.Placements;
import io.patriot.application.order.Reconcile;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.RecordExecution;
import io.patriot.application.order.ReplaceOrder;
import io.patriot.application.order.ResumeReplacement;
import io.patriot.application.order.TradingStore;
import io.patriot.application.platform.PlatformFence;
import io.patriot.application.platform.PlatformSwitches;
import io.patriot.application.venue.TradingVenue;
import io.patriot.domain.risk.RiskPolicy;
import io.patriot.testkit.stop.InMemoryPlatformSwitches;
import java.time.InstantSource;

/** What the acts of trading stand on, and the acts made from it. */
public record TradingPorts(
    TradingStore store,
    InstrumentCatalogue instruments,
    TradingVenue venue,
    Placements placements,
    ReconcileRequests reconcileRequests,
    PlatformSwitches platform,
    InstantSource clock) {

  /** Where nobody stops the platform. */
  public TradingPorts(
      TradingStore store,
      InstrumentCatalogue instruments,
      TradingVenue venue,
      Placements placements,
      ReconcileRequests reconcileRequests,
      InstantSource clock) {
    this(
        store,
        instruments,
        venue,
        placements,
        reconcileRequests,
        new InMemoryPlatformSwitches(),
        clock);
  }

  public DecideOrder decideOrder() {
    return new DecideOrder(store, instruments, placements, RiskPolicy.STANDARD, clock);
  }

  public PlaceOrder placeOrder() {
    return new PlaceOrder(store, venue, reconcileRequests, fence(), clock);
  }

  private PlatformFence fence() {
    return new PlatformFence(platform);
  }

  public RecordExecution recordExecution() {
    return new RecordExecution(store, reconcileRequests, clock);
  }

  public CancelOrder cancelOrder() {
    return new CancelOrder(store, venue, reconcileRequests, clock);
  }

  public AmendOrder amendOrder() {
    return new AmendOrder(
        store, instruments, venue, reconcileRequests, RiskPolicy.STANDARD, fence(), clock);
  }

  public Reconcile reconcile() {
    return new Reconcile(
        store, venue, placements, reconcileRequests, recordExecution(), resumeReplacement(), clock);
  }

  public ResumeReplacement resumeReplacement() {
    return new ResumeReplacement(
        store, venue, reconcileRequests, decideOrder(), cancelOrder(), clock);
  }

  public ReplaceOrder replaceOrder() {
    return new ReplaceOrder(store, decideOrder(), resumeReplacement(), reconcileRequests, clock);
  }
}
