package io.patriot.application.announce;

import io.patriot.application.card.ChatUser;
import io.patriot.application.people.AdminAct;
import io.patriot.application.people.People;
import io.patriot.application.trace.Cause;
import java.time.Duration;
import java.time.InstantSource;

/** Begins to tell everybody something. It is kept who did before anybody hears it. */
public final class Announce {
  private final People people;
  private final Announcements announcements;
  private final InstantSource clock;

  public Announce(People people, Announcements announcements, InstantSource clock) {
    this.people = people;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * @param admin Telegram's number of who says it
   */
  public void handle(long admin, Announcement what, Cause cause) {
    people.note(
        AdminAct.announcing(
            ChatUser.tenantOf(admin),
            admin,
            what.text(),
            clock.instant(),
            cause.correlationId().toString()));
    announcements.send(Announcing.first(what), Duration.ZERO, cause);
  }
}
