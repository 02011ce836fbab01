package io.patriot.trading;

import io.patriot.application.announce.Announcing;
import io.patriot.application.announce.TellEverybody;
import io.patriot.application.order.CloseHeld;
import io.patriot.application.order.Closing;
import io.patriot.application.order.LookAfter;
import io.patriot.application.order.WindDown;
import io.patriot.application.order.WindDownAccount;
import io.patriot.application.platform.PlatformSweep;
import io.patriot.application.stop.SweepPlatform;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;

/**
 * What goes on with an account after its owner asked for it, and with all of them after the
 * platform was stopped or while everybody hears something, one look after the other.
 */
public record LookingAfter(
    WindDownAccount windDown,
    CloseHeld closeHeld,
    SweepPlatform sweepPlatform,
    TellEverybody tellEverybody) {

  void handle(AccountId account, LookAfter look, Cause cause) {
    Object outcome =
        switch (look) {
          case WindDown before -> windDown.handle(account, before, cause);
          case Closing before -> closeHeld.handle(account, before, cause);
        };
    Facts.lookedAfter(account, outcome);
  }

  void handle(PlatformSweep sweep, Cause cause) {
    Facts.swept(sweep.stop(), sweepPlatform.handle(sweep, cause));
  }

  void handle(Announcing job, Cause cause) {
    Facts.announced(job.what().name(), tellEverybody.handle(job, cause));
  }

  void failed(AccountId account, LookAfter look, Cause cause) {
    switch (look) {
      case WindDown before -> windDown.failed(account, before, cause);
      case Closing before -> closeHeld.failed(account, before, cause);
    }
  }
}
