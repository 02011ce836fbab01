package io.patriot.testkit.stop;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.aStopBuyOf;
import static io.patriot.testkit.OrderExamples.aStopSellOf;
import static io.patriot.testkit.OrderExamples.reduceOnly;

import io.patriot.application.link.AccountQuiet;
import io.patriot.application.order.ClosePositions;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.WindDown;
import io.patriot.application.order.WindDownAccount;
import io.patriot.application.people.Membership;
import io.patriot.application.platform.Affected;
import io.patriot.application.platform.PlatformSweep;
import io.patriot.application.platform.PlatformSweeps;
import io.patriot.application.platform.ReleasePlatform;
import io.patriot.application.platform.StopPlatform;
import io.patriot.application.platform.StopProgress;
import io.patriot.application.platform.StopWork;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.PlatformStopped;
import io.patriot.application.setting.AccountOutcomes;
import io.patriot.application.stop.SweepPlatform;
import io.patriot.application.stop.WaitingEntries;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.FixedInstruments;
import io.patriot.testkit.Interception;
import io.patriot.testkit.RecordingOrderCommands;
import io.patriot.testkit.TradingDesk;
import io.patriot.testkit.link.InMemoryLinks;
import io.patriot.testkit.link.ScriptedQuiet;
import io.patriot.testkit.people.InMemoryPeople;
import io.patriot.testkit.setting.RecordingOutcomes;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * An account with a position, its stop and two orders that may open, below a platform's switch. Its
 * venue has accepted them and listed none yet: only the book knows that they wait.
 */
final class SweptWorld {
  private static final long ADMIN = 7;
  private static final long OTHER = 8;
  private static final int NEVER = -1;

  final TradingDesk desk = new TradingDesk();
  final InMemoryStopWork work = new InMemoryStopWork();
  final RecordingOutcomes outcomes = new RecordingOutcomes();
  final ScriptedQuiet quiet = new ScriptedQuiet();
  final OrderId resting;
  final OrderId conditional;
  final OrderId stop;

  private final SweepPlatform sweeping;
  private final WindDownAccount windingDown;
  private int callsToDeath = NEVER;
  private boolean isGone;

  SweptWorld() {
    desk.fill(desk.decideAndSend(aMarketBuyOf("0.03", BTC)), "0.03", "61800.10");
    resting = desk.decideAndSend(aLimitBuyOf("0.01", BTC, "60000"));
    conditional = desk.decideAndSend(aStopBuyOf("0.01", BTC, "65000"));
    stop = desk.decideAndSend(reduceOnly(aStopSellOf("0.03", BTC, "60000")));
    quiet.says(new AccountQuiet.Answer.Busy(1, 3));
    var people = new InMemoryPeople();
    people.join(Membership.ofNewcomer(ACCOUNT.tenant(), 1, "", desk.clock().instant()));
    var mortalWork = mortal(StopWork.class, work);
    var mortalRequests = mortal(ReconcileRequests.class, desk.requests());
    var mortalOutcomes = mortal(AccountOutcomes.class, outcomes);
    sweeping =
        new SweepPlatform(
            desk.platform(),
            mortalWork,
            new WaitingEntries(desk.store(), new InMemoryLinks(), people, List.of()),
            mortalRequests,
            mortal(PlatformSweeps.class, desk.requests()),
            mortalOutcomes,
            desk.clock());
    windingDown =
        new WindDownAccount(
            desk.store(),
            desk.ports().cancelOrder(),
            new ClosePositions(
                FixedInstruments.bitcoinAndEther(), new RecordingOrderCommands(), desk.clock()),
            quiet,
            mortalOutcomes,
            desk.platform(),
            mortalWork,
            mortalRequests,
            desk.clock());
  }

  private <T> T mortal(Class<T> port, T itself) {
    return Interception.around(
        port,
        itself,
        (_, call) -> {
          if (callsToDeath >= 0 && callsToDeath-- == 0) {
            throw new IllegalStateException("The machine dies because the test says so");
          }
          return call.proceed();
        });
  }

  void diesAtCall(int call) {
    callsToDeath = call;
  }

  /** An admin halts the platform; which stop that is. */
  long stops() {
    new StopPlatform(desk.platform(), desk.clock()).halt(ADMIN, "");
    return desk.platform().read().stop();
  }

  long reducesOnly() {
    new StopPlatform(desk.platform(), desk.clock()).onlyReduce(ADMIN, "");
    return desk.platform().read().stop();
  }

  void releases() {
    desk.clock().advance(StopPlatform.COOL_OFF.plus(Duration.ofSeconds(1)));
    var releasing = new ReleasePlatform(desk.platform(), Set.of(ADMIN, OTHER), desk.clock());
    releasing.handle(OTHER, desk.platform().read().version());
  }

  /** The next look at all accounts that somebody asked for, or the first. */
  SweepPlatform.Outcome sweeps() {
    PlatformSweep next =
        desk.requests().sweeps().takeAll().stream()
            .map(sent -> sent.message().sweep())
            .reduce((_, later) -> later)
            .orElse(PlatformSweep.first(desk.platform().read().stop(), "pressed"));
    return sweep(next);
  }

  /** One that dies is delivered again. */
  SweepPlatform.Outcome sweep(PlatformSweep next) {
    try {
      return sweeping.handle(next, aCause());
    } catch (IllegalStateException e) {
      return sweeping.handle(next, aCause());
    }
  }

  PlatformSweep last() {
    return desk.requests().sweeps().messages().getLast().sweep();
  }

  /** All looks at the account that are due. */
  void looks() {
    desk.requests().windDowns().takeAll().forEach(sent -> look(sent.message().windDown()));
  }

  void look(WindDown look) {
    try {
      windingDown.handle(ACCOUNT, look, aCause());
    } catch (IllegalStateException e) {
      windingDown.handle(ACCOUNT, look, aCause());
    }
  }

  /** The venue takes off what it was asked to, and lists the rest. */
  void venueLetsGo() {
    if (!isGone) {
      isGone = true;
      desk.hear(desk.venue().takeOff(resting));
      desk.hear(desk.venue().takeOff(conditional));
    }
    venueAnswers();
  }

  /** As a venue does: nothing goes that nobody asked back. */
  void venueDoesAsAsked() {
    if (desk.history(resting).stream()
        .anyMatch(it -> it.event() instanceof OrderEvent.CancelRequested)) {
      venueLetsGo();
    }
  }

  void venueAnswers() {
    quiet.says(new AccountQuiet.Answer.Busy(1, 1));
  }

  StopProgress progress() {
    return work.of(desk.platform().read().stop());
  }

  /** What the account's owner was told, stage by stage. */
  List<String> stages() {
    return outcomes.outcomes().stream()
        .filter(PlatformStopped.class::isInstance)
        .map(outcome -> ((PlatformStopped) outcome).stage().name())
        .toList();
  }

  List<AccountOutcome.TakenBack> told(Affected.Stage stage) {
    return outcomes.outcomes().stream()
        .filter(PlatformStopped.class::isInstance)
        .map(PlatformStopped.class::cast)
        .filter(outcome -> outcome.stage().name().equals(stage.name()))
        .flatMap(outcome -> outcome.orders().stream())
        .toList();
  }
}
