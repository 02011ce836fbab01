package io.patriot.simulator.binance.account.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.access.Security;
import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.LeverageBrackets;
import io.patriot.simulator.binance.account.Margin;
import io.patriot.simulator.binance.account.Position;
import io.patriot.simulator.binance.account.SymbolSettings;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Refusal;
import java.math.BigDecimal;

/** Changes how much an instrument's positions may be worth for each USDT of margin. */
public final class ChangeLeverage implements PrivateEndpoint {
  private final Margin margin;
  private final AccountEvents events;

  public ChangeLeverage(Margin margin, AccountEvents events) {
    this.margin = margin;
    this.events = events;
  }

  @Override
  public String path() {
    return "/fapi/v1/leverage";
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public Security security() {
    return Security.TRADE;
  }

  @Override
  public Answer answer(Call call) {
    Account account = call.account();
    Instrument instrument = call.request().requiredInstrument();
    long wanted = call.request().requiredNumber("leverage");
    if (wanted < 1 || wanted > LeverageBrackets.leverageMax(instrument)) {
      throw Refusal.of(-4028, "Leverage " + wanted + " is not valid").now();
    }
    change(account, instrument, (int) wanted);
    return Answer.ok(
        new JsonText()
            .open()
            .field("leverage", wanted)
            .field("maxNotionalValue", Settings.notionalMax(account, instrument))
            .field("symbol", instrument.name())
            .close());
  }

  private void change(Account account, Instrument instrument, int wanted) {
    SymbolSettings settings = account.settings(instrument);
    int before = settings.leverage();
    if (wanted == before) {
      return;
    }
    boolean open = account.positions(instrument).anyMatch(Position::isOpen);
    if (settings.isolated() && open && wanted < before) {
      throw Refusal.of(
              -4161,
              "Leverage reduction is not supported in Isolated Margin Mode with open positions.")
          .now();
    }
    var cap = BigDecimal.valueOf(LeverageBrackets.notionalMax(instrument, wanted));
    boolean tooLarge =
        account
            .positions(instrument)
            .map(position -> margin.of(account, position))
            .anyMatch(
                each ->
                    Margin.worst(
                                each.position().side(),
                                each.notional(),
                                each.bidNotional(),
                                each.askNotional())
                            .compareTo(cap)
                        > 0);
    if (tooLarge) {
      throw Refusal.of(-2027, "Exceeded the maximum allowable position at current leverage.").now();
    }
    BigDecimal availableBefore = margin.of(account).available();
    BigDecimal needBefore = margin.of(account).initial();
    settings.leverage(wanted);
    BigDecimal more = margin.of(account).initial().subtract(needBefore);
    if (more.compareTo(availableBefore) > 0) {
      settings.leverage(before);
      throw Refusal.of(-2028, "Leverage is smaller than permitted: insufficient margin balance.")
          .now();
    }
    events.leverageChanged(account, instrument);
  }
}
