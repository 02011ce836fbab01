package io.patriot.proof.check;

import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.protection.Ladder;
import io.patriot.domain.protection.Ladder.Stage;
import io.patriot.domain.protection.ProtectionPlan;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How far each ladder is known to be, so that a move that nobody is told of is known as one. */
final class LadderStages {
  private final Map<String, Optional<Stage>> reached = new TreeMap<>();

  /** Whether a stop is only somewhere else, in the stage that its owner knows. */
  boolean isOnlyMoved(AccountId account, AccountEvent happened) {
    if (!(happened instanceof AccountEvent.ProtectionChanged(var leg, var plan, _))) {
      return false;
    }
    String position = account + " " + leg;
    Optional<Ladder> ladder = plan.flatMap(ProtectionPlan::climbing);
    if (ladder.isEmpty()) {
      reached.remove(position);
      return false;
    }
    Optional<Stage> now = ladder.get().last().map(Ladder.Reached::stage);
    Optional<Stage> before = reached.put(position, now);
    return before != null && (now.isEmpty() || !isBelow(before, now.get()));
  }

  private static boolean isBelow(Optional<Stage> before, Stage now) {
    return before.isEmpty() || before.get().compareTo(now) < 0;
  }
}
