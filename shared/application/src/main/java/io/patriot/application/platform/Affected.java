package io.patriot.application.platform;

import io.patriot.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;

/**
 * An account with orders that a stop of the platform takes back, and how far that has come.
 *
 * @param orders how many were to be taken back when it was first looked at; 0 until then, and of
 *     one that had nothing left by then, whose owner has nothing to hear
 * @param left how many of them still waited when it was looked at last
 * @param lookedAt when that was, or is to be
 */
public record Affected(AccountId account, Stage stage, int orders, int left, Instant lookedAt) {
  /** Whoever looks does so each minute and has its tries; who was silent for longer has died. */
  private static final Duration SILENCE_MAX = Duration.ofMinutes(3);

  /** What is found again on an account that was done is new there. */
  private static final Duration SETTLED = Duration.ofSeconds(10);

  /** As long as whoever looks at an account may live. */
  private static final Duration IN_HAND = Duration.ofSeconds(20);

  /** How far it has come. */
  public enum Stage {
    /** It is to be looked at. */
    ASKED,
    /** They are being taken back. */
    TAKING_BACK,
    /** The venue's own lists have none of them. */
    VERIFIED,
    /** The venue does not answer; it is asked again. */
    UNANSWERED,
    /** Something is left after many looks; it is looked at again in some minutes. */
    LEFT,
    /** It is over, and its owner was told of the release. */
    RELEASED
  }

  /** One that is to be looked at. */
  public static Affected asked(AccountId account, Instant lookedAt) {
    return new Affected(account, Stage.ASKED, 0, 0, lookedAt);
  }

  /** The same, to be looked at anew. */
  public Affected askedAnew(Instant at) {
    return new Affected(account, Stage.TAKING_BACK, orders, left, at);
  }

  /** The same after its owner was told that the platform is released. */
  public Affected released() {
    return new Affected(account, Stage.RELEASED, orders, left, lookedAt);
  }

  /**
   * Whether somebody may be looking at it this moment, and still tell its owner what they saw: who
   * tells of a release waits for that, or people would read of the stop last.
   */
  public boolean isInHand(Instant now) {
    return now.isBefore(lookedAt.plus(IN_HAND));
  }

  public boolean isVerified() {
    return stage == Stage.VERIFIED;
  }

  /**
   * Whether somebody has to be asked to look at it.
   *
   * @param waits whether our book says that something waits there
   */
  public boolean needsLook(boolean waits, Instant now) {
    if (isVerified()) {
      return waits && lookedAt.plus(SETTLED).isBefore(now);
    }
    return lookedAt.plus(SILENCE_MAX).isBefore(now);
  }
}
