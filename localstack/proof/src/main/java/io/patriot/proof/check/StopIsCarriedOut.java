package io.patriot.proof.check;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.order.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * I7 and I5 of a stop of the platform: once it is called done, no order that may open waits at any
 * venue, and whoever was told that orders are taken back is told of the release.
 */
final class StopIsCarriedOut implements Check {
  /** Who was told of a stop and not yet of its release. */
  private final Set<AccountId> toldOfStop = new TreeSet<>();

  private boolean platformIsActive = true;

  @Override
  public void platformTurned(boolean isActive) {
    platformIsActive = isActive;
  }

  @Override
  public void platformDone(long stop, Map<AccountId, List<OrderId>> mayOpen, Findings findings) {
    findings.must(
        Invariant.I7,
        platformIsActive || mayOpen.isEmpty(),
        () -> "stop " + stop + " of the platform is called done, and there still wait " + mayOpen);
  }

  @Override
  public void stored(Stored event, Findings findings) {
    if (event instanceof Stored.OfPlatform(_, var account, boolean isRelease, _)) {
      if (isRelease) {
        toldOfStop.remove(account);
      } else {
        toldOfStop.add(account);
      }
    }
  }

  @Override
  public void atRest(Scene scene, Findings findings) {
    findings.must(
        Invariant.I5,
        !platformIsActive || toldOfStop.isEmpty(),
        () -> "were told of a stop and not of its release: " + toldOfStop);
  }
}
