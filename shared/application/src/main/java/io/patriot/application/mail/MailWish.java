package io.patriot.application.mail;

import java.time.Duration;
import java.time.Instant;

/**
 * An address that a trader wants their letters at and has not proven yet: a code was sent there,
 * and they have to say it here.
 *
 * @param code what was sent; six digits
 * @param asked when it was sent
 * @param wrong how often another code was said
 * @param letters how many codes they had sent within a day, this one among them
 * @param since when the first of those was sent
 */
public record MailWish(
    MailAddress address, String code, Instant asked, int wrong, int letters, Instant since) {
  /** So many codes may be sent in a day, because whoever lives at the address never asked. */
  public static final int LETTERS_MAX = 3;

  public static final int WRONG_MAX = 5;
  public static final Duration GOOD_FOR = Duration.ofMinutes(30);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int PARTS = 6;

  static MailWish first(MailAddress address, String code, Instant now) {
    return new MailWish(address, code, now, 0, 1, now);
  }

  /** Whether another code may be sent. */
  boolean allowsAnother(Instant now) {
    return letters < LETTERS_MAX || isOfAnotherDay(now);
  }

  MailWish another(MailAddress next, String fresh, Instant now) {
    return isOfAnotherDay(now)
        ? first(next, fresh, now)
        : new MailWish(next, fresh, now, 0, letters + 1, since);
  }

  /** Whether the code can still be said. */
  public boolean isOpen(Instant now) {
    return wrong < WRONG_MAX && now.isBefore(asked.plus(GOOD_FOR));
  }

  MailWish onceMoreWrong() {
    return new MailWish(address, code, asked, wrong + 1, letters, since);
  }

  /** From when on another code may be sent, if none may now. */
  public Instant nextFrom() {
    return since.plus(DAY);
  }

  private boolean isOfAnotherDay(Instant now) {
    return !now.isBefore(nextFrom());
  }

  /** Reads {@link #text}. */
  public static MailWish parse(String text) {
    String[] parts = text.split(" ", PARTS);
    return new MailWish(
        new MailAddress(parts[0]),
        parts[1],
        Instant.parse(parts[2]),
        Integer.parseInt(parts[3]),
        Integer.parseInt(parts[4]),
        Instant.parse(parts[5]));
  }

  /** As it is kept. */
  public String text() {
    return "%s %s %s %d %d %s".formatted(address.value(), code, asked, wrong, letters, since);
  }

  /** Without the code and the address. */
  @Override
  public String toString() {
    return address.masked() + " asked " + asked;
  }
}
