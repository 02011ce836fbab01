package io.patriot.portfolio;

import io.patriot.application.risk.Breach;
import io.patriot.application.risk.Halving;
import io.patriot.application.risk.RiskChange;
import io.patriot.application.risk.RiskWatch;
import io.patriot.application.risk.RiskWatches;
import io.patriot.application.risk.RiskWatches.Watched;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks at one account: finds which bounds it does not keep, remembers and tells what changed, and
 * does what has to be done about it. What it remembers is stored before it acts, so that acting
 * again does nothing twice.
 */
final class WatchRisk {
  private final RiskWatches watches;
  private final Breaches breaches;
  private final ConfineTrading confine;
  private final HalveExposure halve;

  WatchRisk(RiskWatches watches, Breaches breaches, ConfineTrading confine, HalveExposure halve) {
    this.watches = watches;
    this.breaches = breaches;
    this.confine = confine;
    this.halve = halve;
  }

  void handle(Watched account, MarketPast.Seen market, Instant now, Cause cause) {
    AccountBook book = account.book();
    RiskWatch before = account.watch();
    Optional<List<Breach>> found = breaches.of(book, market, now);
    if (found.isEmpty()) {
      return;
    }
    RiskWatch.Looked looked = before.look(found.get(), !book.positions().isEmpty(), now);
    Optional<Halving> halving = halve.next(looked.after(), book, now);
    RiskWatch after = looked.after().with(halving);
    if (!after.equals(before)) {
      if (!watches.save(after.next(), told(before, after, looked.changes(), now, cause))) {
        return; // somebody looked at the same time
      }
      after = after.next();
    }
    halving.filter(Halving::isUnderWay).ifPresent(one -> halve.work(one, book, cause));
    RiskWatch confined = confine.handle(after, book, now, cause);
    if (!confined.equals(after)) {
      watches.save(confined.next(), Optional.empty());
    }
  }

  private static Optional<OutcomeStep> told(
      RiskWatch before, RiskWatch after, List<RiskChange> changes, Instant now, Cause cause) {
    Optional<Halving.Stage> stage = after.halving().map(Halving::stage);
    Optional<Halving.Stage> news =
        isNewStage(before.halving(), after.halving()) ? stage : Optional.empty();
    return changes.isEmpty() && news.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OutcomeStep(
                after.account(),
                "risk:" + after.next().version(),
                new AccountOutcome.RiskChanged(changes, news),
                cause,
                now));
  }

  private static boolean isNewStage(Optional<Halving> before, Optional<Halving> after) {
    return after.isPresent()
        && !after
            .map(one -> one.began() + ":" + one.stage())
            .equals(before.map(one -> one.began() + ":" + one.stage()));
  }
}
