package io.patriot.simulator.binance.account.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Request;

/** The settings of the account as a whole. */
public final class AccountConfig implements PrivateEndpoint {
  private static final int WEIGHT = 5;

  @Override
  public String path() {
    return "/fapi/v1/accountConfig";
  }

  @Override
  public int weight(Request request) {
    return WEIGHT;
  }

  @Override
  public Answer answer(Call call) {
    return Answer.ok(
        new JsonText()
            .open()
            .field("feeTier", 0)
            .field("canTrade", call.key().permissions().futures())
            .field("canDeposit", true)
            .field("canWithdraw", call.key().permissions().withdrawals())
            .field("dualSidePosition", call.account().hedged())
            .field("updateTime", 0)
            .field("multiAssetsMargin", call.account().multiAssets())
            .field("tradeGroupId", -1)
            .close());
  }
}
