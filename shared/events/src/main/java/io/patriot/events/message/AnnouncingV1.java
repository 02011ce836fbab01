package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.announce.Announcement;
import io.patriot.application.announce.Announcing;

/** Some more people are to hear an announcement: those after this name. */
@Serdeable
public record AnnouncingV1(String name, String text, String after) {
  static AnnouncingV1 of(Announcing job) {
    return new AnnouncingV1(job.what().name(), job.what().text(), job.after());
  }

  public Announcing toApplication() {
    return new Announcing(new Announcement(name, text), after);
  }
}
