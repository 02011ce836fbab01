package io.patriot.simulator.binance;

import io.patriot.simulator.binance.access.ApiKeys;
import io.patriot.simulator.binance.access.ApiRestrictions;
import io.patriot.simulator.binance.access.Guard;
import io.patriot.simulator.binance.access.GuardedEndpoint;
import io.patriot.simulator.binance.access.OrderBudget;
import io.patriot.simulator.binance.access.OrderRateLimits;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.account.Accounts;
import io.patriot.simulator.binance.account.Margin;
import io.patriot.simulator.binance.account.rest.AccountConfig;
import io.patriot.simulator.binance.account.rest.AccountEvents;
import io.patriot.simulator.binance.account.rest.AccountInformation;
import io.patriot.simulator.binance.account.rest.Balance;
import io.patriot.simulator.binance.account.rest.ChangeLeverage;
import io.patriot.simulator.binance.account.rest.ChangeMarginType;
import io.patriot.simulator.binance.account.rest.ChangeMultiAssetsMode;
import io.patriot.simulator.binance.account.rest.ChangePositionMargin;
import io.patriot.simulator.binance.account.rest.ChangePositionMode;
import io.patriot.simulator.binance.account.rest.CommissionRate;
import io.patriot.simulator.binance.account.rest.IncomeHistory;
import io.patriot.simulator.binance.account.rest.LeverageBracketList;
import io.patriot.simulator.binance.account.rest.MultiAssetsMode;
import io.patriot.simulator.binance.account.rest.PositionMode;
import io.patriot.simulator.binance.account.rest.PositionRisk;
import io.patriot.simulator.binance.account.rest.SymbolConfig;
import io.patriot.simulator.binance.account.rest.TradingStatus;
import io.patriot.simulator.binance.admin.AccountOffice;
import io.patriot.simulator.binance.admin.AdminApi;
import io.patriot.simulator.binance.admin.IssueKey;
import io.patriot.simulator.binance.admin.ListAccounts;
import io.patriot.simulator.binance.admin.OpenAccount;
import io.patriot.simulator.binance.admin.TransferMoney;
import io.patriot.simulator.binance.market.Market;
import io.patriot.simulator.binance.order.Floor;
import io.patriot.simulator.binance.order.OrderChecks;
import io.patriot.simulator.binance.order.OrderDesk;
import io.patriot.simulator.binance.order.OrderReader;
import io.patriot.simulator.binance.order.OrderRegister;
import io.patriot.simulator.binance.order.Settlement;
import io.patriot.simulator.binance.order.rest.AllOrders;
import io.patriot.simulator.binance.order.rest.AmendOrder;
import io.patriot.simulator.binance.order.rest.CancelAllOrders;
import io.patriot.simulator.binance.order.rest.CancelOrder;
import io.patriot.simulator.binance.order.rest.OpenOrders;
import io.patriot.simulator.binance.order.rest.PlaceOrder;
import io.patriot.simulator.binance.order.rest.QueryOpenOrder;
import io.patriot.simulator.binance.order.rest.QueryOrder;
import io.patriot.simulator.binance.order.rest.TryOrder;
import io.patriot.simulator.binance.order.rest.UserTrades;
import io.patriot.simulator.binance.rest.Endpoint;
import io.patriot.simulator.binance.time.Agenda;
import io.patriot.simulator.binance.time.VenueClock;
import io.patriot.simulator.binance.time.VenueIds;
import io.patriot.simulator.binance.userstream.Courier;
import io.patriot.simulator.binance.userstream.ListenKeyEnd;
import io.patriot.simulator.binance.userstream.ListenKeyExtension;
import io.patriot.simulator.binance.userstream.ListenKeyStart;
import io.patriot.simulator.binance.userstream.UserStreams;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Everything of the exchange that belongs to its customers, put together. */
final class PrivateSide {
  private final Agenda agenda;
  private final UserStreams streams;
  private final AccountOffice office;
  private final List<Endpoint> endpoints;
  private final AdminApi admin;

  PrivateSide(Market market, InstantSource base, VenueClock clock, long seed) {
    long startMs = base.millis();
    agenda = new Agenda(base);
    var keys = new ApiKeys(seed ^ startMs);
    var accounts = new Accounts();
    var floor = new Floor(market);
    var margin = new Margin(floor);
    streams = new UserStreams(keys::text, clock, Courier.RELIABLE);
    var accountEvents = new AccountEvents(streams, margin, clock);
    var register = new OrderRegister();
    var ids = new VenueIds(startMs);
    var checks = new OrderChecks(floor, margin, register);
    var settlement = new Settlement(register, floor, streams, accountEvents, ids, clock);
    var desk = new OrderDesk(floor, register, checks, settlement, ids, agenda, clock);
    var reader = new OrderReader(floor, clock, keys::text);
    office =
        new AccountOffice(
            accounts,
            keys,
            accountEvents,
            clock,
            () -> floor.open((_, outcomes) -> settlement.settle(outcomes)));
    var guard = new Guard(keys, clock);
    var budget = new OrderBudget(clock);
    List<PrivateEndpoint> all = new ArrayList<>();
    all.addAll(accountEndpoints(margin, accountEvents, clock, desk));
    all.addAll(orderEndpoints(desk, reader, floor, clock));
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
                new TransferMoney(office)));
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

  void timePassed(long nowMs) {
    agenda.timePassed(nowMs);
    streams.timePassed(nowMs);
  }

  private static List<PrivateEndpoint> accountEndpoints(
      Margin margin, AccountEvents events, InstantSource clock, OrderDesk desk) {
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
        new ChangePositionMode(account -> !desk.orders(account).open().isEmpty()),
        new ChangeMultiAssetsMode(events),
        new ChangePositionMargin(margin, events, clock),
        new IncomeHistory(clock));
  }

  private static List<PrivateEndpoint> orderEndpoints(
      OrderDesk desk, OrderReader reader, Floor floor, InstantSource clock) {
    return List.of(
        new PlaceOrder(desk, reader),
        new TryOrder(desk, reader),
        new AmendOrder(desk, floor, clock),
        new QueryOrder(desk, clock),
        new QueryOpenOrder(desk, clock),
        new OpenOrders(desk),
        new CancelOrder(desk, clock),
        new CancelAllOrders(desk),
        new AllOrders(desk, clock),
        new UserTrades(desk, clock));
  }
}
