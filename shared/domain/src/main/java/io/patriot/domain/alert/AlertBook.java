package io.patriot.domain.alert;

import io.patriot.domain.alert.PriceAlert.Stand;
import io.patriot.domain.money.Price;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The alerts of one market that wait for prices, sorted by these: a trade that reaches none of them
 * costs a few comparisons, however many wait.
 *
 * <p>One that was told and goes on rests for a while, then waits until the market is on the other
 * side of its price, and only then for its price.
 */
public final class AlertBook {
  private static final Comparator<Kept> FIRST_ARMED =
      Comparator.comparing((Kept kept) -> kept.alert().armedAt())
          .thenComparing(kept -> kept.alert().name().toString());

  private final Map<AlertName, Kept> byName = new LinkedHashMap<>();
  private final Levels waiting = new Levels();
  private final Levels away = new Levels();
  private final NavigableSet<Kept> resting = new TreeSet<>(FIRST_ARMED);
  private @Nullable Price last;
  private boolean pastIsComing;

  /**
   * Has an alert wait; one that waits already goes on waiting, unless it was armed anew.
   *
   * @param at the price it waits for
   * @param stand how it stands by now
   */
  public void add(PriceAlert alert, Condition.AtPrice at, Stand stand, Instant now) {
    if (has(alert.arming())) {
      return;
    }
    remove(alert.name());
    var kept = new Kept(alert, at, alert.armedAt());
    byName.put(alert.name(), kept);
    if (stand == Stand.WAITING) {
      waiting.add(kept);
    } else if (stand == Stand.AWAY && alert.armedAt().isAfter(now)) {
      resting.add(kept);
    } else if (stand == Stand.AWAY) {
      away.add(kept);
    }
  }

  /** An alert waits no more, if it did. */
  public void remove(AlertName name) {
    Kept kept = byName.remove(name);
    if (kept != null) {
      waiting.remove(kept);
      away.remove(kept);
      resting.remove(kept);
    }
  }

  public boolean has(Arming arming) {
    Kept kept = byName.get(arming.name());
    return kept != null && kept.alert().armedAt().equals(arming.at());
  }

  /** Those that were armed before a moment. */
  public List<Arming> armedBefore(Instant moment) {
    return byName.values().stream()
        .filter(kept -> kept.alert().armedAt().isBefore(moment))
        .map(kept -> kept.alert().arming())
        .toList();
  }

  /** Since when what happened counts for any of those that do not rest. */
  public Optional<Instant> oldest(Instant now) {
    wake(now);
    return byName.values().stream()
        .map(Kept::since)
        .filter(since -> !since.isAfter(now))
        .min(Instant::compareTo);
  }

  /**
   * Trades were missed. Until the past is told, or cannot be, none of those for which the market
   * has to come back is moved: it may have come back and reached them meanwhile.
   */
  public void missed() {
    last = null;
    pastIsComing = true;
  }

  /** The past was told, or cannot be: from here on the present decides. */
  public void pastIsOver() {
    pastIsComing = false;
  }

  /** The market traded here: the alerts that waited for it, which wait no more. */
  public List<Reached> reachedAt(Price price, Instant at) {
    wake(at);
    last = price;
    if (!pastIsComing) {
      away.left(price, price).forEach(kept -> back(kept, at));
    }
    List<Reached> reached =
        waiting.reached(price, price).stream().map(kept -> reached(kept, price)).toList();
    reached.forEach(one -> remove(one.alert().name()));
    return reached;
  }

  /**
   * What the market did a while ago: the alerts that waited for it by then and were surely reached,
   * which wait no more.
   */
  public List<Reached> reachedIn(Stretch stretch) {
    var reached = new ArrayList<Reached>();
    for (Kept kept : waiting.reached(stretch.low(), stretch.high())) {
      if (!kept.since().isAfter(stretch.from())) {
        kept.at()
            .reachedIn(stretch, Stand.WAITING)
            .ifPresent(price -> reached.add(reached(kept, price)));
      }
    }
    for (Kept kept : away.left(stretch.low(), stretch.high())) {
      if (!kept.since().isAfter(stretch.from())) {
        kept.at()
            .reachedIn(stretch, Stand.AWAY)
            .ifPresentOrElse(
                price -> reached.add(reached(kept, price)), () -> back(kept, stretch.to()));
      }
    }
    reached.forEach(one -> remove(one.alert().name()));
    return reached;
  }

  /** Those that have rested long enough; where the market stands then counts. */
  private void wake(Instant now) {
    while (!resting.isEmpty() && !resting.first().alert().armedAt().isAfter(now)) {
      Kept kept = resting.removeFirst();
      away.add(kept);
      if (last != null && !pastIsComing && !kept.at().isReachedAt(last)) {
        back(kept, kept.alert().armedAt());
      }
    }
  }

  private void back(Kept kept, Instant since) {
    var moved = new Kept(kept.alert(), kept.at(), since);
    away.remove(kept);
    waiting.add(moved);
    byName.put(kept.alert().name(), moved);
  }

  private static Reached reached(Kept kept, Price price) {
    return new Reached(kept.alert(), new Sighting.Traded(price));
  }
}
