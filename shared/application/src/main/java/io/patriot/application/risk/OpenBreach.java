package io.patriot.application.risk;

import io.patriot.application.risk.Breach.Level;
import io.patriot.application.risk.PastBreach.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A breach that is not over.
 *
 * @param last as it was told last
 * @param worst the gravest it was
 * @param level how grave it counts now
 * @param calmSince since when it is found less grave than it counts, or not at all
 * @param halved whether half of what was held was taken off since it was critical
 */
public record OpenBreach(
    Breach last,
    Breach worst,
    Level level,
    Instant since,
    Optional<Instant> calmSince,
    boolean halved) {

  /** A price that goes to and fro around a bound begins and ends no breach each minute. */
  static final Duration CALM = Duration.ofMinutes(3);

  static OpenBreach of(Breach found, Instant now) {
    return new OpenBreach(found, found, found.level(), now, Optional.empty(), false);
  }

  /** Found to be graver than it counted. */
  OpenBreach worsened(Breach found) {
    Breach gravest = found.isWorseThan(worst.level()) ? found : worst;
    return new OpenBreach(found, gravest, found.level(), since, Optional.empty(), halved);
  }

  OpenBreach asGraveAsBefore() {
    return new OpenBreach(last, worst, level, since, Optional.empty(), halved);
  }

  /** Found to be less grave; that counts once it has lasted. */
  OpenBreach milder(Breach found, Instant now) {
    OpenBreach calm = calmer(now);
    return calm.isOver(now)
        ? new OpenBreach(found, worst, found.level(), since, Optional.empty(), halved)
        : calm;
  }

  OpenBreach calmer(Instant now) {
    return new OpenBreach(last, worst, level, since, calmSince.or(() -> Optional.of(now)), halved);
  }

  boolean isOver(Instant now) {
    return calmSince.filter(from -> !now.isBefore(from.plus(CALM))).isPresent();
  }

  /** Half of what was held is off. */
  OpenBreach afterHalving() {
    return new OpenBreach(
        last, worst, level, since, calmSince, halved || worst.level() == Level.CRITICAL);
  }

  /**
   * @param holds whether the account still holds anything
   */
  PastBreach ended(boolean holds, Instant now) {
    Ending ending = !holds ? Ending.CLOSED : halved ? Ending.HALVED : Ending.CALM;
    return new PastBreach(worst, since, now, ending);
  }
}
