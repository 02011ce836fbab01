package io.patriot.bot.screen;

import io.patriot.application.setting.LimitWish;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Numbers;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.money.Rate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/** An account's limits, in a person's words. */
public final class LimitWords {
  private static final int PERCENT_DIGITS = 0;

  private LimitWords() {}

  /** What a person calls a profile, also where they type it. */
  public static String name(RiskProfile profile, Messages words) {
    return switch (profile) {
      case LOW -> words.label("limits.profile.low");
      case MEDIUM -> words.label("limits.profile.medium");
      case HIGH -> words.label("limits.profile.high");
    };
  }

  /** The profile of limits; they are of none while only what is stricter of others holds. */
  public static String name(RiskLimits limits, Messages words) {
    return RiskProfile.of(limits)
        .map(profile -> name(profile, words))
        .orElseGet(() -> words.label("limits.profile.mixed"));
  }

  /** What a person asks for, as they would call it. */
  public static String name(LimitWish wish, Messages words) {
    return switch (wish) {
      case LimitWish.OfProfile(var profile) -> name(profile, words);
      case LimitWish.Stops(boolean required) ->
          words.label(required ? "limits.stops.on" : "limits.stops.off");
    };
  }

  /** What is typed for it, the same in every language. */
  public static String word(RiskProfile profile) {
    return name(profile, Messages.in(Messages.LANGUAGES.getFirst()));
  }

  /** The profile that a person names, by its word or by how much risk it is. */
  public static Optional<RiskProfile> profile(String word, Messages words) {
    String wanted = word.toLowerCase(Locale.ROOT);
    for (RiskProfile profile : RiskProfile.values()) {
      if (wanted.equals(name(profile, words))
          || wanted.equals(word(profile))
          || wanted.equals(profile.name().toLowerCase(Locale.ROOT))) {
        return Optional.of(profile);
      }
    }
    return Optional.empty();
  }

  /** In what some limits are stricter than others, and what they allow there. */
  public static Html stricterParts(RiskLimits limits, RiskLimits others, Messages words) {
    var parts = new ArrayList<String>();
    RiskLimits.Losses losses = limits.losses();
    if (losses.dayMax().compareTo(others.losses().dayMax()) < 0) {
      parts.add(part("limits.part.day", losses.dayMax(), words));
    }
    if (losses.positionMax().compareTo(others.losses().positionMax()) < 0) {
      parts.add(part("limits.part.position", losses.positionMax(), words));
    }
    if (losses.openMax().compareTo(others.losses().openMax()) < 0) {
      parts.add(part("limits.part.open", losses.openMax(), words));
    }
    if (limits.holding().leverageMax() < others.holding().leverageMax()) {
      parts.add(words.label("limits.part.leverage", "max", limits.holding().leverageMax()));
    }
    if (limits.stopRequired() && !others.stopRequired()) {
      parts.add(words.label("limits.stops.on"));
    }
    return Html.text(String.join(", ", parts));
  }

  private static String part(String key, Rate share, Messages words) {
    return words.label(key, "max", Numbers.percent(share, PERCENT_DIGITS));
  }

  /** What they come to, in one line. */
  public static Html summary(RiskLimits limits, Messages words) {
    return summary("limits.summary", limits, words);
  }

  /** The same of all accounts together. */
  public static Html summaryInAll(RiskLimits limits, Messages words) {
    return summary("limits.me.summary", limits, words);
  }

  private static Html summary(String name, RiskLimits limits, Messages words) {
    Html profile = ofProfile(name, limits, words);
    return limits.stopRequired() ? words.say("limits.with-stop", "limits", profile) : profile;
  }

  private static Html ofProfile(String name, RiskLimits limits, Messages words) {
    return words.say(
        name,
        "profile",
        name(limits, words),
        "day",
        Numbers.percent(limits.losses().dayMax(), PERCENT_DIGITS),
        "position",
        Numbers.percent(limits.losses().positionMax(), PERCENT_DIGITS),
        "open",
        Numbers.percent(limits.losses().openMax(), PERCENT_DIGITS),
        "times",
        limits.holding().leverageMax());
  }
}
