package io.patriot.feeds.alert;

import io.patriot.domain.alert.AlertBook;
import io.patriot.domain.alert.AlertName;
import io.patriot.domain.alert.Arming;
import io.patriot.domain.alert.CloseBook;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.MeasuredBars;
import io.patriot.domain.alert.MoveBook;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.alert.PriceAlert.Stand;
import io.patriot.domain.alert.Reached;
import io.patriot.domain.alert.Sighting;
import io.patriot.domain.alert.Stretch;
import io.patriot.domain.indicator.Indicator;
import io.patriot.domain.market.Candle;
import io.patriot.domain.money.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The alerts of one market, those that wait and those that are to be told. Touched by the thread
 * that hears the market and by the one that reads and writes the store; nothing here waits for
 * anything.
 */
final class WatchedMarket {
  /** The list of alerts may lag behind the alerts themselves, but never for so long. */
  private static final Duration LISTED_WITHIN = Duration.ofMinutes(5);

  private final AlertBook book = new AlertBook();
  private final MoveBook moves = new MoveBook();
  private final CloseBook closes = new CloseBook();
  private final Map<AlertName, Due> due = new LinkedHashMap<>();
  private final RecentPrices recent;
  private boolean unseen;

  WatchedMarket(Instant now) {
    this.recent = new RecentPrices(now);
  }

  /**
   * An alert that is to be told.
   *
   * @param unseen the minute in which it was reached, when nobody looked then
   */
  record Due(Reached reached, Optional<Instant> unseen) {
    PriceAlert alert() {
      return reached.alert();
    }
  }

  synchronized void traded(Price price, Instant at) {
    recent.traded(price, at);
    book.reachedAt(price, at).forEach(this::due);
    moves.traded(price, at).forEach(this::due);
  }

  /** Something may have been missed. */
  synchronized void gapped(Instant now) {
    recent.forget(now);
    missed();
  }

  private void missed() {
    unseen = true;
    book.missed();
  }

  /** Those that were not heard of before, or have been armed anew since. */
  synchronized List<AlertName> unknown(Collection<Arming> armings) {
    return armings.stream().filter(arming -> !isThere(arming)).map(Arming::name).toList();
  }

  private boolean isThere(Arming arming) {
    Due one = due.get(arming.name());
    return book.has(arming)
        || moves.has(arming)
        || closes.has(arming)
        || (one != null && one.alert().arming().equals(arming));
  }

  synchronized void heard(List<PriceAlert> alerts, Instant now) {
    for (PriceAlert alert : alerts) {
      if (!alert.isPaused()) {
        heard(alert, now);
      }
    }
  }

  /** What it waits for may be new as well, since alerts come from a store. */
  private void heard(PriceAlert alert, Instant now) {
    remove(alert.name());
    switch (alert.condition()) {
      case Condition.AtPrice at -> heard(alert, at, now);
      case Condition.Moves wanted -> heard(alert, wanted);
      case Condition.AtClose at -> closes.add(alert, at);
    }
  }

  private void heard(PriceAlert alert, Condition.Moves wanted) {
    if (!recent.reachBackTo(alert.armedAt())) {
      missed();
    }
    moves.add(alert, wanted);
    moves.happened(alert.name(), recent.since(alert.armedAt())).ifPresent(this::due);
  }

  private void heard(PriceAlert alert, Condition.AtPrice at, Instant now) {
    if (!recent.reachBackTo(alert.armedAt())) {
      missed();
    }
    Stand stand = alert.stand();
    if (!alert.armedAt().isAfter(now)) {
      stand =
          recent
              .at(alert.armedAt())
              .map(price -> at.isReachedAt(price) ? alert.stand() : Stand.WAITING)
              .orElse(stand);
      for (Stretch second : recent.since(alert.armedAt())) {
        Optional<Price> price = at.reachedIn(second, stand);
        if (price.isPresent()) {
          due(new Reached(alert, new Sighting.Traded(price.get())));
          return;
        }
        stand = at.leftIn(second) ? Stand.WAITING : stand;
      }
    }
    book.add(alert, at, stand, now);
  }

  /** Those that wait here and are not listed any more were deleted, paused or told. */
  synchronized void keepOnly(Collection<Arming> listed, Instant now) {
    var there = new LinkedHashSet<>(listed);
    Instant sure = now.minus(LISTED_WITHIN);
    Stream.of(book.armedBefore(sure), moves.armedBefore(sure), closes.armedBefore(sure))
        .flatMap(List::stream)
        .filter(arming -> !there.contains(arming))
        .forEach(arming -> remove(arming.name()));
  }

  private void remove(AlertName name) {
    book.remove(name);
    moves.remove(name);
    closes.remove(name);
  }

  /**
   * Since when the past must be asked for; nothing when all of it was heard or nobody waits. What
   * is missed from now on is to be asked for again.
   */
  synchronized Optional<Instant> takeUnseen(Instant now) {
    Optional<Instant> since =
        unseen
            ? Stream.of(book.oldest(now), moves.oldest(now))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
            : Optional.empty();
    unseen &= since.isEmpty();
    return since;
  }

  /** The past could not be had. */
  synchronized void stillUnseen() {
    unseen = true;
    book.pastIsOver();
  }

  /** What the market did while nobody looked. */
  synchronized void happened(List<Candle> minutes) {
    for (Candle minute : minutes) {
      book.reachedIn(Stretch.of(minute)).forEach(one -> due(one, Optional.of(minute.openTime())));
    }
    moves
        .happened(minutes.stream().map(Stretch::of).toList())
        .forEach(one -> due(one, late(one.seen())));
    if (!unseen) {
      book.pastIsOver();
    }
  }

  private static Optional<Instant> late(Sighting seen) {
    return seen instanceof Sighting.Moved moved ? Optional.of(moved.at()) : Optional.empty();
  }

  /** The lengths of bars of which one has closed that somebody waits for. */
  synchronized List<Duration> closesDue(Instant now) {
    return closes.due(now);
  }

  /** Bars of one length closed. What is reckoned of them keeps no trade of the market waiting. */
  void closed(Duration interval, List<Candle> bars, Instant now) {
    closed(MeasuredBars.of(interval, bars, measured(interval), now));
  }

  private synchronized List<Indicator> measured(Duration interval) {
    return closes.measured(interval);
  }

  private synchronized void closed(MeasuredBars measured) {
    closes.closed(measured).forEach(this::due);
  }

  synchronized List<Due> due() {
    return List.copyOf(due.values());
  }

  synchronized void done(AlertName name) {
    due.remove(name);
  }

  private void due(Reached reached) {
    due(reached, Optional.empty());
  }

  private void due(Reached reached, Optional<Instant> missed) {
    due.put(reached.alert().name(), new Due(reached, missed));
  }
}
