package io.patriot.simulator.binance.account.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.account.AccountMargin;
import io.patriot.simulator.binance.account.Amounts;
import io.patriot.simulator.binance.account.Margin;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Request;

/** The money of the account. */
public final class Balance implements PrivateEndpoint {
  private static final int WEIGHT = 5;

  private final Margin margin;
  private final String path;

  public Balance(Margin margin, String path) {
    this.margin = margin;
    this.path = path;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public int weight(Request request) {
    return WEIGHT;
  }

  @Override
  public Answer answer(Call call) {
    AccountMargin whole = margin.of(call.account());
    return Answer.ok(
        new JsonText()
            .openList()
            .open()
            .field("accountAlias", "Acc" + call.account().id())
            .field("asset", "USDT")
            .field("balance", Amounts.money(whole.wallet()))
            .field("crossWalletBalance", Amounts.money(whole.crossWallet()))
            .field("crossUnPnl", Amounts.money(whole.crossUnrealized()))
            .field("availableBalance", Amounts.money(whole.available()))
            .field("maxWithdrawAmount", Amounts.money(whole.withdrawable()))
            .field("marginAvailable", true)
            .field("updateTime", call.account().updatedMs())
            .close()
            .closeList());
  }
}
