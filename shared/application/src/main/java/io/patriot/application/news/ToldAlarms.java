package io.patriot.application.news;

import java.time.Duration;
import java.time.Instant;

/**
 * Remembers what was told by other ways than a trader's bulletins, for longer than it is delivered
 * again: changes of alarms to the admins, known by the names their events have, and letters.
 */
public interface ToldAlarms {
  /** Whose turn it is to tell a change. */
  enum Turn {
    OURS,
    /** Somebody else is telling it; if they die, it is told later. */
    SOMEBODY_ELSES,
    /** It was told before. */
    TOLD
  }

  /**
   * Asks for the turn to tell a change.
   *
   * @param during longer than whoever tells can live
   */
  Turn take(String change, Duration during);

  /** Whoever had the turn has told it. */
  void told(String change);

  /** Gives the turn back, so that whoever comes next need not wait. */
  void giveBack(String change);

  /**
   * Notes that the same thing is wrong once more, and says how it stands then; asked about the last
   * change again it says the same.
   *
   * @param wrong what is the same each time
   * @param at when it happened
   */
  Repeats again(String wrong, String change, Instant at);
}
