package io.patriot.simulator.binance.order.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.access.Security;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.order.Countdowns;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Request;

/** Takes all orders of an instrument back unless called again in time. */
public final class CountdownCancelAll implements PrivateEndpoint {
  private static final int WEIGHT = 10;

  private final Countdowns countdowns;

  public CountdownCancelAll(Countdowns countdowns) {
    this.countdowns = countdowns;
  }

  @Override
  public String path() {
    return "/fapi/v1/countdownCancelAll";
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public int weight(Request request) {
    return WEIGHT;
  }

  @Override
  public Security security() {
    return Security.TRADE;
  }

  @Override
  public Answer answer(Call call) {
    Instrument instrument = call.request().requiredInstrument();
    long delayMs = call.request().requiredNumber("countdownTime");
    countdowns.start(call.account(), instrument, delayMs);
    return Answer.ok(
        new JsonText()
            .open()
            .field("symbol", instrument.name())
            .field("countdownTime", Long.toString(delayMs))
            .close());
  }
}
