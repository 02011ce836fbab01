package io.patriot.application.people;

import io.patriot.domain.account.TenantId;
import java.time.Instant;

/**
 * Something that somebody who looks after the platform did to a person: kept for good, and sealed
 * onto the act before it.
 *
 * @param number the how-many-eth act it is; 0 until it is kept
 * @param by Telegram's number of who did it
 * @param to how they put the person
 * @param correlationId of the message by which they did it
 */
public record AdminAct(
    long number,
    Instant at,
    long by,
    TenantId whom,
    Membership.State to,
    String why,
    String correlationId) {
  private static final int CODE_LENGTH_MIN = 8;

  /** Whether it is about a person's number, or about the message that people are told a code of. */
  public boolean isAbout(String asked) {
    return asked.isEmpty()
        || whom.value().equals("tg-" + asked)
        || (asked.length() >= CODE_LENGTH_MIN && correlationId.endsWith(asked));
  }

  public AdminAct numbered(long kept) {
    return new AdminAct(kept, at, by, whom, to, why, correlationId);
  }
}
