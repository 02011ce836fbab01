package io.patriot.simulator.line;

import io.patriot.application.link.Credential;
import io.patriot.application.secret.Secret;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Symbol;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.account.BinanceAccount;
import io.patriot.exchanges.binance.account.PositionAnswer;
import io.patriot.exchanges.binance.signed.BinanceHost;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.signed.RepeatGuards;
import io.patriot.exchanges.binance.signed.TradingKey;
import io.patriot.exchanges.binance.trade.BinanceAlgoOrders;
import io.patriot.exchanges.binance.trade.BinanceOrders;
import io.patriot.exchanges.venue.EgressBudget;
import io.patriot.exchanges.venue.OrderBudget;
import io.patriot.exchanges.venue.OrderBudgets;
import io.patriot.exchanges.venue.VenueClock;
import io.patriot.simulator.binance.InMemoryExchange;
import io.patriot.simulator.binance.InMemorySettings;
import io.patriot.simulator.binance.admin.NewAccount;
import io.patriot.simulator.binance.admin.OpenedAccount;
import java.math.BigDecimal;
import java.util.List;

/** An exchange in memory and the real driver with an account there. */
final class Desk {
  static final Symbol BTC = new Symbol("BTCUSDT");
  static final BinanceHost HOST = new BinanceHost.Production();
  private static final int PLENTY = 1_000_000_000;

  final HandTime time = new HandTime();
  final InMemoryExchange exchange;
  final OpenedAccount opened;
  final Credential credential;
  final TradingKey key;
  final VenueClock clock = new VenueClock(time);
  final PrivateLine line;
  final BinanceOrders orders;
  final BinanceAlgoOrders conditional;

  Desk(long seed, HttpRoad road) {
    exchange =
        InMemoryExchange.open(
            InMemorySettings.of(time, seed).withRequestWeightPerMinuteMax(PLENTY));
    opened = exchange.openAccount(NewAccount.with("1000000"));
    credential = new Credential(Secret.of(opened.apiKey()), Secret.of(opened.secret()));
    key = new TradingKey(new AccountId(new TenantId("t1"), "main"), credential);
    line =
        new PrivateLine(
            new ExchangeHttp(exchange, road),
            HOST,
            clock,
            new EgressBudget(time, new EgressBudget.Shares(PLENTY, PLENTY, 300)),
            new OrderBudgets(time, new OrderBudget.Limits(PLENTY, PLENTY, 20)),
            RepeatGuards.once(time),
            time);
    orders = new BinanceOrders(line);
    conditional = new BinanceAlgoOrders(line);
  }

  BigDecimal held() {
    return read(new BinanceAccount(line).positions(credential)).stream()
        .filter(position -> position.symbol().equals(BTC))
        .map(PositionAnswer::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static <T> T read(Reading<T> reading) {
    if (reading instanceof Reading.Read<T>(T value, _)) {
      return value;
    }
    throw new AssertionError("asked in vain: " + reading);
  }

  static <T> List<T> all(Reading<List<T>> reading) {
    return read(reading);
  }
}
