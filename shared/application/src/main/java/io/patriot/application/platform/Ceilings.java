package io.patriot.application.platform;

import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.money.Asset;
import java.time.Instant;

/**
 * What the platform allows every account, whatever its owner chose: each account for itself, and
 * never a sum over people.
 *
 * @param schedule what holds, and what is still to come
 * @param by Telegram's number of the admin who set it last
 * @param at when that was
 */
public record Ceilings(LimitSchedule schedule, long by, Instant at) {
  /**
   * Where nobody set any: the boldest that people can choose themselves, which keeps nobody from
   * anything.
   */
  public static final LimitSchedule NONE = LimitSchedule.of(RiskProfile.HIGH.limits(Asset.USDT));

  /** What holds at a moment. */
  public RiskLimits at(Instant moment) {
    return schedule.at(moment);
  }
}
