package io.patriot.simulator.binance.access;

import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.rest.Answer;

/** What the caller's key may be used for. */
public final class ApiRestrictions implements PrivateEndpoint {
  @Override
  public String path() {
    return "/sapi/v1/account/apiRestrictions";
  }

  @Override
  public Answer answer(Call call) {
    Permissions permissions = call.key().permissions();
    return Answer.ok(
        new JsonText()
            .open()
            .field("ipRestrict", permissions.ipRestrict())
            .field("createTime", call.key().createdMs())
            .field("enableReading", permissions.reading())
            .field("enableWithdrawals", permissions.withdrawals())
            .field("enableInternalTransfer", false)
            .field("enableMargin", false)
            .field("enableFutures", permissions.futures())
            .field("permitsUniversalTransfer", false)
            .field("enableVanillaOptions", false)
            .field("enableFixApiTrade", false)
            .field("enableFixReadOnly", false)
            .field("enableSpotAndMarginTrading", false)
            .field("enablePortfolioMarginTrading", false)
            .close());
  }
}
