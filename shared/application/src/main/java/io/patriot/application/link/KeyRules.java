package io.patriot.application.link;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Which keys are safe enough to keep: they can look and trade, and can do nothing else.
 *
 * @param fixedEgress whether we call venues from addresses that never change, so that a key can be
 *     bound to them; then it must be
 */
public record KeyRules(boolean fixedEgress) {
  /** Venues take a request that is this much too early, and no more. */
  public static final Duration CLOCK_OFF_MAX = Duration.ofSeconds(1);

  public KeyVerdict judge(KeyFacts key) {
    List<KeyFault> faults = faults(key);
    return faults.isEmpty() ? new KeyVerdict.Fit(warnings(key)) : new KeyVerdict.Unfit(faults);
  }

  private List<KeyFault> faults(KeyFacts key) {
    var faults = new ArrayList<KeyFault>();
    add(faults, key.withdrawals(), KeyFault.MAY_WITHDRAW);
    add(faults, key.internalTransfers(), KeyFault.MAY_TRANSFER_INTERNALLY);
    add(faults, key.universalTransfers(), KeyFault.MAY_TRANSFER_UNIVERSALLY);
    add(faults, !key.reading(), KeyFault.MAY_NOT_READ);
    add(faults, !key.futures(), KeyFault.MAY_NOT_TRADE_FUTURES);
    add(faults, !key.ipRestricted() && fixedEgress, KeyFault.FROM_ANY_ADDRESS);
    add(faults, key.clockOff().compareTo(CLOCK_OFF_MAX) > 0, KeyFault.CLOCK_OFF);
    return faults;
  }

  private static List<KeyWarning> warnings(KeyFacts key) {
    var warnings = new ArrayList<KeyWarning>();
    add(warnings, !key.ipRestricted(), KeyWarning.FROM_ANY_ADDRESS);
    add(warnings, key.multiAssets(), KeyWarning.MULTI_ASSETS);
    return warnings;
  }

  private static <T> void add(List<T> all, boolean holds, T one) {
    if (holds) {
      all.add(one);
    }
  }
}
