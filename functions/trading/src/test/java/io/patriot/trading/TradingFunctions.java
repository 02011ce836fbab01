package io.patriot.trading;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.announce.TellEverybody;
import io.patriot.application.order.TradingStore;
import io.patriot.application.setting.SettingsOfVenues;
import io.patriot.application.stop.WaitingEntries;
import io.patriot.application.venue.AccountVenues;
import io.patriot.application.venue.VenueAccounts;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.events.Wire;
import io.patriot.events.message.CauseV1;
import io.patriot.lambda.Shell;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.InMemoryChatUsers;
import io.patriot.testkit.InMemoryComparisons;
import io.patriot.testkit.Interception;
import io.patriot.testkit.OrderExamples;
import io.patriot.testkit.RecordingOrderCommands;
import io.patriot.testkit.SqsBatch;
import io.patriot.testkit.TradingDesk;
import io.patriot.testkit.link.InMemoryLinks;
import io.patriot.testkit.link.ScriptedQuiet;
import io.patriot.testkit.people.InMemoryPeople;
import io.patriot.testkit.setting.InMemorySettings;
import io.patriot.testkit.setting.RecordingOutcomes;
import io.patriot.testkit.setting.ScriptedSettings;
import io.patriot.testkit.stop.InMemoryStopWork;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The functions as they are wired, over a desk in memory whose store fails when told. */
final class TradingFunctions {
  static final Wire WIRE = Wire.standard();
  static final CauseV1 CAUSE = CauseV1.of(AccountExamples.aCause());
  static final String MINE = AccountExamples.ACCOUNT.toString();
  static final TenantId OTHER_TENANT = new TenantId("tg-2");
  static final AccountId OTHER_ACCOUNT = OpenPaperAccount.accountOf(OTHER_TENANT);
  static final String OTHERS = OTHER_ACCOUNT.toString();

  final TradingDesk desk = new TradingDesk();

  /** How many of the next commits fail, as when the table is away. */
  final AtomicInteger failingCommits = new AtomicInteger();

  final TradingStore store =
      Interception.around(
          TradingStore.class,
          desk.store(),
          (method, call) -> {
            if (method.equals("commit")
                && failingCommits.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
              throw new IllegalStateException("The table is away");
            }
            return call.proceed();
          });

  final InMemoryLinks links = new InMemoryLinks();
  final InMemoryPeople people = new InMemoryPeople();

  final RecordingOrderCommands commands = new RecordingOrderCommands();
  final ScriptedQuiet quiet = new ScriptedQuiet();
  final InMemoryChatUsers users = new InMemoryChatUsers();
  final RecordingOutcomes outcomes = new RecordingOutcomes();
  final InMemoryStopWork stopWork = new InMemoryStopWork();
  final InMemorySettings known = new InMemorySettings();
  final ScriptedSettings binance = new ScriptedSettings();
  final SettingsOfVenues settings = new SettingsOfVenues(Map.of("binance", binance));

  /** What the venue has; at first it keeps no accounts. */
  VenueAccounts venueAccounts = new AccountVenues(Map.of());

  private final TradingFactory factory = new TradingFactory();

  TradingFunctions() {
    new OpenPaperAccount(desk.store(), desk.clock()).handle(OTHER_TENANT, AccountExamples.aCause());
  }

  Shell decideOrder() {
    var ports = desk.ports();
    return factory.decideOrder(
        WIRE,
        store,
        ports.instruments(),
        ports.placements(),
        desk.venue(),
        ports.reconcileRequests(),
        AccountFactory.wishes(
            links,
            links,
            quiet,
            store,
            users,
            outcomes,
            known,
            settings,
            venueAccounts,
            ports.reconcileRequests(),
            desk.clock()),
        desk.platform(),
        desk.clock());
  }

  Shell placeOrder() {
    return factory.placeOrder(
        WIRE, store, desk.venue(), desk.ports().reconcileRequests(), desk.platform(), desk.clock());
  }

  Shell executionReport() {
    return factory.executionReport(WIRE, store, desk.ports().reconcileRequests(), desk.clock());
  }

  Shell reconcile() {
    return reconcile(new AccountVenues(Map.of()));
  }

  Shell reconcile(VenueAccounts accounts) {
    return factory.reconcile(
        WIRE,
        store,
        desk.venue(),
        null,
        accounts,
        links,
        desk.ports().instruments(),
        desk.ports().placements(),
        desk.ports().reconcileRequests(),
        new InMemoryComparisons(),
        AccountFactory.lookingAfter(
            store,
            desk.venue(),
            desk.ports().instruments(),
            commands,
            quiet,
            outcomes,
            all(),
            new TellEverybody(people, outcomes, desk.requests(), desk.clock()),
            desk.ports().reconcileRequests(),
            desk.clock()),
        all(),
        new AccountFactory()
            .keepProtected(
                store,
                desk.venue(),
                desk.ports().instruments(),
                commands,
                outcomes,
                desk.ports().reconcileRequests(),
                desk.clock()),
        () -> 7,
        desk.clock());
  }

  private StoppingAll all() {
    return new StoppingAll(
        desk.platform(),
        stopWork,
        new WaitingEntries(store, links, people, List.of()),
        desk.requests());
  }

  /** Hands a batch to a function, and returns the ids that it wants again. */
  static List<String> run(Shell function, SqsBatch batch) {
    return SqsBatch.failures(run(function, batch.json()));
  }

  static String run(Shell function, String event) {
    var out = new ByteArrayOutputStream();
    try {
      function.handle(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A wish of another account. */
  static OrderIntent othersIntent(String id, OrderTerms terms) {
    return new OrderIntent(
        new IntentId(id),
        OTHER_ACCOUNT,
        terms,
        "test",
        OrderExamples.NOON,
        OrderExamples.NOON.plus(Duration.ofMinutes(1)));
  }
}
