package io.patriot.domain.alert;

import io.patriot.domain.alert.PriceAlert.Stand;
import io.patriot.domain.indicator.Indicator;
import io.patriot.domain.market.Candle;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The alerts of one market that look at it when a bar closes. Each remembers up to which close it
 * has looked, so none is looked at twice and none is left out.
 */
public final class CloseBook {
  private final Map<AlertName, Waiting> byName = new LinkedHashMap<>();

  /**
   * @param stand whether it has to be otherwise first
   * @param looked up to which close
   */
  private record Waiting(PriceAlert alert, Condition.AtClose at, Stand stand, Instant looked) {}

  /** Has an alert wait; one that waits already goes on waiting, unless it was armed anew. */
  public void add(PriceAlert alert, Condition.AtClose at) {
    if (!has(alert.arming())) {
      byName.put(alert.name(), new Waiting(alert, at, alert.stand(), alert.armedAt()));
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

  /** The lengths of bars of which one has closed that somebody waits for. */
  public List<Duration> due(Instant now) {
    return byName.values().stream()
        .filter(one -> nextClose(one).isBefore(now))
        .map(one -> one.at().interval())
        .distinct()
        .sorted()
        .toList();
  }

  /** Bars close at whole multiples of their length since 1970. */
  private static Instant nextClose(Waiting one) {
    long length = one.at().interval().toMillis();
    return Instant.ofEpochMilli((Math.floorDiv(one.looked().toEpochMilli(), length) + 1) * length);
  }

  /** What must be measured of bars of one length. */
  public List<Indicator> measured(Duration interval) {
    return byName.values().stream()
        .map(Waiting::at)
        .filter(at -> at.interval().equals(interval))
        .map(Condition.AtClose::indicator)
        .distinct()
        .toList();
  }

  /**
   * Looks at bars of one length; the alerts that they reach wait no more. One whose figure was not
   * measured is not looked at, and goes on waiting as it did.
   */
  public List<Reached> closed(MeasuredBars measured) {
    var reached = new ArrayList<Reached>();
    for (Waiting one : new ArrayList<>(byName.values())) {
      if (one.at().interval().equals(measured.interval())) {
        measured
            .values(one.at().indicator())
            .flatMap(values -> look(one, measured.bars(), values))
            .ifPresent(reached::add);
      }
    }
    reached.forEach(one -> remove(one.alert().name()));
    return reached;
  }

  private Optional<Reached> look(
      Waiting waiting, List<Candle> bars, List<Optional<BigDecimal>> values) {
    Waiting one = waiting;
    for (int i = 0; i < bars.size(); i++) {
      Candle bar = bars.get(i);
      Optional<BigDecimal> value = values.get(i);
      if (bar.closeTime().isAfter(one.looked())) {
        boolean so = value.filter(it -> waiting.at().isSo(bar.close(), it)).isPresent();
        if (so && one.stand() == Stand.WAITING) {
          return Optional.of(
              new Reached(
                  one.alert(),
                  new Sighting.Measured(bar.close(), value.orElseThrow(), bar.closeTime())));
        }
        boolean otherwise = value.isPresent() && !so;
        one =
            new Waiting(
                one.alert(), one.at(), otherwise ? Stand.WAITING : one.stand(), bar.closeTime());
      }
    }
    byName.put(one.alert().name(), one);
    return Optional.empty();
  }
}
