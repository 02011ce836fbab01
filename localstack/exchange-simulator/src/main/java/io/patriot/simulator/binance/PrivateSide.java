package io.patriot.simulator.binance;

import io.patriot.simulator.binance.access.ApiKeys;
import io.patriot.simulator.binance.access.ApiRestrictions;
import io.patriot.simulator.binance.access.Guard;
import io.patriot.simulator.binance.access.GuardedEndpoint;
import io.patriot.simulator.binance.access.OrderBudget;
import io.patriot.simulator.binance.access.OrderRateLimits;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.Accounts;
import io.patriot.simulator.binance.account.Margin;
import io.patriot.simulator.binance.account.rest.AccountConfig;
import io.patriot.simulator.binance.account.rest.AccountEvents;
import io.patriot.simulator.binance.account.rest.AccountInformation;
import io.patriot.simulator.binance.account.rest.AdlQuantile;
import io.patriot.simulator.binance.account.rest.Balance;
import io.patriot.simulator.binance.account.rest.ChangeLeverage;
import io.patriot.simulator.binance.account.rest.ChangeMarginType;
import io.patriot.simulator.binance.account.rest.ChangeMultiAssetsMode;
import io.patriot.simulator.binance.account.rest.ChangePositionMargin;
import io.patriot.simulator.binance.account.rest.ChangePositionMode;
import io.patriot.simulator.binance.account.rest.CommissionRate;
import io.patriot.simulator.binance.account.rest.FeeBurn;
import io.patriot.simulator.binance.account.rest.IncomeHistory;
import io.patriot.simulator.binance.account.rest.LeverageBracketList;
import io.patriot.simulator.binance.account.rest.MultiAssetsMode;
import io.patriot.simulator.binance.account.rest.PositionMarginHistory;
import io.patriot.simulator.binance.account.rest.PositionMode;
import io.patriot.simulator.binance.account.rest.PositionRisk;
import io.patriot.simulator.binance.account.rest.SymbolConfig;
import io.patriot.simulator.binance.account.rest.TradingStatus;
import io.patriot.simulator.binance.admin.AccountOffice;
import io.patriot.simulator.binance.admin.AdminApi;
import io.patriot.simulator.binance.admin.IssueKey;
import io.patriot.simulator.binance.admin.ListAccounts;
import io.patriot.simulator.binance.admin.ListFaults;
import io.patriot.simulator.binance.admin.OpenAccount;
import io.patriot.simulator.binance.admin.SwitchFaultOff;
import io.patriot.simulator.binance.admin.SwitchFaultOn;
import io.patriot.simulator.binance.admin.TransferMoney;
import io.patriot.simulator.binance.algo.AlgoDesk;
import io.patriot.simulator.binance.algo.AlgoReader;
import io.patriot.simulator.binance.algo.AllAlgoOrders;
import io.patriot.simulator.binance.algo.CancelAlgoOrder;
import io.patriot.simulator.binance.algo.CancelAllAlgoOrders;
import io.patriot.simulator.binance.algo.OpenAlgoOrders;
import io.patriot.simulator.binance.algo.PlaceAlgoOrder;
import io.patriot.simulator.binance.algo.QueryAlgoOrder;
import io.patriot.simulator.binance.algo.TriggerWatch;
import io.patriot.simulator.binance.fault.FaultDesk;
import io.patriot.simulator.binance.fault.Faults;
import io.patriot.simulator.binance.fault.Venue;
import io.patriot.simulator.binance.market.Market;
import io.patriot.simulator.binance.order.Countdowns;
import io.patriot.simulator.binance.order.Floor;
import io.patriot.simulator.binance.order.OrderChecks;
import io.patriot.simulator.binance.order.OrderDesk;
import io.patriot.simulator.binance.order.OrderReader;
import io.patriot.simulator.binance.order.OrderRegister;
import io.patriot.simulator.binance.order.Settlement;
import io.patriot.simulator.binance.order.rest.AllOrders;
import io.patriot.simulator.binance.order.rest.AmendOrder;
import io.patriot.simulator.binance.order.rest.BatchAmend;
import io.patriot.simulator.binance.order.rest.BatchCancel;
import io.patriot.simulator.binance.order.rest.BatchPlace;
import io.patriot.simulator.binance.order.rest.CancelAllOrders;
import io.patriot.simulator.binance.order.rest.CancelOrder;
import io.patriot.simulator.binance.order.rest.CountdownCancelAll;
import io.patriot.simulator.binance.order.rest.ForceOrders;
import io.patriot.simulator.binance.order.rest.OpenOrders;
import io.patriot.simulator.binance.order.rest.OrderChanges;
import io.patriot.simulator.binance.order.rest.PlaceOrder;
import io.patriot.simulator.binance.order.rest.QueryOpenOrder;
import io.patriot.simulator.binance.order.rest.QueryOrder;
import io.patriot.simulator.binance.order.rest.TryOrder;
import io.patriot.simulator.binance.order.rest.UserTrades;
import io.patriot.simulator.binance.rest.Endpoint;
import io.patriot.simulator.binance.risk.FundingPayments;
import io.patriot.simulator.binance.risk.Liquidation;
import io.patriot.simulator.binance.risk.RiskWatch;
import io.patriot.simulator.binance.time.Agenda;
import io.patriot.simulator.binance.time.VenueClock;
import io.patriot.simulator.binance.time.VenueIds;
import io.patriot.simulator.binance.truth.Truth;
import io.patriot.simulator.binance.userstream.ListenKeyEnd;
import io.patriot.simulator.binance.userstream.ListenKeyExtension;
import io.patriot.simulator.binance.userstream.ListenKeyStart;
import io.patriot.simulator.binance.userstream.UserStreams;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything of the exchange that belongs to its customers, put together. */
final class PrivateSide {
  private final Agenda agenda;
  private final UserStreams streams;
  private final AccountOffice office;
  private final Accounts accounts = new Accounts();
  private final FundingPayments funding;
  private final AlgoDesk algos;
  private final Settlement settlement;
  private final Market market;
  private final RiskWatch risk;
  private final FaultDesk faultDesk;
  private final List<Endpoint> endpoints;
  private final AdminApi admin;

