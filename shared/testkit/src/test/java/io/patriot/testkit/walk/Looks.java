package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;

import io.patriot.application.order.Doubt;
import io.patriot.application.order.ReconcileAccount;
import io.patriot.application.order.ReconcileAccount.Outcome;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.RecordingReconcileRequests;
import io.patriot.testkit.TradingDesk;
import java.time.Duration;
import java.util.Optional;

/** Looks at the example account as often as a comparison asks for, each in its time. */
final class Looks {
  private Looks() {}

  static Outcome last(TradingDesk desk, ReconcileAccount comparing, Duration since) {
    Optional<Doubt> doubt = Optional.empty();
    int trades = 0;
    while (true) {
      Outcome outcome = comparing.handle(ACCOUNT, since, doubt, AccountExamples.aCause());
      switch (outcome) {
        case Outcome.Differs(var found, _) -> trades += found;
        case Outcome.Compared(var found, var corrected, var wallet) -> {
          return new Outcome.Compared(trades + found, corrected, wallet);
        }
        case Outcome.NotFound _, Outcome.Unavailable _ -> {
          return outcome;
        }
      }
      doubt = Optional.of(next(desk));
    }
  }

  /** Lets the time pass until the next look. */
  static Doubt next(TradingDesk desk) {
    var requests = (RecordingReconcileRequests) desk.ports().reconcileRequests();
    var again = requests.doubts().takeAll().getLast().message();
    desk.clock().advance(again.delay());
    return again.doubt();
  }
}
