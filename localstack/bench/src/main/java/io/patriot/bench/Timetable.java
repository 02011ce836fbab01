package io.patriot.bench;

import java.time.Duration;

/** When each order is due, evenly spread. */
record Timetable(Duration between) {
  static Timetable of(int perMinute) {
    return new Timetable(Duration.ofMinutes(1).dividedBy(perMinute));
  }

  /** How many are due in this time. */
  int during(Duration time) {
    return Math.toIntExact(time.dividedBy(between));
  }

  /** When the order with this number is due, from the start. */
  Duration dueAfter(int number) {
    return between.multipliedBy(number);
  }
}
