package io.patriot.application.platform;

import io.patriot.domain.account.TradingState;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.order.OrderTerms;
import java.time.Instant;
import java.util.Optional;

/**
 * The switch above the orders of everybody, and the ceilings above everybody's limits. Unless it is
 * active, nothing that may open or enlarge a position is sent or changed; what only reduces goes
 * its way, since nobody is to be locked into a position by us.
 *
 * @param state halted is only reducing that holds: for a while, and until another admin releases it
 * @param version how often it was turned
 * @param by Telegram's number of the admin who turned it last; 0 when nobody ever did
 * @param why in that admin's words; empty when nothing was said
 * @param at when it was turned
 * @param heldUntil until when nobody can release it; nothing unless it is halted
 * @param stop the version at which the stop began that it is in, or was in last; 0 before any
 * @param ceilings what every account is held to, stopped or not; nothing where nobody set any
 */
public record PlatformSwitch(
    TradingState state,
    long version,
    long by,
    String why,
    Instant at,
    Optional<Instant> heldUntil,
    long stop,
    Optional<Ceilings> ceilings) {
  public static final int WHY_LENGTH_MAX = 200;

  /** As it is before anybody turns it. */
  public static final PlatformSwitch NEVER_TURNED =
      new PlatformSwitch(
          TradingState.ACTIVE, 0, 0, "", Instant.EPOCH, Optional.empty(), 0, Optional.empty());

  public PlatformSwitch {
    if (why.length() > WHY_LENGTH_MAX) {
      throw new IllegalArgumentException("A reason has at most " + WHY_LENGTH_MAX + " characters");
    }
  }

  public boolean isActive() {
    return state == TradingState.ACTIVE;
  }

  /** Whether an order may be sent or changed while the switch stands here. */
  public boolean lets(OrderTerms terms) {
    return isActive() || terms.reduceOnly();
  }

  /** Whether this stop holds, and not only one before or after it. */
  public boolean isIn(long which) {
    return !isActive() && stop == which;
  }

  /** What every account is held to at a moment. */
  public Optional<RiskLimits> ceilingAt(Instant moment) {
    return ceilings.map(set -> set.at(moment));
  }

  /** The same with other ceilings; who stopped it and for how long stays as it is. */
  PlatformSwitch with(Ceilings next) {
    return new PlatformSwitch(state, version + 1, by, why, at, heldUntil, stop, Optional.of(next));
  }

  /** As it is after an admin turned it. */
  PlatformSwitch turned(
      TradingState next, long admin, String reason, Instant now, Optional<Instant> held) {
    boolean begins = isActive() && next != TradingState.ACTIVE;
    return new PlatformSwitch(
        next, version + 1, admin, reason, now, held, begins ? version + 1 : stop, ceilings);
  }
}
