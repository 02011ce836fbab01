package io.patriot.application.order;

import io.patriot.domain.protection.Ladder;
import io.patriot.domain.protection.Ladder.Reached;

/** Why a ladder's stop is where it is, with the figures that decided it, as it is kept. */
public final class LadderReason {
  /** Its owner began it. */
  static final String BEGUN = "you began the ladder";

  /** Its owner ended it. */
  static final String ENDED = "you ended the ladder";

  /** A move came to nothing; the next look may try another. */
  public static final String NOT_MOVED = "the ladder could not move the stop";

  /** The stop that its owner had placed could not be taken over. */
  public static final String NOT_TAKEN_OVER = "the ladder could not take the stop over";

  private LadderReason() {}

  /** Of a stop that is placed for a plan whose ladder decided this. */
  static String of(Ladder ladder) {
    return ladder.last().map(last -> of(ladder, last)).orElse(BEGUN);
  }

  private static String of(Ladder ladder, Reached last) {
    String kept =
        switch (last.stage()) {
          case BREAKEVEN -> "ladder: breakeven from ";
          case HALF -> "ladder: 50 % kept from ";
          case MOST -> "ladder: 80 % kept from ";
          case TRAILING -> "ladder: trails from ";
        };
    return kept + ladder.entry() + " at " + last.seen() + ", measured by " + ladder.yardstick();
  }
}
