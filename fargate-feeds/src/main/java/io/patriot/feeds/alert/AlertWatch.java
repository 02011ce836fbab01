package io.patriot.feeds.alert;

import io.patriot.application.alert.FireAlert;
import io.patriot.application.alert.PriceAlerts;
import io.patriot.domain.alert.AlertName;
import io.patriot.domain.alert.Arming;
import io.patriot.domain.market.Candle;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.feeds.alert.WatchedMarket.Due;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the markets for what people want to be told of. A trade is compared in memory; the store
 * is asked every few seconds for what is new, and written only when an alert fires.
 *
 * <p>An alert that is in the store has not fired. So after a start or a gap the market's minutes
 * since it was armed are asked for, and what was reached in them is told late, and told to be late.
 * What is looked at when a bar closes is always looked at in the venue's own bars.
 */
public final class AlertWatch {
  private static final Logger LOG = LoggerFactory.getLogger(AlertWatch.class);
  private static final Duration NEW_ONES_EVERY = Duration.ofSeconds(3);
  private static final Duration ALL_EVERY = Duration.ofMinutes(1);

  /** How far the clocks of two machines and the list's lagging behind may add up. */
  private static final Duration OVERLAP = Duration.ofSeconds(30);

  /** A venue that is asked too often shuts us out. */
  private static final Duration PAST_EVERY = Duration.ofSeconds(15);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** The venue may tell of a bar's last trades a moment later. */
  private static final Duration CLOSED_BARS_AFTER = Duration.ofSeconds(2);

  private final PriceAlerts alerts;
  private final FireAlert fireAlert;
  private final PastBars past;
  private final InstantSource clock;
  private final Map<Symbol, WatchedMarket> markets = new TreeMap<>();
  private final Map<Bars, Instant> closesAskedAt = new HashMap<>();
  private Instant allReadAt = Instant.EPOCH;
  private Instant newReadAt = Instant.EPOCH;
  private Instant pastAskedAt = Instant.EPOCH;

  private record Bars(Symbol symbol, Duration interval) {}

  public AlertWatch(
      Collection<Symbol> symbols, PriceAlerts alerts, PastBars past, InstantSource clock) {
    this.alerts = alerts;
    this.fireAlert = new FireAlert(alerts);
    this.past = past;
    this.clock = clock;
    symbols.forEach(symbol -> markets.put(symbol, new WatchedMarket(clock.instant())));
  }

  public void traded(Symbol symbol, Price price, Instant at) {
    WatchedMarket market = markets.get(symbol);
    if (market != null) {
      market.traded(price, at);
    }
  }

  /** Trades may have been missed. */
  public void gapped() {
    Instant now = clock.instant();
    markets.values().forEach(market -> market.gapped(now));
  }

  /** Tells what is reached, and hears of what is new. Throws when the store cannot be reached. */
  public void look() {
    fire();
    Instant now = clock.instant();
    if (!now.isBefore(allReadAt.plus(ALL_EVERY))) {
      readAll(now);
      allReadAt = now;
      newReadAt = now;
    } else if (!now.isBefore(newReadAt.plus(NEW_ONES_EVERY))) {
      Instant since = newReadAt.minus(OVERLAP);
      markets.forEach((symbol, market) -> hear(market, alerts.armed(symbol, since), now));
      newReadAt = now;
    }
    if (!now.isBefore(pastAskedAt.plus(PAST_EVERY))) {
      markets.forEach((symbol, market) -> catchUp(symbol, market, now));
    }
    markets.forEach((symbol, market) -> closes(symbol, market, now));
    fire();
  }

  /** One question a look and market, and none again soon, since many bars close at once. */
  private void closes(Symbol symbol, WatchedMarket market, Instant now) {
    for (Duration interval : market.closesDue(now.minus(CLOSED_BARS_AFTER))) {
      var bars = new Bars(symbol, interval);
      Instant asked = closesAskedAt.getOrDefault(bars, Instant.EPOCH);
      if (!now.isBefore(asked.plus(PAST_EVERY))) {
        closesAskedAt.put(bars, now);
        Instant from = now.minus(interval.multipliedBy(PastBars.BARS_MAX - 1L));
        past.from(symbol, interval, from)
            .ifPresentOrElse(
                there -> market.closed(interval, there, now),
                () -> LOG.atWarn().addKeyValue("symbol", symbol).log("alerts.bars-unknown"));
        return;
      }
    }
  }

  private void readAll(Instant now) {
    markets.forEach(
        (symbol, market) -> {
          List<Arming> listed = alerts.armed(symbol, Instant.EPOCH);
          hear(market, listed, now);
          market.keepOnly(listed, now);
        });
  }

  private void hear(WatchedMarket market, List<Arming> listed, Instant now) {
    List<AlertName> unknown = market.unknown(listed);
    if (!unknown.isEmpty()) {
      market.heard(alerts.read(unknown), now);
    }
  }

  private void catchUp(Symbol symbol, WatchedMarket market, Instant now) {
    Optional<Instant> since = market.takeUnseen(now);
    if (since.isEmpty()) {
      return;
    }
    pastAskedAt = now;
    Instant farthest = now.minus(Duration.ofMinutes(PastBars.BARS_MAX - 1L));
    Instant from = since.get().isBefore(farthest) ? farthest : since.get();
    Optional<List<Candle>> minutes = past.from(symbol, MINUTE, from);
    if (minutes.isPresent()) {
      market.happened(minutes.get());
    } else {
      market.stillUnseen();
      LOG.atWarn().addKeyValue("symbol", symbol).log("alerts.past-unknown");
    }
  }

  private void fire() {
    for (WatchedMarket market : markets.values()) {
      for (Due one : market.due()) {
        boolean told =
            fireAlert.handle(one.alert(), one.reached().seen(), one.unseen(), clock.instant());
        market.done(one.alert().name());
        LOG.atInfo()
            .addKeyValue("alert", one.alert().name())
            .addKeyValue("told", told)
            .log("alerts.fired");
      }
    }
  }
}
