package io.patriot.proof.check;

import io.patriot.application.risk.Breach;
import io.patriot.application.risk.Breach.Level;
import io.patriot.application.risk.Halving;
import io.patriot.application.risk.OpenBreach;
import io.patriot.application.risk.RiskChange;
import io.patriot.application.risk.RiskChange.What;
import io.patriot.application.risk.RiskWatch;
import io.patriot.application.setting.AccountOutcome.RiskChanged;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * I13: what an account risks too much is found, told once when it begins, gets worse and ends, and
 * where it is critical half of what was held goes, or its owner is told why it does not.
 */
final class RiskIsWatched implements Check {
  /** Whoever decides may have read the book some changes ago. */
  private static final int CHANGES_MEANWHILE_MAX = 6;

  /** From so many times its equity on an account must be known to be in danger, prices aside. */
  private static final BigDecimal TIMES_HIGH = new BigDecimal("8.8");

  private static final BigDecimal TIMES_CRITICAL = new BigDecimal("11");

  private final Map<AccountId, Set<String>> told = new TreeMap<>();
  private final Map<AccountId, Deque<Map<Leg, Quantity>>> held = new TreeMap<>();
  private final Map<AccountId, List<Map<Leg, Quantity>>> wholes = new TreeMap<>();
  private final Map<AccountId, Halving.Stage> stages = new TreeMap<>();

  @Override
  public void stored(Stored event, Findings findings) {
    if (event instanceof Stored.OfRisk(_, var account, var changed, var book)) {
      told(account, changed, findings);
      halving(account, changed, book.get(), findings);
    } else if (event.bookVersion() != 0) {
      remember(event.book().get());
    }
  }

  private void told(AccountId account, RiskChanged changed, Findings findings) {
    Set<String> open = told.computeIfAbsent(account, _ -> new TreeSet<>());
    for (RiskChange change : changed.changes()) {
      String bound = bound(change.breach());
      findings.must(
          Invariant.I13,
          open.contains(bound) == (change.what() != What.BEGAN),
          () -> account + ": told that " + bound + " " + change.what() + ", of " + open);
      if (change.what() == What.ENDED) {
        open.remove(bound);
      } else {
        open.add(bound);
      }
    }
  }

  private static String bound(Breach breach) {
    return breach.kind() + " " + breach.where();
  }

  private void halving(
      AccountId account, RiskChanged changed, AccountBook book, Findings findings) {
    changed.halving().ifPresent(stage -> stages.put(account, stage));
    boolean critical =
        changed.changes().stream()
            .filter(change -> change.what() != What.ENDED)
            .anyMatch(change -> change.breach().level() == Level.CRITICAL);
    findings.must(
        Invariant.I13,
        !critical || stages.containsKey(account),
        () -> account + ": critical, and nobody says what is done: " + changed);
    if (changed.halving().isEmpty()) {
      return;
    }
    remember(book);
    switch (changed.halving().get()) {
      case UNDER_WAY -> wholes.put(account, held(account));
      case DONE -> half(account, findings);
      case LEFT, STOPPED -> {}
    }
  }

  /**
   * At some moment since the last changes of the book no more than half was there of anything that
   * whoever began with it may have seen.
   */
  private void half(AccountId account, Findings findings) {
    List<Map<Leg, Quantity>> seen = wholes.getOrDefault(account, List.of());
    findings.must(
        Invariant.I13, !seen.isEmpty(), () -> account + ": half is off what nobody began with");
    findings.must(
        Invariant.I13,
        seen.isEmpty() || seen.stream().anyMatch(whole -> isHalved(account, whole)),
        () ->
            account
                + ": half is said to be off "
                + seen.getLast()
                + ", and there is "
                + recent(account).getLast());
  }

  private boolean isHalved(AccountId account, Map<Leg, Quantity> whole) {
    return whole.entrySet().stream()
        .allMatch(
            all ->
                recent(account).stream()
                    .map(one -> one.getOrDefault(all.getKey(), Quantity.ZERO))
                    .anyMatch(one -> !one.plus(one).isAbove(all.getValue())));
  }

  /** What they may have seen: nobody begins where nothing is held. */
  private List<Map<Leg, Quantity>> held(AccountId account) {
    return recent(account).stream().filter(one -> !one.isEmpty()).toList();
  }

  private void remember(AccountBook book) {
    var sizes = new TreeMap<Leg, Quantity>();
    for (Position position : book.positions().values()) {
      if (!position.isOverdrawn()) {
        sizes.put(position.leg(), position.quantity());
      }
    }
    Deque<Map<Leg, Quantity>> recent = recent(book.account());
    recent.addLast(sizes);
    if (recent.size() > CHANGES_MEANWHILE_MAX) {
      recent.removeFirst();
    }
  }

  private Deque<Map<Leg, Quantity>> recent(AccountId account) {
    return held.computeIfAbsent(account, _ -> new ArrayDeque<>());
  }

  @Override
  public void atRest(Scene scene, Findings findings) {
    for (AccountId account : scene.accounts()) {
      RiskWatch watch = scene.watch(account);
      Set<String> open =
          watch.open().stream()
              .map(OpenBreach::last)
              .map(RiskIsWatched::bound)
              .collect(Collectors.toSet());
      Set<String> known = told.getOrDefault(account, Set.of());
      findings.must(
          Invariant.I13,
          known.equals(open),
          () -> account + ": its owner knows of " + known + ", and found is " + open);
      findings.must(
          Invariant.I13,
          watch.halving().stream().noneMatch(Halving::isUnderWay),
          () -> account + ": half is still being taken off: " + watch.halving());
      found(account, watch, scene, findings);
    }
  }

  /** By a reckoning of our own, so that a watch that sees nothing is seen. */
  private static void found(AccountId account, RiskWatch watch, Scene scene, Findings findings) {
    BigDecimal equity = scene.equity(account);
    BigDecimal exposure = scene.exposure(account);
    findings.must(
        Invariant.I13,
        exposure.compareTo(equity.multiply(TIMES_CRITICAL)) <= 0 || watch.isAtLeast(Level.CRITICAL),
        () -> account + ": " + exposure + " on " + equity + ", and found is " + watch.open());
    findings.must(
        Invariant.I13,
        exposure.compareTo(equity.multiply(TIMES_HIGH)) <= 0
            || scene.book(account).tradingState() != TradingState.ACTIVE,
        () -> account + ": " + exposure + " on " + equity + ", and takes all orders");
  }
}
