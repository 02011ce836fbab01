package io.patriot.aws.news;

import io.patriot.application.news.ToldAlarms;
import io.patriot.testkit.InMemoryToldAlarms;

/** Told alarms in memory. */
final class InMemoryToldAlarmsTest extends ToldAlarmsContract {
  private final ToldAlarms told = new InMemoryToldAlarms(clock);

  @Override
  ToldAlarms told() {
    return told;
  }
}
