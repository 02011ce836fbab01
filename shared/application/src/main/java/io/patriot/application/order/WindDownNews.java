package io.patriot.application.order;

import io.patriot.application.platform.Affected;
import io.patriot.application.platform.StopWork;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.TakenBack;
import io.patriot.application.setting.AccountOutcome.WindDownState;
import io.patriot.application.setting.AccountOutcomes;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.order.OrderId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Says how far the winding down of an account has come: to its owner each thing once for each
 * request, however often it is looked at or delivered; and after a stop of the platform to the
 * admins, by what is kept of the account.
 */
final class WindDownNews {
  private final AccountOutcomes outcomes;
  private final StopWork work;
  private final InstantSource clock;

  WindDownNews(AccountOutcomes outcomes, StopWork work, InstantSource clock) {
    this.outcomes = outcomes;
    this.work = work;
    this.clock = clock;
  }

  /** After a stop of the platform people hear at once what is taken back. */
  void begun(AccountBook book, WindDown before, WindDown look, List<OrderId> left, Cause cause) {
    if (look.stop() instanceof WindDown.Stop.OfPlatform(long stop)) {
      keep(stop, book, look, Affected.Stage.TAKING_BACK, left.size());
      if (before.orders() == 0 && !left.isEmpty()) {
        List<TakenBack> orders = left.stream().map(id -> taken(book.working(), id)).toList();
        record(book, look, AccountOutcome.PlatformStopped.Stage.TAKING_BACK, orders, "", cause);
      }
    }
  }

  void tell(
      AccountBook book, WindDown look, WindDownState state, int left, String why, Cause cause) {
    switch (look.stop()) {
      case WindDown.Stop.ByOwner _ -> toOwner(book, look, state, left, why, cause);
      case WindDown.Stop.OfPlatform(long stop) -> {
        keep(stop, book, look, stage(state), left);
        if (look.orders() > 0) {
          var stage = AccountOutcome.PlatformStopped.Stage.valueOf(state.name());
          record(book, look, stage, List.of(), why, cause);
        }
      }
    }
  }

  /** A venue that does not answer is news to admins at once, though its people wait a little. */
  void unanswered(AccountBook book, WindDown look, int left) {
    if (look.stop() instanceof WindDown.Stop.OfPlatform(long stop)) {
      keep(stop, book, look, Affected.Stage.UNANSWERED, left);
    }
  }

  private void toOwner(
      AccountBook book, WindDown look, WindDownState state, int left, String why, Cause cause) {
    var outcome =
        new AccountOutcome.WindDownChecked(
            state,
            look.everything(),
            new AccountOutcome.Counted(look.orders(), left),
            new AccountOutcome.Counted(look.positions(), book.positions().size()),
            book.working().size() - left,
            why);
    record(book, look.requestId() + ":" + state, outcome, cause);
  }

  private void record(
      AccountBook book,
      WindDown look,
      AccountOutcome.PlatformStopped.Stage stage,
      List<TakenBack> orders,
      String why,
      Cause cause) {
    var outcome = new AccountOutcome.PlatformStopped(stage, orders, why);
    record(book, look.requestId() + ":" + stage, outcome, cause);
  }

  private void record(AccountBook book, String name, AccountOutcome outcome, Cause cause) {
    var unused =
        outcomes.record(new OutcomeStep(book.account(), name, outcome, cause, clock.instant()));
  }

  private void keep(long stop, AccountBook book, WindDown look, Affected.Stage stage, int left) {
    Instant now = clock.instant();
    work.keep(stop, new Affected(book.account(), stage, look.orders(), left, now));
  }

  private static Affected.Stage stage(WindDownState state) {
    return switch (state) {
      case VERIFIED -> Affected.Stage.VERIFIED;
      case UNANSWERED -> Affected.Stage.UNANSWERED;
      case LEFT -> Affected.Stage.LEFT;
      case UNKNOWN -> Affected.Stage.UNANSWERED;
    };
  }

  private static TakenBack taken(Map<OrderId, WorkingOrder> working, OrderId id) {
    WorkingOrder order = Objects.requireNonNull(working.get(id));
    return new TakenBack(id, order.symbol(), order.side(), order.leaves());
  }
}
