package io.patriot.bot.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody wants of the kill switch.
 *
 * @param account the word that may name an account; none for all of them
 * @param onlyStage whether it comes from a button under what was stopped, so that nothing is
 *     stopped anew
 */
record KillWish(Optional<String> account, Stage stage, boolean onlyStage) {
  /** In the commands of buttons only. */
  static final String THEN = "then";

  /** How far it goes. */
  enum Stage {
    /** No new orders. */
    HALT,
    /** And what waits is taken back. */
    ORDERS,
    /** And what is held is closed. */
    FLAT,
    /** Nothing; only look. */
    STATUS
  }

  static KillWish of(List<String> words) {
    Optional<String> account = Optional.empty();
    Stage stage = Stage.HALT;
    boolean onlyStage = false;
    for (String word : words) {
      switch (word.toLowerCase(Locale.ROOT)) {
        case "orders" -> stage = Stage.ORDERS;
        case "flat" -> stage = Stage.FLAT;
        case "status" -> stage = Stage.STATUS;
        case "me", "all" -> account = Optional.empty();
        case THEN -> onlyStage = true;
        default -> account = Optional.of(word);
      }
    }
    return new KillWish(account, stage, onlyStage && stage != Stage.HALT);
  }

  /** The same, going no further than the stop. */
  KillWish onlyHalting() {
    return new KillWish(account, Stage.HALT, false);
  }
}
