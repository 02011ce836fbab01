package io.patriot.proof.plant;

import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.OrderCommands;
import io.patriot.application.risk.Halving;
import io.patriot.application.risk.RiskWatch;
import io.patriot.application.risk.RiskWatches;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.domain.account.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Bugs of whoever watches what accounts risk. */
final class RiskBugs {
  private RiskBugs() {}

  /** What was told already is told again. */
  static RiskWatches foundAnew(RiskWatches watches) {
    return remembering(
        watches,
        watch ->
            new RiskWatch(
                watch.account(),
                watch.version(),
                List.of(),
                watch.past(),
                watch.confinedAt(),
                watch.halving()));
  }

  /** Nobody remembers how much was to go, so it is said to be gone. */
  static RiskWatches targetsForgotten(RiskWatches watches) {
    return remembering(watches, watch -> watch.with(watch.halving().map(RiskBugs::aimless)));
  }

  private static Halving aimless(Halving halving) {
    return new Halving(
        halving.began(), halving.round(), halving.looks(), halving.stage(), new TreeMap<>());
  }

  /** Nothing that the watch wishes for is sent. */
  static OrderCommands exitsNotSent(OrderCommands commands) {
    return (command, cause) -> {
      boolean isItsOwn =
          command instanceof OrderCommand.Place(var intent)
              && intent.id().value().startsWith("risk-");
      if (!isItsOwn) {
        commands.send(command, cause);
      }
    };
  }

  private static RiskWatches remembering(RiskWatches watches, UnaryOperator<RiskWatch> bug) {
    return new RiskWatches() {
      @Override
      public List<AccountId> toWatch(int limit) {
        return watches.toWatch(limit);
      }

      @Override
      public List<Watched> read(Collection<AccountId> accounts) {
        return watches.read(accounts).stream()
            .map(one -> new Watched(one.book(), bug.apply(one.watch())))
            .toList();
      }

      @Override
      public RiskWatch of(AccountId account) {
        return watches.of(account);
      }

      @Override
      public boolean save(RiskWatch next, Optional<OutcomeStep> told) {
        return watches.save(next, told);
      }
    };
  }
}
