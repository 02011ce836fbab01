package io.patriot.portfolio;

import io.patriot.application.risk.RiskWatches;
import io.patriot.application.risk.RiskWatches.Watched;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.domain.account.AccountId;
import io.patriot.lambda.TickHandler;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks each minute at how much accounts risk that have much in the market. Accounts beyond what a
 * minute has room for take turns.
 */
final class RiskSweep implements TickHandler {
  private static final Logger LOG = LoggerFactory.getLogger(RiskSweep.class);

  /** What can be read and measured within one run, and what a minute may cost. */
  static final int ACCOUNTS_PER_MINUTE_MAX = 300;

  private static final int ACCOUNTS_MAX = 20_000;

  private final RiskWatches watches;
  private final MarketPast market;
  private final WatchRisk watchRisk;
  private final InstantSource clock;
  private final IntSupplier random;

  RiskSweep(
      RiskWatches watches,
      MarketPast market,
      WatchRisk watchRisk,
      InstantSource clock,
      IntSupplier random) {
    this.watches = watches;
    this.market = market;
    this.watchRisk = watchRisk;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public void tick() {
    Instant now = clock.instant();
    List<AccountId> due =
        due(watches.toWatch(ACCOUNTS_MAX), Math.floorDiv(now.getEpochSecond(), 60L));
    if (due.isEmpty()) {
      return;
    }
    List<Watched> watched = watches.read(due);
    MarketPast.Seen seen = market.of(watched, now);
    var cause = new Cause(CorrelationId.of(now, random.getAsInt()), "sweep", "system:risk");
    int failed = 0;
    for (Watched account : watched) {
      failed += look(account, seen, now, cause) ? 0 : 1;
    }
    LOG.atInfo()
        .addKeyValue("accounts", watched.size())
        .addKeyValue("failed", failed)
        .log("risk.round");
  }

  /** One account that cannot be looked at must not keep the others from it. */
  private boolean look(Watched account, MarketPast.Seen seen, Instant now, Cause cause) {
    try {
      watchRisk.handle(account, seen, now, cause);
      return true;
    } catch (RuntimeException e) {
      LOG.atError()
          .addKeyValue("accountId", account.book().account())
          .setCause(e)
          .log("risk.look-failed");
      return false;
    }
  }

  private static List<AccountId> due(List<AccountId> all, long minute) {
    int round = Math.max(1, Math.ceilDiv(all.size(), ACCOUNTS_PER_MINUTE_MAX));
    var due = new ArrayList<AccountId>();
    for (int i = Math.toIntExact(Math.floorMod(minute, (long) round)); i < all.size(); i += round) {
      due.add(all.get(i));
    }
    return due;
  }
}
