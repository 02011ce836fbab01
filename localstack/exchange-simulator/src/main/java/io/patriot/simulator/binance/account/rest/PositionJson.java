package io.patriot.simulator.binance.account.rest;

import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.AccountMargin;
import io.patriot.simulator.binance.account.Amounts;
import io.patriot.simulator.binance.account.LiquidationPrice;
import io.patriot.simulator.binance.account.Position;
import io.patriot.simulator.binance.account.PositionMargin;
import io.patriot.simulator.binance.json.Decimals;
import io.patriot.simulator.binance.json.JsonText;
import java.math.BigDecimal;

/** Positions as the different answers spell them. */
final class PositionJson {
  private static final BigDecimal TAKER_FEE = new BigDecimal("0.0005");

  private PositionJson() {}

  /** Second edition: every position, its settings with it. */
  static void riskV2(JsonText json, Account account, PositionMargin margin, AccountMargin whole) {
    Position position = margin.position();
    var settings = account.settings(position.instrument());
    json.open();
    common(json, margin, whole);
    json.field("leverage", Integer.toString(settings.leverage()));
    json.field("maxNotionalValue", Settings.notionalMax(account, position.instrument()));
    json.field("marginType", margin.isolated() ? "isolated" : "cross");
    json.field("isAutoAddMargin", "false").close();
  }

  /** Third edition: its margin with it, its settings not. */
  static void riskV3(JsonText json, PositionMargin margin, AccountMargin whole) {
    json.open();
    common(json, margin, whole);
    json.field("marginAsset", "USDT");
    margins(json, margin);
    json.field("adl", margin.position().isOpen() ? 2 : 0);
    json.field("bidNotional", Amounts.money(margin.bidNotional()));
    json.field("askNotional", Amounts.money(margin.askNotional())).close();
  }

  static void inAccountV2(JsonText json, Account account, PositionMargin margin) {
    Position position = margin.position();
    json.open().field("symbol", position.instrument().name());
    margins(json, margin);
    json.field("unrealizedProfit", Amounts.money(margin.unrealized()));
    json.field("leverage", Integer.toString(account.settings(position.instrument()).leverage()));
    json.field("isolated", margin.isolated());
    json.field("entryPrice", Amounts.fixed(position.entryPrice(), 5));
    json.field("breakEvenPrice", Amounts.fixed(breakEven(position), 5));
    json.field("maxNotional", Settings.notionalMax(account, position.instrument()));
    json.field("bidNotional", Amounts.money(margin.bidNotional()));
    json.field("askNotional", Amounts.money(margin.askNotional()));
    json.field("positionSide", position.side().name());
    json.field("positionAmt", Amounts.fixed(position.amount(), Decimals.QUANTITY));
    json.field("notional", Amounts.money(margin.notional()));
    json.field("isolatedWallet", Amounts.money(position.isolatedWallet()));
    json.field("updateTime", position.updatedMs()).close();
  }

  static void inAccountV3(JsonText json, PositionMargin margin) {
    Position position = margin.position();
    json.open().field("symbol", position.instrument().name());
    json.field("positionSide", position.side().name());
    json.field("positionAmt", Amounts.fixed(position.amount(), Decimals.QUANTITY));
    json.field("unrealizedProfit", Amounts.money(margin.unrealized()));
    json.field("isolatedMargin", Amounts.money(isolatedMargin(margin)));
    json.field("notional", Amounts.money(margin.notional()));
    json.field("isolatedWallet", Amounts.money(position.isolatedWallet()));
    json.field("initialMargin", Amounts.money(margin.initial()));
    json.field("maintMargin", Amounts.money(margin.maintenance()));
    json.field("updateTime", position.updatedMs()).close();
  }

  /** The price at which closing by taking pays both fees. */
  static BigDecimal breakEven(Position position) {
    BigDecimal fee = position.entryPrice().multiply(TAKER_FEE);
    return position.amount().signum() < 0
        ? position.entryPrice().subtract(fee)
        : position.entryPrice().add(fee);
  }

  private static void common(JsonText json, PositionMargin margin, AccountMargin whole) {
    Position position = margin.position();
    json.field("symbol", position.instrument().name());
    json.field("positionSide", position.side().name());
    json.field("positionAmt", Amounts.fixed(position.amount(), Decimals.QUANTITY));
    json.field("entryPrice", Amounts.fixed(position.entryPrice(), 5));
    json.field("breakEvenPrice", Amounts.fixed(breakEven(position), 5));
    json.field("markPrice", Amounts.money(margin.mark()));
    json.field("unRealizedProfit", Amounts.money(margin.unrealized()));
    json.field("liquidationPrice", Amounts.brief(LiquidationPrice.of(margin, whole)));
    json.field("isolatedMargin", Amounts.money(isolatedMargin(margin)));
    json.field("notional", Amounts.money(margin.notional()));
    json.field("isolatedWallet", Amounts.money(position.isolatedWallet()));
    json.field("updateTime", position.updatedMs());
  }

  private static void margins(JsonText json, PositionMargin margin) {
    json.field("initialMargin", Amounts.money(margin.initial()));
    json.field("maintMargin", Amounts.money(margin.maintenance()));
    json.field("positionInitialMargin", Amounts.money(margin.positionInitial()));
    json.field("openOrderInitialMargin", Amounts.money(margin.orderInitial()));
  }

  private static BigDecimal isolatedMargin(PositionMargin margin) {
    return margin.isolated() && margin.position().isOpen()
        ? margin.position().isolatedWallet().add(margin.unrealized())
        : BigDecimal.ZERO;
  }
}
