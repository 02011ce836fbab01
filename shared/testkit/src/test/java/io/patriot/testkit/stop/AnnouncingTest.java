package io.patriot.testkit.stop;

import static io.patriot.testkit.AccountExamples.aCause;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.announce.Announce;
import io.patriot.application.announce.Announcement;
import io.patriot.application.announce.Announcing;
import io.patriot.application.announce.TellEverybody;
import io.patriot.application.card.ChatUser;
import io.patriot.application.people.AdminAct;
import io.patriot.application.people.Membership;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.domain.account.TenantId;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.RecordingReconcileRequests;
import io.patriot.testkit.people.InMemoryPeople;
import io.patriot.testkit.setting.RecordingOutcomes;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is said to everybody is heard by everybody who is in, each once, some each second. */
class AnnouncingTest {
  private static final long ADMIN = 7;
  private static final Announcement NEWS = new Announcement("card1", "Closed at noon.");

  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final InMemoryPeople people = new InMemoryPeople();
  private final RecordingReconcileRequests queue = new RecordingReconcileRequests();
  private final RecordingOutcomes outcomes = new RecordingOutcomes();
  private final TellEverybody tell = new TellEverybody(people, outcomes, queue, clock);

  @Test
  void itIsKeptWhoSaysItBeforeAnybodyHearsIt() {
    new Announce(people, queue, clock).handle(ADMIN, NEWS, aCause());

    assertThat(people.acts("", 9).acts())
        .singleElement()
        .satisfies(
            act -> {
              assertThat(act.deed()).isEqualTo(AdminAct.Deed.ANNOUNCEMENT);
              assertThat(act.by()).isEqualTo(ADMIN);
              assertThat(act.why()).isEqualTo(NEWS.text());
            });
    assertThat(queue.announcings().messages())
        .extracting(RecordingReconcileRequests.Told::job)
        .containsExactly(Announcing.first(NEWS));
  }

  @Test
  void everybodyHearsItOnceHoweverOftenItIsDelivered() {
    int many = 2 * TellEverybody.PEOPLE_PER_SECOND_MAX + 5;
    LongStream.rangeClosed(1, many).forEach(this::joins);

    queue.send(Announcing.first(NEWS), Duration.ZERO, aCause());
    int heard = 0;
    while (heard < queue.announcings().messages().size()) {
      Announcing job = queue.announcings().messages().get(heard++).job();
      int before = outcomes.steps().size();
      tell.handle(job, aCause());
      assertThat(outcomes.steps().size() - before)
          .isLessThanOrEqualTo(TellEverybody.PEOPLE_PER_SECOND_MAX);
      if (heard == 2) {
        tell.handle(job, aCause()); // delivered twice
      }
    }

    assertThat(outcomes.steps())
        .extracting(OutcomeStep::account)
        .containsExactlyInAnyOrderElementsOf(
            people.everybody(many).stream().map(OpenPaperAccount::accountOf).toList());
    assertThat(outcomes.steps())
        .extracting(OutcomeStep::outcome)
        .containsOnly(new AccountOutcome.Announced(NEWS.text()));
  }

  @Test
  void whoIsBlockedOrWaitsToBeLetInDoesNot() {
    joins(1);
    Membership two = joins(2);
    people.join(Membership.ofAsking(ChatUser.tenantOf(3), 3, "", clock.instant()));
    Membership blocked = two.turned(Membership.State.BLOCKED, "spam", ADMIN, clock.instant());
    people.change(blocked, AdminAct.putting(blocked, "req_1"));
    Membership four = joins(4);
    Membership suspended = four.turned(Membership.State.SUSPENDED, "why", ADMIN, clock.instant());
    people.change(suspended, AdminAct.putting(suspended, "req_2"));

    assertThat(tell.handle(Announcing.first(NEWS), aCause()))
        .isEqualTo(new TellEverybody.Outcome(2, false));

    assertThat(outcomes.steps())
        .extracting(step -> step.account().tenant())
        .isEqualTo(List.of(new TenantId("tg-1"), new TenantId("tg-4")));
  }

  @Test
  void whatDoesNotFitIsNoAnnouncement() {
    String longest = "x".repeat(Announcement.TEXT_LENGTH_MAX);
    assertThat(new Announcement("a", longest).text()).isEqualTo(longest);
    assertThatThrownBy(() -> new Announcement("a", longest + "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Announcement("a", " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Membership joins(long number) {
    Membership newcomer =
        Membership.ofNewcomer(ChatUser.tenantOf(number), number, "", clock.instant());
    people.join(newcomer);
    return newcomer;
  }
}
