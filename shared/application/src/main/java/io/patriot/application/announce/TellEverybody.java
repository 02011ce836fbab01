package io.patriot.application.announce;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.people.Membership;
import io.patriot.application.people.People;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcomes;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.TenantId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Tells everybody who is with the platform something, some each second, in the order of their
 * names. Each hears it under its name once, so whoever dies half way is followed by another who
 * begins where that one began.
 */
public final class TellEverybody {
  /** So many a second, since Telegram takes thirty messages. */
  public static final int PEOPLE_PER_SECOND_MAX = 20;

  private static final int PEOPLE_MAX = 50_000;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final People people;
  private final AccountOutcomes outcomes;
  private final Announcements announcements;
  private final InstantSource clock;

  public TellEverybody(
      People people, AccountOutcomes outcomes, Announcements announcements, InstantSource clock) {
    this.people = people;
    this.outcomes = outcomes;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** How many were told now, and whether there are more. */
  public record Outcome(int told, boolean goesOn) {}

  public Outcome handle(Announcing job, Cause cause) {
    List<TenantId> left =
        people.everybody(PEOPLE_MAX).stream()
            .filter(person -> person.value().compareTo(job.after()) > 0)
            .limit(PEOPLE_PER_SECOND_MAX + 1L)
            .toList();
    List<TenantId> some = left.stream().limit(PEOPLE_PER_SECOND_MAX).toList();
    int told = 0;
    for (TenantId person : some) {
      if (people.find(person).filter(TellEverybody::isIn).isPresent()) {
        told += tell(person, job.what(), cause) ? 1 : 0;
      }
    }
    boolean goesOn = left.size() > some.size();
    if (goesOn) {
      announcements.send(job.goingOn(some.getLast().value()), PAUSE, cause);
    }
    return new Outcome(told, goesOn);
  }

  private static boolean isIn(Membership member) {
    return switch (member.state()) {
      case ACTIVE, SUSPENDED -> true;
      case PENDING, BLOCKED -> false;
    };
  }

  private boolean tell(TenantId person, Announcement what, Cause cause) {
    return outcomes.record(
        new OutcomeStep(
            OpenPaperAccount.accountOf(person),
            "announcement:" + what.name(),
            new AccountOutcome.Announced(what.text()),
            cause,
            clock.instant()));
  }
}
