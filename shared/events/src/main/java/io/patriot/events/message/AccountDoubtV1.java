package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.order.Doubt;
import java.time.Instant;

/** How an account differed from its venue when it was looked at last, and since when. */
@Serdeable
public record AccountDoubtV1(String difference, long sinceMs, int looks) {
  public static AccountDoubtV1 of(Doubt doubt) {
    return new AccountDoubtV1(doubt.difference(), doubt.since().toEpochMilli(), doubt.looks());
  }

  public Doubt toApplication() {
    return new Doubt(difference, Instant.ofEpochMilli(sinceMs), looks);
  }
}
