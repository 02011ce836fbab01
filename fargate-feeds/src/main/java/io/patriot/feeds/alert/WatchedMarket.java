package io.patriot.feeds.alert;

import io.patriot.domain.alert.AlertBook;
import io.patriot.domain.alert.AlertName;
import io.patriot.domain.alert.Arming;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.alert.PriceAlert.Stand;
import io.patriot.domain.alert.Stretch;
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

/**
 * The alerts of one market, those that wait and those whose price has come. Touched by the thread
 * that hears the market and by the one that reads and writes the store; nothing here waits for
 * anything.
 */
final class WatchedMarket {
  /** The list of alerts may lag behind the alerts themselves, but never for so long. */
  private static final Duration LISTED_WITHIN = Duration.ofMinutes(5);

  private final AlertBook book = new AlertBook();
  private final Map<AlertName, Reached> due = new LinkedHashMap<>();
  private final RecentPrices recent;
  private boolean unseen;

  WatchedMarket(Instant now) {
    this.recent = new RecentPrices(now);
  }

  /**
   * An alert whose price has come.
   *
   * @param unseen the minute in which it came, when nobody looked then
   */
  record Reached(PriceAlert alert, Price price, Optional<Instant> unseen) {}

  synchronized void traded(Price price, Instant at) {
    recent.traded(price, at);
    book.reachedAt(price, at).forEach(alert -> due(alert, price, Optional.empty()));
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
    return armings.stream()
        .filter(arming -> !book.has(arming) && !isDue(arming))
        .map(Arming::name)
        .toList();
  }

  private boolean isDue(Arming arming) {
    Reached reached = due.get(arming.name());
    return reached != null && reached.alert().arming().equals(arming);
  }

  synchronized void heard(List<PriceAlert> alerts, Instant now) {
    for (PriceAlert alert : alerts) {
      if (!alert.isPaused()) {
        heard(alert, now);
      }
    }
  }

  private void heard(PriceAlert alert, Instant now) {
    if (!recent.reachBackTo(alert.armedAt())) {
      missed();
    }
    Stand stand = alert.stand();
    if (!alert.armedAt().isAfter(now)) {
      stand = recent.at(alert.armedAt()).map(price -> then(alert, price)).orElse(stand);
      for (Stretch second : recent.since(alert.armedAt())) {
        Optional<Price> price = alert.reachedIn(second, stand);
        if (price.isPresent()) {
          book.remove(alert.name());
          due(alert, price.get(), Optional.empty());
          return;
        }
        stand = alert.leftIn(second) ? Stand.WAITING : stand;
      }
    }
    book.add(alert, stand, now);
  }

  private static Stand then(PriceAlert alert, Price price) {
    return alert.isReachedAt(price) ? alert.stand() : Stand.WAITING;
  }

  /** Those that wait here and are not listed any more were deleted, paused or told. */
  synchronized void keepOnly(Collection<Arming> listed, Instant now) {
    var there = new LinkedHashSet<>(listed);
    Instant sure = now.minus(LISTED_WITHIN);
    book.armedBefore(sure).stream()
        .filter(arming -> !there.contains(arming))
        .forEach(arming -> book.remove(arming.name()));
  }

  /**
   * Since when the past must be asked for; nothing when all of it was heard or nobody waits. What
   * is missed from now on is to be asked for again.
   */
  synchronized Optional<Instant> takeUnseen(Instant now) {
    Optional<Instant> since = unseen ? book.oldest(now) : Optional.empty();
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
      book.reachedIn(Stretch.of(minute))
          .forEach(one -> due(one.alert(), one.price(), Optional.of(minute.openTime())));
    }
    if (!unseen) {
      book.pastIsOver();
    }
  }

  synchronized List<Reached> due() {
    return List.copyOf(due.values());
  }

  synchronized void done(AlertName name) {
    due.remove(name);
  }

  private void due(PriceAlert alert, Price price, Optional<Instant> missed) {
    due.put(alert.name(), new Reached(alert, price, missed));
  }
}
