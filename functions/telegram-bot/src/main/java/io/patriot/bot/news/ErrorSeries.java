package io.patriot.bot.news;

import io.patriot.application.news.Repeats;
import io.patriot.application.setting.AccountOutcome.WhatNow;
import io.patriot.events.EventType;
import io.patriot.events.outcome.AccountGuardFailedV1;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The same error of an account, again and again. What is the same is decided by all that would be
 * said of it, so that whatever says something new is never taken for a repetition.
 *
 * <p>A position without its stop, a switch that was turned and a risk that grew are no such errors:
 * each of them is something new and is told at once.
 *
 * @param heard in the order in which they were heard, at least one
 * @param shown how many of them its owner was told
 */
record ErrorSeries(List<Happening> heard, int shown) {
  private static final String PREFIX = "error-";
  private static final int DIGITS = 32;

  /** What all that is the same is kept under; nothing for what is new each time. */
  static Optional<String> name(Happening happening) {
    return isError(happening)
        ? Optional.of(PREFIX + digest(happening.type() + " " + happening.detail()))
        : Optional.empty();
  }

  static boolean isNamed(String name) {
    return name.startsWith(PREFIX);
  }

  private static boolean isError(Happening happening) {
    return isAnswer(happening.type())
        || (happening.detail() instanceof AccountGuardFailedV1 failed
            && switch (WhatNow.valueOf(failed.whatNow())) {
              case WITHOUT, NO_LADDER -> true;
              case CLOSING, YOU_DECIDE -> false;
            });
  }

  /** Whether it says why something was not done that somebody asked for just now. */
  private static boolean isAnswer(EventType type) {
    return switch (type) {
      case ACCOUNT_UNLINK_REFUSED,
          ACCOUNT_SETTING_REFUSED,
          ACCOUNT_SETTING_UNCONFIRMED,
          ACCOUNT_RESUME_REFUSED,
          ACCOUNT_LIMITS_REFUSED ->
          true;
      default -> false;
    };
  }

  Repeats repeats() {
    return Repeats.of(times(heard.size()));
  }

  /** Whether its owner is called for something of it that they were not told yet. */
  boolean rings() {
    for (int count = shown + 1; count <= heard.size(); count++) {
      if (Repeats.of(times(count)).rings()) {
        return true;
      }
    }
    return false;
  }

  /** Whoever asked gets an answer below what they did; all else is counted where it was told. */
  boolean comesAnew() {
    return rings() || isAnswer(heard.getLast().type());
  }

  private List<Instant> times(int count) {
    return heard.subList(0, count).stream().map(Happening::at).toList();
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
