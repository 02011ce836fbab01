package io.patriot.events.outcome;

import io.patriot.application.setting.LimitWish;
import io.patriot.domain.limit.RiskProfile;

/** The limits that a person asks for, in a word: LOW, MEDIUM, HIGH, STOPS_ON or STOPS_OFF. */
public final class LimitWishText {
  private static final String STOPS_ON = "STOPS_ON";
  private static final String STOPS_OFF = "STOPS_OFF";

  private LimitWishText() {}

  public static String of(LimitWish wish) {
    return switch (wish) {
      case LimitWish.OfProfile(var profile) -> profile.name();
      case LimitWish.Stops(boolean required) -> required ? STOPS_ON : STOPS_OFF;
    };
  }

  /**
   * @throws IllegalArgumentException if it is none of them
   */
  public static LimitWish read(String text) {
    return switch (text) {
      case STOPS_ON -> new LimitWish.Stops(true);
      case STOPS_OFF -> new LimitWish.Stops(false);
      default -> new LimitWish.OfProfile(RiskProfile.valueOf(text));
    };
  }
}
