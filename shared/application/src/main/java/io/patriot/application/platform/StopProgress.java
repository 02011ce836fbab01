package io.patriot.application.platform;

import io.patriot.application.platform.Affected.Stage;
import java.util.List;
import java.util.Optional;

/**
 * How far a stop of the platform has come with what waited: made from what is kept of each account,
 * never from a count of what was done.
 *
 * @param look the last look at all accounts; nothing before the first
 */
public record StopProgress(Optional<SweepLook> look, List<Affected> affected) {
  /** One look may overtake the lists that it reads; the next sees what was listed meanwhile. */
  private static final int CLEAR_LOOKS_MIN = 2;

  public StopProgress {
    affected = List.copyOf(affected);
  }

  /** Whether nothing that may open waits anywhere, by our books and by every venue's own lists. */
  public boolean isDone() {
    return look.filter(last -> last.clear() >= CLEAR_LOOKS_MIN).isPresent()
        && affected.stream().allMatch(Affected::isVerified);
  }

  /** Accounts where orders are still to be taken back, or to be seen gone. */
  public int waiting() {
    return count(Stage.ASKED) + count(Stage.TAKING_BACK);
  }

  /** Accounts whose venue does not answer. */
  public int unanswered() {
    return count(Stage.UNANSWERED);
  }

  /** Accounts where something is left after many looks. */
  public int left() {
    return count(Stage.LEFT);
  }

  /** Accounts where the venue's own lists confirm that nothing is left. */
  public int verified() {
    return count(Stage.VERIFIED);
  }

  private int count(Stage stage) {
    return (int) affected.stream().filter(one -> one.stage() == stage).count();
  }
}
