package io.patriot.testkit;

import io.patriot.application.news.Repeats;
import io.patriot.application.news.ToldAlarms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/** Which changes of alarms were told, in memory and for ever. */
public final class InMemoryToldAlarms implements ToldAlarms {
  private final Map<String, Instant> takenUntil = new TreeMap<>();
  private final Map<String, Noted> series = new TreeMap<>();
  private final InstantSource clock;

  private record Noted(String change, Repeats repeats) {}

  public InMemoryToldAlarms(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Turn take(String change, Duration during) {
    Instant now = clock.instant();
    Instant until = takenUntil.get(change);
    if (until != null && until.isAfter(now)) {
      return until.equals(Instant.MAX) ? Turn.TOLD : Turn.SOMEBODY_ELSES;
    }
    takenUntil.put(change, now.plus(during));
    return Turn.OURS;
  }

  @Override
  public synchronized void told(String change) {
    takenUntil.put(change, Instant.MAX);
  }

  @Override
  public synchronized void giveBack(String change) {
    takenUntil.remove(change);
  }

  @Override
  public synchronized Repeats again(String wrong, String change, Instant at) {
    Noted last = series.get(wrong);
    if (last != null && last.change().equals(change)) {
      return last.repeats();
    }
    Repeats repeats = last == null ? Repeats.begun(at) : last.repeats().again(at);
    series.put(wrong, new Noted(change, repeats));
    return repeats;
  }
}