  PrivateSide(Market market, InstantSource base, VenueClock clock, long seed, Venue venue) {
    long startMs = base.millis();
    this.market = market;
    agenda = new Agenda(base);
    var keys = new ApiKeys(seed ^ startMs);
    var faults = new Faults(keys, agenda, clock);
    faultDesk = new FaultDesk(faults, venue);
    var floor = new Floor(market);
    var margin = new Margin(floor);
    streams = new UserStreams(keys::text, clock, faults);
    var accountEvents = new AccountEvents(streams, margin, clock);
    var register = new OrderRegister();
    var ids = new VenueIds(startMs);
    var checks = new OrderChecks(floor, margin, register);
    settlement = new Settlement(register, floor, streams, accountEvents, faults, ids, clock);
    var desk = new OrderDesk(floor, register, checks, settlement, ids, agenda, clock);
    algos = new AlgoDesk(floor, desk, streams, faults, ids, keys::text, agenda, clock);
    settlement.watch(algos);
    funding = new FundingPayments(market, accounts, margin, accountEvents);
    risk =
        new RiskWatch(
            accounts,
            margin,
            accountEvents,
            new Liquidation(desk, algos, margin, accountEvents, clock));
    var reader = new OrderReader(floor, clock, keys::text);
    office =
        new AccountOffice(
            accounts, keys, accountEvents, clock, () -> open(market, floor, settlement, algos));
    var guard = new Guard(keys, clock);
    var budget = new OrderBudget(clock);
    List<PrivateEndpoint> all = new ArrayList<>();
    all.addAll(accountEndpoints(margin, accountEvents, clock, desk, algos));
    all.addAll(orderEndpoints(desk, reader, floor, new Countdowns(desk, agenda), clock));
    var algoReader = new AlgoReader(clock, keys::text);
    all.addAll(
        List.of(
            new PlaceAlgoOrder(algos, algoReader),
            new QueryAlgoOrder(algos),
            new CancelAlgoOrder(algos),
            new CancelAllAlgoOrders(algos),
            new OpenAlgoOrders(algos),
            new AllAlgoOrders(algos, clock)));
    all.addAll(
        List.of(
            new ListenKeyStart(streams),
            new ListenKeyExtension(streams),
            new ListenKeyEnd(streams)));
    endpoints =
        all.stream().map(each -> (Endpoint) new GuardedEndpoint(guard, budget, each)).toList();
    admin =
        new AdminApi(
            List.of(
                new OpenAccount(office),
                new ListAccounts(office),
                new IssueKey(office),
                new TransferMoney(office),
                new SwitchFaultOn(faultDesk),
                new SwitchFaultOff(faultDesk),
                new ListFaults(faultDesk)));
  }

