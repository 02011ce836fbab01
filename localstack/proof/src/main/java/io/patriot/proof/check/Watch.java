package io.patriot.proof.check;

import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import io.patriot.proof.crowd.Desk;
import io.patriot.proof.platform.Platform;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stands beside one world from its first moment and looks whether what must be true is true. */
public final class Watch {
  private static final String PAPER = "PAPER#";
  private static final String STOP = "P#PLATFORM#STOP#";
  private static final String ID = "\"id\":\"";

  private final Platform platform;
  private final Findings findings = new Findings();
  private final History history;
  private final Venues venues;
  private final List<Check> checks =
      List.of(
          new LaddersHold(this::market),
          new NothingIsStuck(),
          new OneOrderPerWish(),
          new EveryTradeBookedOnce(this::wasCompared),
          new HoldingsAreTrades(),
          new MoneyIsConserved(),
          new EndedIsEnded(this::atVenue),
          new ProtectionStands(),
          new GuardsStand(),
          new RiskIsWatched(),
          new DayLossEnds(),
          new SwitchHolds(),
          new StopIsCarriedOut(),
          new ExitsOnlyReduce(),
          new LimitsInAllHold(),
          new PeopleApart(),
          new EverythingIsTold(),
          new HistoryLeadsHere(),
          new DecisionsStand(),
          new ChatKeepsItsWord());

  private Watch(Platform platform) {
    this.platform = platform;
    this.history = new History(account -> platform.counter().book(account));
    this.venues =
        new Venues(
            platform.exchange().itself().truth(),
            platform.owners(),
            new Venues.Told() {
              @Override
              public void accepted(VenueOrder order, List<VenueOrder> ofThatName) {
                each(check -> check.accepted(order, ofThatName, findings));
              }

              @Override
              public void traded(VenueTrade trade) {
                each(check -> check.traded(trade, findings));
              }
            });
  }

  /** Watches a platform from now on, which has not started yet. */
  public static Watch over(Platform platform) {
    var watch = new Watch(platform);
    platform.exchange().itself().truth().listen(watch.venues);
    platform
        .cloud()
        .tables()
        .onChange((table, keys, before, after, _) -> watch.changed(table, keys, before, after));
    platform.cloud().onPublished(watch::published);
    platform
        .cloud()
        .onTouch(
            (machine, message, tenant) ->
                watch.each(check -> check.touched(machine, message, tenant, watch.findings)));
    return watch;
  }

  /** What was found wrong so far, whatever comes later. */
  public Findings findings() {
    return findings;
  }

  /** Whether every order has ended or truly rests, as far as its events tell. */
  public boolean isSettled() {
    return !history.anyPasses();
  }

  /** What is not as it must be once everything has had its time. */
  public List<String> atRest(List<Desk> desks) {
    var scene = new PlatformScene(platform, desks, history, venues);
    var now = new Findings();
    for (Check check : checks) {
      check.atRest(scene, now);
      if (!now.isEmpty()) {
        return now.wrongs();
      }
    }
    findings.addLooks(now);
    return List.of();
  }

  private void changed(
      String table,
      Map<String, AttributeValue> keys,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after) {
    if (table.equals(platform.cloud().tableNames().events())) {
      if (History.isOutbox(keys)) {
        if (before != null && after == null) {
          List<String> entry = history.entry(before);
          each(check -> check.struckOff(entry, findings));
        }
      } else if (after != null) {
        stored(after);
      }
    } else if (after != null && isPlatformSwitch(keys)) {
      boolean isActive =
          TradingState.ACTIVE.name().equals(Objects.requireNonNull(after.get("tradingState")).s());
      each(check -> check.platformTurned(isActive));
    } else if (after != null && shelf(keys).startsWith(STOP)) {
      stopWorkKept(Long.parseLong(shelf(keys).substring(STOP.length())));
    } else if (after != null && sort(keys).startsWith(PAPER)) {
      AccountId account = account(shelf(keys));
      platform
          .counter()
          .paperOrder(account, new OrderId(sort(keys).substring(PAPER.length())))
          .ifPresent(venues::kept);
    }
  }

  private void stopWorkKept(long stop) {
    if (platform.counter().isStopDone(stop)) {
      var mayOpen = new TreeMap<AccountId, List<OrderId>>();
      for (Desk desk : platform.owners().values()) {
        for (AccountId account : List.of(desk.paper(), desk.live())) {
          List<OrderId> waiting = venues.live(account).stream().filter(this::mayOpen).toList();
          if (!waiting.isEmpty() && platform.counter().isKept(account)) {
            mayOpen.put(account, waiting);
          }
        }
      }
      each(check -> check.platformDone(stop, mayOpen, findings));
    }
  }

  /** Of ours; what somebody ordered by hand is not for us to take back. */
  private boolean mayOpen(OrderId order) {
    return history.order(order).filter(ours -> !ours.intent().terms().reduceOnly()).isPresent();
  }

  /** Whatever cannot be read is wrong, and no reason to disturb whoever stored it. */
  private void stored(Map<String, AttributeValue> item) {
    try {
      history.event(item).ifPresent(event -> each(check -> check.stored(event, findings)));
    } catch (RuntimeException e) {
      findings.must(Invariant.I10, false, () -> e + " of " + item);
    }
  }

  private Instrument market(Symbol symbol) {
    return Objects.requireNonNull(platform.markets().get(symbol), "Markets are known by now");
  }

  private boolean wasCompared(AccountId account) {
    return platform.counter().wasCompared(account);
  }

  private List<VenueOrder> atVenue(AccountId account, OrderId order) {
    return venues.named(account, order.value());
  }

  private void published(String detail) {
    int from = detail.indexOf(ID) + ID.length();
    String id = detail.substring(from, detail.indexOf('"', from));
    each(check -> check.published(id, findings));
  }

  private void each(Consumer<Check> act) {
    checks.forEach(act);
  }

  private static boolean isPlatformSwitch(Map<String, AttributeValue> keys) {
    return keys.equals(Keys.platformSwitch().attributes());
  }

  private static String shelf(Map<String, AttributeValue> keys) {
    return Objects.requireNonNull(keys.get(Key.PARTITION)).s();
  }

  private static String sort(Map<String, AttributeValue> keys) {
    AttributeValue sort = keys.get(Key.SORT);
    return sort == null ? "" : sort.s();
  }

  /** The account of a shelf: T#tenant#A#name. */
  private static AccountId account(String shelf) {
    List<String> parts = List.of(shelf.split("#", -1));
    return new AccountId(new TenantId(parts.get(1)), parts.get(3));
  }
}
