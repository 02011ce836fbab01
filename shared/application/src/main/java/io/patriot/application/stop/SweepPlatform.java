package io.patriot.application.stop;

import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.WindDown;
import io.patriot.application.platform.Affected;
import io.patriot.application.platform.PlatformSweep;
import io.patriot.application.platform.PlatformSweeps;
import io.patriot.application.platform.PlatformSwitch;
import io.patriot.application.platform.PlatformSwitches;
import io.patriot.application.platform.StopProgress;
import io.patriot.application.platform.StopWork;
import io.patriot.application.platform.SweepLook;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcomes;
import io.patriot.application.setting.OutcomeStep;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Takes back what waits and may open something, of everybody, while the platform is stopped, and
 * tells the same people once it is released. Each look begins with what is listed now and with what
 * is kept of each account, so whoever dies half way is followed by another look that misses nothing
 * and does nothing twice that matters.
 */
public final class SweepPlatform {
  /** So many accounts a second, since their owners are told, and Telegram takes thirty messages. */
  private static final int ACCOUNTS_PER_SECOND_MAX = 25;

  /** A day of looks a minute apart; who wants more asks again. */
  private static final int LOOKS_MAX = 24 * 60;

  /** So often it was done, and stayed so, when nobody needs to look any more. */
  private static final int CLEAR_ENOUGH = 10;

  /** Between one look and the next; the last is repeated. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofMinutes(1));

  private final PlatformSwitches switches;
  private final StopWork work;
  private final WaitingEntries entries;
  private final ReconcileRequests requests;
  private final PlatformSweeps sweeps;
  private final AccountOutcomes outcomes;
  private final InstantSource clock;

  public SweepPlatform(
      PlatformSwitches switches,
      StopWork work,
      WaitingEntries entries,
      ReconcileRequests requests,
      PlatformSweeps sweeps,
      AccountOutcomes outcomes,
      InstantSource clock) {
    this.switches = switches;
    this.work = work;
    this.entries = entries;
    this.requests = requests;
    this.sweeps = sweeps;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /** What one look came to. */
  public sealed interface Outcome {
    /** Another row of looks began since, and goes on. */
    record Superseded() implements Outcome {}

    /**
     * The stop holds.
     *
     * @param waiting accounts with orders that may open
     * @param asked how many of all accounts somebody was asked to look at
     */
    record Stopped(int waiting, int asked) implements Outcome {}

    /** The stop is over; so many accounts' owners were told, and so many still are to be. */
    record Released(int told, int left) implements Outcome {}
  }

  public Outcome handle(PlatformSweep sweep, Cause cause) {
    PlatformSwitch now = switches.read();
    StopProgress progress = work.of(sweep.stop());
    if (!now.isIn(sweep.stop())) {
      return tellOfRelease(sweep, now, progress, cause);
    }
    boolean isOurs =
        sweep.isFirst()
            || progress.look().filter(last -> last.chain().equals(sweep.chain())).isPresent();
    return isOurs ? takeBack(sweep, progress, cause) : new Outcome.Superseded();
  }

  private Outcome takeBack(PlatformSweep sweep, StopProgress progress, Cause cause) {
    Instant now = clock.instant();
    CorrelationId told = progress.look().map(SweepLook::told).orElse(cause.correlationId());
    List<AccountId> waiting = entries.accounts(now);
    int asked = ask(sweep.stop(), progress, waiting, named(told, cause), now);
    int clear = waiting.isEmpty() ? progress.look().map(SweepLook::clear).orElse(0) + 1 : 0;
    work.keep(sweep.stop(), new SweepLook(sweep.chain(), told, now, waiting.size(), clear));
    boolean isOver = clear >= CLEAR_ENOUGH && progress.isDone();
    if (!isOver && sweep.looks() < LOOKS_MAX) {
      sweeps.send(sweep.next(), pauseAfter(sweep.looks()), cause);
    }
    return new Outcome.Stopped(waiting.size(), asked);
  }

  /** One work item for each account on which something waits, or was not seen to have gone. */
  private int ask(
      long stop, StopProgress progress, List<AccountId> waiting, Cause cause, Instant now) {
    Map<AccountId, Affected> known = new TreeMap<>();
    progress.affected().forEach(one -> known.put(one.account(), one));
    var all = new TreeSet<>(waiting);
    all.addAll(known.keySet());
    int asked = 0;
    for (AccountId account : all) {
      Optional<Affected> before = Optional.ofNullable(known.get(account));
      boolean waits = waiting.contains(account);
      if (before.isEmpty() || before.get().needsLook(waits, now)) {
        Duration delay = Duration.ofSeconds(asked / ACCOUNTS_PER_SECOND_MAX);
        askFor(stop, account, before, now.plus(delay), delay, cause);
        asked++;
      }
    }
    return asked;
  }

  /**
   * One that is new is asked for before it is noted: who dies between asks twice, which costs
   * little, and does not leave its orders to themselves until somebody wonders.
   */
  private void askFor(
      long stop,
      AccountId account,
      Optional<Affected> before,
      Instant lookedAt,
      Duration delay,
      Cause cause) {
    before.ifPresent(known -> work.keep(stop, known.askedAnew(lookedAt)));
    int orders = before.map(Affected::orders).orElse(0);
    requests.send(account, WindDown.ofPlatform(stop, orders), delay, cause);
    if (before.isEmpty()) {
      work.keep(stop, Affected.asked(account, lookedAt));
    }
  }

  /** Only who heard that orders were taken back hears that it is over. */
  private Outcome tellOfRelease(
      PlatformSweep sweep, PlatformSwitch now, StopProgress progress, Cause cause) {
    List<Affected> untold =
        progress.affected().stream()
            .filter(one -> one.orders() > 0 && one.stage() != Affected.Stage.RELEASED)
            .toList();
    Cause release = named(CorrelationId.of(now.at(), Math.toIntExact(sweep.stop())), cause);
    Instant time = clock.instant();
    List<Affected> some =
        untold.stream().filter(one -> !one.isInHand(time)).limit(ACCOUNTS_PER_SECOND_MAX).toList();
    for (Affected one : some) {
      var outcome = new AccountOutcome.PlatformReleased(sweep.stop());
      String name = "platform-" + sweep.stop() + ":RELEASED";
      var unused =
          outcomes.record(new OutcomeStep(one.account(), name, outcome, release, clock.instant()));
      work.keep(sweep.stop(), one.released());
    }
    int left = untold.size() - some.size();
    if (left > 0) {
      sweeps.send(sweep.next(), Duration.ofSeconds(1), cause);
    }
    return new Outcome.Released(some.size(), left);
  }

  private static Cause named(CorrelationId request, Cause cause) {
    return new Cause(request, cause.causationId(), cause.actor());
  }

  private static Duration pauseAfter(int looks) {
    return PAUSES.get(Math.min(looks, PAUSES.size() - 1));
  }
}
