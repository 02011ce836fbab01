package io.patriot.application.platform;

import io.patriot.application.people.AdminAct;
import io.patriot.application.people.People;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns a part of the platform on or off, for all traders or for a share of them, by those who look
 * after it by its configuration. It is kept who did and why before anybody notices.
 */
public final class TurnFlag {
  private final Flags flags;
  private final People people;
  private final Set<Long> superAdmins;
  private final InstantSource clock;

  /**
   * @param superAdmins who looks after the platform by its configuration
   */
  public TurnFlag(Flags flags, People people, Set<Long> superAdmins, InstantSource clock) {
    this.flags = flags;
    this.people = people;
    this.superAdmins = new TreeSet<>(superAdmins);
    this.clock = clock;
  }

  /**
   * What is wanted.
   *
   * @param percent for how many of a hundred it is to be on
   * @param why in that one's words
   */
  public record Wish(Feature feature, int percent, String why) {}

  /** What came of it. */
  public sealed interface Outcome {
    /** It is so from now on; elsewhere it may take half a minute until it is seen. */
    record Done(int before, FeatureFlags now) implements Outcome {}

    /** It was so before; nothing was changed. */
    record WasSo(FeatureFlags now) implements Outcome {}

    /** Who asks may not. */
    record NotAllowed() implements Outcome {}

    /** Somebody else turned one meanwhile; nothing was changed. */
    record TurnedSince(FeatureFlags now) implements Outcome {}
  }

  /** How they stand. */
  public FeatureFlags now() {
    return flags.read();
  }

  public Outcome handle(long by, Wish wish, String correlationId) {
    if (!superAdmins.contains(by)) {
      return new Outcome.NotAllowed();
    }
    FeatureFlags before = flags.read();
    int was = before.percent(wish.feature());
    if (was == wish.percent()) {
      return new Outcome.WasSo(before);
    }
    FeatureFlags next = before.with(wish.feature(), wish.percent());
    people.note(AdminAct.turningFlag(by, said(wish, was), clock.instant(), correlationId));
    return flags.turn(next) ? new Outcome.Done(was, next) : new Outcome.TurnedSince(flags.read());
  }

  private static String said(Wish wish, int was) {
    return "%s %d%% → %d%%: %s"
        .formatted(wish.feature().name().toLowerCase(Locale.ROOT), was, wish.percent(), wish.why());
  }
}
