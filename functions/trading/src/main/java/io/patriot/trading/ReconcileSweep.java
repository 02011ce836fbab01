package io.patriot.trading;

import io.patriot.application.order.ProtectionLook;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.TradingStore;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.Order;
import io.patriot.lambda.TickHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks each minute for orders that wait where none should wait long, whatever was lost on the way,
 * and has them looked into; has its share of the linked accounts compared; and has every account
 * looked at that has positions to guard, against its venue's lists. Now and then it looks whether a
 * stop of the platform was left half done.
 */
final class ReconcileSweep implements TickHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ReconcileSweep.class);

  /**
   * An order passes from approval to the venue within a second; ten seconds mean that something was
   * lost.
   */
  private static final Duration WAITED_MIN = Duration.ofSeconds(10);

  private static final int ORDERS_MAX = 500;

  private static final int GUARDED_MAX = 2_000;

  /** A minute, less what a late tick and the queue may take. */
  private static final Duration SPREAD = Duration.ofSeconds(50);

  private final TradingStore store;
  private final ReconcileRequests requests;
  private final AccountRounds rounds;
  private final PlatformRounds platform;
  private final InstantSource clock;
  private final IntSupplier random;

  ReconcileSweep(
      TradingStore store,
      ReconcileRequests requests,
      AccountRounds rounds,
      PlatformRounds platform,
      InstantSource clock,
      IntSupplier random) {
    this.store = store;
    this.requests = requests;
    this.rounds = rounds;
    this.platform = platform;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public void tick() {
    Instant now = clock.instant();
    List<Order> waiting = store.stuck(now, WAITED_MIN, ORDERS_MAX);
    var cause = new Cause(CorrelationId.of(now, random.getAsInt()), "sweep", "system:reconcile");
    for (Order order : waiting) {
      requests.send(order.intent().account(), order.id(), Duration.ZERO, cause);
    }
    if (!waiting.isEmpty()) {
      LOG.atWarn().addKeyValue("orders", waiting.size()).log("order.sweep-found");
    }
    guard(cause);
    if (platform.ask(now, cause)) {
      LOG.atInfo().log("platform.looked-at-again");
    }
    int accounts = rounds.ask(now, cause);
    if (accounts > 0) {
      LOG.atInfo().addKeyValue("accounts", accounts).log("account.round");
    }
  }

  /** Spread over the minute, so that venues are asked evenly. */
  private void guard(Cause cause) {
    List<AccountId> guarded = store.guarded(GUARDED_MAX);
    for (int i = 0; i < guarded.size(); i++) {
      Duration delay = SPREAD.multipliedBy(i).dividedBy(guarded.size());
      requests.send(guarded.get(i), ProtectionLook.first(), delay, cause);
    }
    if (guarded.size() == GUARDED_MAX) {
      LOG.atError().addKeyValue("accounts", GUARDED_MAX).log("position.guard-is-full");
    }
  }
}