  List<Endpoint> endpoints() {
    return endpoints;
  }

  AdminApi admin() {
    return admin;
  }

  UserStreams streams() {
    return streams;
  }

  AccountOffice office() {
    return office;
  }

  FaultDesk faultDesk() {
    return faultDesk;
  }

  /** One account, or all. */
  List<Account> accounts(Optional<Long> id) {
    return id.map(one -> List.of(office.account(one))).orElseGet(accounts::all);
  }

  void timePassed(long nowMs) {
    agenda.timePassed(nowMs);
    streams.timePassed(nowMs);
    funding.timePassed(nowMs);
    risk.timePassed(nowMs);
  }

  /** Lets somebody remember all that happens to orders from now on. */
  Truth truth() {
    var truth = new Truth(accounts);
    settlement.watch(truth);
    algos.watch(truth::changed);
    return truth;
  }

  /** When time alone next changes something for a customer. */
  long nextDueMs() {
    long dueMs = Math.min(agenda.nextDueMs(), streams.nextDueMs());
    dueMs = Math.min(dueMs, funding.nextDueMs());
    return accounts.anyExposed() || algos.anyWaitsForMark()
        ? Math.min(dueMs, market.nextMarkMs())
        : dueMs;
  }

  /** Lets the engines and the conditional orders listen to the market, once. */
  private static void open(Market market, Floor floor, Settlement settlement, AlgoDesk algos) {
    if (floor.open((_, outcomes) -> settlement.settle(outcomes))) {
      market.each(each -> each.listen(new TriggerWatch(each, algos)));
    }
  }

  private static List<PrivateEndpoint> accountEndpoints(
      Margin margin, AccountEvents events, InstantSource clock, OrderDesk desk, AlgoDesk algos) {
    return List.of(
        new ApiRestrictions(),
        new OrderRateLimits(),
        new Balance(margin, "/fapi/v2/balance"),
        new Balance(margin, "/fapi/v3/balance"),
        new AccountInformation(margin, 2),
        new AccountInformation(margin, 3),
        new PositionRisk(margin, 2),
        new PositionRisk(margin, 3),
        new SymbolConfig(),
        new AccountConfig(),
        new LeverageBracketList(),
        new CommissionRate(),
        new TradingStatus(clock),
        new PositionMode(),
        new MultiAssetsMode(),
        new ChangeLeverage(margin, events),
        new ChangeMarginType(events),
        new ChangePositionMode(
            account ->
                !desk.orders(account).open().isEmpty() || !algos.algos(account).open().isEmpty()),
        new ChangeMultiAssetsMode(events),
        new ChangePositionMargin(margin, events, clock),
        new PositionMarginHistory(clock),
        new AdlQuantile(),
        new FeeBurn(),
        new IncomeHistory(clock));
  }

  private static List<PrivateEndpoint> orderEndpoints(
      OrderDesk desk, OrderReader reader, Floor floor, Countdowns countdowns, InstantSource clock) {
    var place = new PlaceOrder(desk, reader);
    var amend = new AmendOrder(desk, floor, clock);
    var cancel = new CancelOrder(desk, clock);
    return List.of(
        place,
        amend,
        cancel,
        new BatchPlace(place),
        new BatchAmend(amend),
        new BatchCancel(cancel),
        new CountdownCancelAll(countdowns),
        new ForceOrders(desk, clock),
        new TryOrder(desk, reader),
        new QueryOrder(desk, clock),
        new QueryOpenOrder(desk, clock),
        new OpenOrders(desk),
        new CancelAllOrders(desk),
        new AllOrders(desk, clock),
        new OrderChanges(desk, clock),
        new UserTrades(desk, clock));
  }
}
