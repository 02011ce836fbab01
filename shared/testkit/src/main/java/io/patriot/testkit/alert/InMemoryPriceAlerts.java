package io.patriot.testkit.alert;

import io.patriot.application.alert.PriceAlerts;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.alert.AlertName;
import io.patriot.domain.alert.Arming;
import io.patriot.domain.alert.PriceAlert;
import io.patriot.domain.market.Symbol;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Price alerts in memory, and what was to be told of them. */
public final class InMemoryPriceAlerts implements PriceAlerts {
  private final Map<AlertName, PriceAlert> alerts = new LinkedHashMap<>();
  private final List<OutcomeStep> told = new ArrayList<>();
  private boolean away;

  /** What was to be told so far, oldest first. */
  public synchronized List<OutcomeStep> told() {
    return List.copyOf(told);
  }

  /** Whether every call fails from now on. */
  public synchronized void setAway(boolean away) {
    this.away = away;
  }

  @Override
  public synchronized List<PriceAlert> of(TenantId owner) {
    return sorted().stream().filter(alert -> alert.name().owner().equals(owner)).toList();
  }

  @Override
  public synchronized boolean add(PriceAlert alert) {
    return there().putIfAbsent(alert.name(), alert) == null;
  }

  @Override
  public synchronized void remove(AlertName name) {
    there().remove(name);
  }

  @Override
  public synchronized List<Arming> armed(Symbol symbol, Instant since) {
    return sorted().stream()
        .filter(alert -> !alert.isPaused())
        .filter(alert -> alert.symbol().equals(symbol) && !alert.armedAt().isBefore(since))
        .map(PriceAlert::arming)
        .toList();
  }

  @Override
  public synchronized List<PriceAlert> read(Collection<AlertName> names) {
    return names.stream().flatMap(name -> Optional.ofNullable(there().get(name)).stream()).toList();
  }

  @Override
  public synchronized boolean change(PriceAlert was, PriceAlert is) {
    boolean same = isThere(was);
    if (same) {
      alerts.put(is.name(), is);
    }
    return same;
  }

  @Override
  public synchronized boolean fire(PriceAlert alert, Optional<PriceAlert> after, OutcomeStep step) {
    boolean fires = isThere(alert);
    if (fires) {
      alerts.remove(alert.name());
      after.ifPresent(next -> alerts.put(next.name(), next));
      told.add(step);
    }
    return fires;
  }

  private boolean isThere(PriceAlert alert) {
    return Optional.ofNullable(there().get(alert.name()))
        .filter(one -> one.arming().equals(alert.arming()))
        .isPresent();
  }

  private List<PriceAlert> sorted() {
    return there().values().stream()
        .sorted(Comparator.comparing(PriceAlert::armedAt).thenComparing(alert -> alert.name().id()))
        .toList();
  }

  private Map<AlertName, PriceAlert> there() {
    if (away) {
      throw new IllegalStateException("The store is away because the test says so");
    }
    return alerts;
  }
}
