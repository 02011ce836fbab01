package io.patriot.application.people;

import io.patriot.domain.account.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes a person an admin, which takes two who look after the platform by its configuration, or
 * ends that, which takes one.
 *
 * <p>The first one's wish is kept among what was done to people, and nowhere else: it counts while
 * nothing else was done to that person since, for an hour, and once. So whoever reads what was done
 * sees both, and a wish cannot be there that nobody can read of.
 */
public final class TurnRole {
  /** How long a first wish waits for a second. */
  public static final Duration WAITS = Duration.ofHours(1);

  /** A first wish that so much was done after is not looked for any more. */
  private static final int ACTS_LOOKED_AT = 50;

  private final People people;
  private final Set<Long> superAdmins;
  private final InstantSource clock;

  /**
   * @param superAdmins who looks after the platform by its configuration; nobody turns them here
   */
  public TurnRole(People people, Set<Long> superAdmins, InstantSource clock) {
    this.people = people;
    this.superAdmins = new TreeSet<>(superAdmins);
    this.clock = clock;
  }

  /** What is wanted of a person. */
  public record Wish(TenantId whom, boolean admin, String why) {}

  /** What came of it. */
  public sealed interface Outcome {
    /** They have the role that was wanted. */
    record Done(Membership now) implements Outcome {}

    /** It is kept, and waits for another one until then. */
    record Waits(Membership now, Instant until) implements Outcome {}

    /** It was so before; nothing was changed. */
    record WasSo(Membership now) implements Outcome {}

    /** Nobody of that number is with the platform. */
    record NotFound() implements Outcome {}

    /** Who asks may not. */
    record NotAllowed() implements Outcome {}

    /** They look after the platform by its configuration, which alone can take that away. */
    record Configured() implements Outcome {}

    /** They are suspended or blocked, or wait to be let in. */
    record NotActive() implements Outcome {}

    /** The configuration names nobody else who could want it, too. */
    record NobodyElse() implements Outcome {}

    /** What was done to people is not as it was written, so that nobody can rely on it. */
    record NotAsWritten() implements Outcome {}

    /** Somebody else turned it meanwhile; nothing was changed. */
    record TurnedSince() implements Outcome {}
  }

  /** What stands against it as of now; nothing when nothing does. */
  public Optional<Outcome> obstacle(long by, Wish wish) {
    if (!superAdmins.contains(by)) {
      return Optional.of(new Outcome.NotAllowed());
    }
    Optional<Membership> found = people.find(wish.whom());
    if (found.isEmpty()) {
      return Optional.of(new Outcome.NotFound());
    }
    Membership member = found.get();
    if (superAdmins.contains(member.userId())) {
      return Optional.of(new Outcome.Configured());
    }
    if ((member.role() == Role.ADMIN) == wish.admin()) {
      return Optional.of(new Outcome.WasSo(member));
    }
    if (!wish.admin()) {
      return Optional.empty();
    }
    if (member.state() != Membership.State.ACTIVE) {
      return Optional.of(new Outcome.NotActive());
    }
    return superAdmins.size() < 2 ? Optional.of(new Outcome.NobodyElse()) : Optional.empty();
  }

  /** Who wanted it within the hour, so that one more makes it so; by somebody else than them. */
  public Optional<AdminAct> firstWish(long by, TenantId whom) {
    return firstWish(by, whom, acts(whom));
  }

  public Outcome handle(long by, Wish wish, String correlationId) {
    Optional<Outcome> obstacle = obstacle(by, wish);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    Membership before = people.find(wish.whom()).orElseThrow();
    Instant now = clock.instant();
    if (wish.admin()) {
      AdminActs acts = acts(wish.whom());
      if (!acts.asWritten()) {
        return new Outcome.NotAsWritten();
      }
      if (firstWish(by, wish.whom(), acts).isEmpty()) {
        people.note(AdminAct.proposingAdmin(wish.whom(), by, wish.why(), now, correlationId));
        return new Outcome.Waits(before, now.plus(WAITS));
      }
    }
    Membership then = before.inRole(wish.admin() ? Role.ADMIN : Role.USER, wish.why(), by, now);
    return people.change(then, AdminAct.inRole(then, correlationId))
        ? new Outcome.Done(then)
        : new Outcome.TurnedSince();
  }

  private AdminActs acts(TenantId whom) {
    return people.acts(whom.value().replaceFirst("^tg-", ""), ACTS_LOOKED_AT);
  }

  private Optional<AdminAct> firstWish(long by, TenantId whom, AdminActs acts) {
    return acts.acts().stream()
        .filter(act -> act.whom().equals(whom) && act.turnsThem())
        .findFirst()
        .filter(latest -> latest.deed() == AdminAct.Deed.ADMIN_PROPOSED)
        .filter(wish -> wish.by() != by && superAdmins.contains(wish.by()))
        .filter(wish -> clock.instant().isBefore(wish.at().plus(WAITS)));
  }
}
