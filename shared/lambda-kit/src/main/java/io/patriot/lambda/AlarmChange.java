package io.patriot.lambda;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * An alarm rings, or is quiet again, or nobody knows.
 *
 * @param id of the news, the same when they are delivered again
 * @param where the account and its region, such as 123456789012 · eu-central-1
 * @param description what the alarm says of itself; may be empty
 * @param sinceBefore when it began to be what it was before
 */
public record AlarmChange(
    String id,
    String alarm,
    String where,
    String description,
    State now,
    Instant since,
    State before,
    Optional<Instant> sinceBefore,
    Optional<String> measured,
    Optional<BigDecimal> value,
    Optional<BigDecimal> threshold) {

  /** What an alarm may say. */
  public enum State {
    OK,
    ALARM,
    /** There is nothing to judge by. */
    INSUFFICIENT_DATA
  }
}
