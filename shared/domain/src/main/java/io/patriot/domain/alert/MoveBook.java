package io.patriot.domain.alert;

import io.patriot.domain.money.Price;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The alerts of one market that wait for it to move so far within a time. */
public final class MoveBook {
  private final Map<AlertName, Waiting> byName = new LinkedHashMap<>();

  private record Waiting(PriceAlert alert, Swing swing) {}

  /** Has an alert wait; one that waits already goes on waiting, unless it was armed anew. */
  public void add(PriceAlert alert, Condition.Moves moves) {
    if (!has(alert.arming())) {
      byName.put(alert.name(), new Waiting(alert, new Swing(moves, alert.armedAt())));
    }
  }

  /** An alert waits no more, if it did. */
  public void remove(AlertName name) {
    byName.remove(name);
  }

  public boolean has(Arming arming) {
    Waiting waiting = byName.get(arming.name());
    return waiting != null && waiting.alert().arming().equals(arming);
  }

  /** Those that were armed before a moment. */
  public List<Arming> armedBefore(Instant moment) {
    return byName.values().stream()
        .filter(waiting -> waiting.alert().armedAt().isBefore(moment))
        .map(waiting -> waiting.alert().arming())
        .toList();
  }

  /** Since when what happened counts for any of those that do not rest. */
  public Optional<Instant> oldest(Instant now) {
    return byName.values().stream()
        .map(waiting -> waiting.alert().armedAt())
        .filter(armed -> !armed.isAfter(now))
        .min(Instant::compareTo);
  }

  /** The market traded: the alerts for which it has moved far enough, which wait no more. */
  public List<Reached> traded(Price price, Instant at) {
    var reached = new ArrayList<Reached>();
    for (Waiting one : byName.values()) {
      one.swing()
          .traded(price, at)
          .ifPresent(moved -> reached.add(new Reached(one.alert(), moved)));
    }
    return without(reached);
  }

  /** What the market did a while ago, such as its minutes: those that it surely reached. */
  public List<Reached> happened(List<Stretch> stretches) {
    var reached = new ArrayList<Reached>();
    for (Waiting one : byName.values()) {
      one.swing()
          .happened(stretches)
          .ifPresent(moved -> reached.add(new Reached(one.alert(), moved)));
    }
    return without(reached);
  }

  /** The same for one alert only, which has just been heard of. */
  public Optional<Reached> happened(AlertName name, List<Stretch> stretches) {
    Optional<Reached> reached =
        Optional.ofNullable(byName.get(name))
            .flatMap(
                one ->
                    one.swing().happened(stretches).map(moved -> new Reached(one.alert(), moved)));
    reached.ifPresent(one -> remove(one.alert().name()));
    return reached;
  }

  private List<Reached> without(List<Reached> reached) {
    reached.forEach(one -> remove(one.alert().name()));
    return reached;
  }
}
