package io.patriot.domain.limit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The time zone at whose midnight an account's trading day begins, and with it a new allowance for
 * losses and orders.
 *
 * <p>A day that runs is not cut short: the one in which the zone is changed ends when it would have
 * ended. So whoever travels, or changes the zone every day, has no more days than the calendar.
 *
 * @param handover what the zone follows; nothing once and for all when it is the first
 */
public record DayZone(ZoneId zone, Optional<Handover> handover) {
  /** Where nobody said otherwise. */
  public static final DayZone UTC = new DayZone(ZoneOffset.UTC, Optional.empty());

  /** The zone that held before, and the end of its last day. */
  public record Handover(ZoneId before, Instant until) {
    private boolean holdsAt(Instant moment) {
      return moment.isBefore(until);
    }

    private LocalDate lastDay() {
      return LocalDate.ofInstant(until.minusNanos(1), before);
    }
  }

  /** The day that a moment counts to; a later moment never counts to an earlier day. */
  public LocalDate dayOf(Instant moment) {
    if (handover.isEmpty()) {
      return LocalDate.ofInstant(moment, zone);
    }
    Handover last = handover.get();
    if (last.holdsAt(moment)) {
      return LocalDate.ofInstant(moment, last.before());
    }
    LocalDate day = LocalDate.ofInstant(moment, zone);
    return day.isBefore(last.lastDay()) ? last.lastDay() : day;
  }

  /** The zone that days follow at a moment. */
  public ZoneId at(Instant moment) {
    return handover.filter(last -> last.holdsAt(moment)).map(Handover::before).orElse(zone);
  }

  /** The same with another zone from the end of the running day on. */
  public DayZone movedTo(ZoneId wanted, Instant now) {
    if (wanted.equals(zone)) {
      return this;
    }
    ZoneId running = at(now);
    if (wanted.equals(running)) {
      return new DayZone(running, Optional.empty());
    }
    Instant end = LocalDate.ofInstant(now, running).plusDays(1).atStartOfDay(running).toInstant();
    return new DayZone(wanted, Optional.of(new Handover(running, end)));
  }

  /** When another zone begins to hold that was already chosen. */
  public Optional<Instant> beginsAfter(Instant now) {
    return handover.filter(last -> last.holdsAt(now)).map(Handover::until);
  }
}
