package io.patriot.simulator.binance.account.rest;

import io.patriot.simulation.FeeSchedule;
import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Request;

/** What the account pays for trades. */
public final class CommissionRate implements PrivateEndpoint {
  private static final int WEIGHT = 20;

  @Override
  public String path() {
    return "/fapi/v1/commissionRate";
  }

  @Override
  public int weight(Request request) {
    return WEIGHT;
  }

  @Override
  public Answer answer(Call call) {
    FeeSchedule fees = FeeSchedule.BINANCE_USDM_REGULAR;
    return Answer.ok(
        new JsonText()
            .open()
            .field("symbol", call.request().requiredInstrument().name())
            .field("makerCommissionRate", fees.maker().value().toPlainString())
            .field("takerCommissionRate", fees.taker().value().toPlainString())
            .field("rpiCommissionRate", "0.00005")
            .close());
  }
}
