package io.patriot.application.risk;

import io.patriot.application.risk.Breach.Level;
import io.patriot.application.risk.RiskChange.What;
import io.patriot.domain.account.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the watch over an account's risk remembers: which bounds it does not keep now, which it did
 * not keep before, and what was done.
 *
 * @param version counts its changes; zero before it is kept
 * @param past newest first
 * @param confinedAt the fence of the turn by which the account takes closing orders only because of
 *     its risk; nobody else's turn is taken back
 */
public record RiskWatch(
    AccountId account,
    long version,
    List<OpenBreach> open,
    List<PastBreach> past,
    Optional<Long> confinedAt,
    Optional<Halving> halving) {

  /** What is older than these is forgotten here; its events stay. */
  public static final int PAST_MAX = 50;

  public RiskWatch {
    open = List.copyOf(open);
    past = List.copyOf(past);
  }

  public static RiskWatch begun(AccountId account) {
    return new RiskWatch(account, 0, List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  /** What a look came to. */
  public record Looked(RiskWatch after, List<RiskChange> changes) {
    public Looked {
      changes = List.copyOf(changes);
    }
  }

  /** Whether it must be looked at although nothing may be held any more. */
  public boolean isBusy() {
    return !open.isEmpty() || confinedAt.isPresent() || halving.isPresent();
  }

  /** How grave the gravest is; empty when all is well. */
  public Optional<Level> level() {
    return open.stream().map(OpenBreach::level).max(Comparator.naturalOrder());
  }

  public boolean isAtLeast(Level level) {
    return level().filter(one -> one.compareTo(level) >= 0).isPresent();
  }

  /**
   * Whether having less in the market would make it less than critical. What was found milder by
   * now only counts as critical until that has lasted; it is no reason to sell more.
   */
  public boolean isCriticalByExposure() {
    return open.stream()
        .anyMatch(
            one ->
                one.level() == Level.CRITICAL
                    && one.calmSince().isEmpty()
                    && one.last().kind().isMendedByLess());
  }

  /**
   * @param found what does not keep its bound at this moment
   * @param holds whether the account holds anything
   */
  public Looked look(List<Breach> found, boolean holds, Instant now) {
    var still = new ArrayList<OpenBreach>();
    var over = new ArrayList<PastBreach>();
    var changes = new ArrayList<RiskChange>();
    for (OpenBreach breach : open) {
      Optional<Breach> again = found.stream().filter(breach.last()::isOf).findFirst();
      OpenBreach after = again.map(one -> seen(breach, one, now)).orElse(breach.calmer(now));
      if (again.isEmpty() && after.isOver(now)) {
        over.addFirst(breach.ended(holds, now));
        changes.add(new RiskChange(What.ENDED, breach.last()));
      } else {
        still.add(after);
      }
      again
          .filter(one -> one.isWorseThan(breach.level()))
          .ifPresent(one -> changes.add(new RiskChange(What.GOT_WORSE, one)));
    }
    for (Breach breach : found) {
      if (open.stream().noneMatch(one -> one.last().isOf(breach))) {
        still.add(OpenBreach.of(breach, now));
        changes.add(new RiskChange(What.BEGAN, breach));
      }
    }
    over.addAll(past);
    var after =
        new RiskWatch(
            account,
            version,
            still,
            over.subList(0, Math.min(over.size(), PAST_MAX)),
            confinedAt,
            halving);
    return new Looked(after, changes);
  }

  private static OpenBreach seen(OpenBreach breach, Breach found, Instant now) {
    return found.isWorseThan(breach.level())
        ? breach.worsened(found)
        : found.level() == breach.level() ? breach.asGraveAsBefore() : breach.milder(found, now);
  }

  public RiskWatch confinedAt(Optional<Long> fence) {
    return new RiskWatch(account, version, open, past, fence, halving);
  }

  public RiskWatch with(Optional<Halving> newHalving) {
    boolean done = newHalving.filter(one -> one.stage() == Halving.Stage.DONE).isPresent();
    List<OpenBreach> after = done ? open.stream().map(OpenBreach::afterHalving).toList() : open;
    return new RiskWatch(account, version, after, past, confinedAt, newHalving);
  }

  /** As it is kept next. */
  public RiskWatch next() {
    return new RiskWatch(account, version + 1, open, past, confinedAt, halving);
  }
}
