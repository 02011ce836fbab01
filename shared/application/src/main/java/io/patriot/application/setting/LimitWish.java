package io.patriot.application.setting;

import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.money.Asset;

/** How strictly a person wants an account to be held. */
public sealed interface LimitWish {

  /** The limits that come to this, of an account that is held to those now. */
  RiskLimits from(RiskLimits now, Asset currency);

  /** To the limits of a profile, with a stop required or not as before. */
  record OfProfile(RiskProfile profile) implements LimitWish {
    @Override
    public RiskLimits from(RiskLimits now, Asset currency) {
      return profile.limits(currency, now.stopRequired());
    }
  }

  /** As before, and whether nothing is opened without a stop. */
  record Stops(boolean required) implements LimitWish {
    @Override
    public RiskLimits from(RiskLimits now, Asset currency) {
      return new RiskLimits(now.holding(), now.losses(), now.pace(), required);
    }
  }
}
