package io.patriot.simulator.binance.account.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.AccountMargin;
import io.patriot.simulator.binance.account.Amounts;
import io.patriot.simulator.binance.account.Margin;
import io.patriot.simulator.binance.account.PositionMargin;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Request;

/** The whole account: money, margin and positions. */
public final class AccountInformation implements PrivateEndpoint {
  private static final int WEIGHT = 5;

  private final Margin margin;
  private final int edition;

  /**
   * @param edition 2 lists every position, 3 only those in use
   */
  public AccountInformation(Margin margin, int edition) {
    this.margin = margin;
    this.edition = edition;
  }

  @Override
  public String path() {
    return "/fapi/v" + edition + "/account";
  }

  @Override
  public int weight(Request request) {
    return WEIGHT;
  }

  @Override
  public Answer answer(Call call) {
    Account account = call.account();
    AccountMargin whole = margin.of(account);
    var json = new JsonText().open();
    if (edition == 2) {
      json.field("feeTier", 0).field("feeBurn", false).field("canTrade", true);
      json.field("canDeposit", true).field("canWithdraw", true).field("updateTime", 0);
      json.field("multiAssetsMargin", account.multiAssets()).field("tradeGroupId", -1);
    }
    totals(json, whole);
    json.name("assets").openList();
    asset(json, account, whole);
    json.closeList().name("positions").openList();
    for (PositionMargin position : whole.positions()) {
      if (edition == 2) {
        PositionJson.inAccountV2(json, account, position);
      } else if (position.isInUse()) {
        PositionJson.inAccountV3(json, position);
      }
    }
    return Answer.ok(json.closeList().close());
  }

  private static void totals(JsonText json, AccountMargin whole) {
    json.field("totalInitialMargin", Amounts.money(whole.initial()));
    json.field("totalMaintMargin", Amounts.money(whole.maintenance()));
    json.field("totalWalletBalance", Amounts.money(whole.wallet()));
    json.field("totalUnrealizedProfit", Amounts.money(whole.unrealized()));
    json.field("totalMarginBalance", Amounts.money(whole.marginBalance()));
    json.field("totalPositionInitialMargin", Amounts.money(whole.positionInitial()));
    json.field("totalOpenOrderInitialMargin", Amounts.money(whole.orderInitial()));
    json.field("totalCrossWalletBalance", Amounts.money(whole.crossWallet()));
    json.field("totalCrossUnPnl", Amounts.money(whole.crossUnrealized()));
    json.field("availableBalance", Amounts.money(whole.available()));
    json.field("maxWithdrawAmount", Amounts.money(whole.withdrawable()));
  }

  private void asset(JsonText json, Account account, AccountMargin whole) {
    json.open().field("asset", "USDT");
    json.field("walletBalance", Amounts.money(whole.wallet()));
    json.field("unrealizedProfit", Amounts.money(whole.unrealized()));
    json.field("marginBalance", Amounts.money(whole.marginBalance()));
    json.field("maintMargin", Amounts.money(whole.maintenance()));
    json.field("initialMargin", Amounts.money(whole.initial()));
    json.field("positionInitialMargin", Amounts.money(whole.positionInitial()));
    json.field("openOrderInitialMargin", Amounts.money(whole.orderInitial()));
    json.field("crossWalletBalance", Amounts.money(whole.crossWallet()));
    json.field("crossUnPnl", Amounts.money(whole.crossUnrealized()));
    json.field("availableBalance", Amounts.money(whole.available()));
    json.field("maxWithdrawAmount", Amounts.money(whole.withdrawable()));
    if (edition == 2) {
      json.field("marginAvailable", true);
    }
    json.field("updateTime", account.updatedMs()).close();
  }
}
