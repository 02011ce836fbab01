package io.patriot.simulator.binance.account.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.access.Security;
import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.Position;
import io.patriot.simulator.binance.account.SymbolSettings;
import io.patriot.simulator.binance.market.Instrument;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Refusal;
import java.math.BigDecimal;

/** Changes whether an instrument's positions stand on money of their own. */
public final class ChangeMarginType implements PrivateEndpoint {
  private final AccountEvents events;

  public ChangeMarginType(AccountEvents events) {
    this.events = events;
  }

  @Override
  public String path() {
    return "/fapi/v1/marginType";
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
    boolean isolated =
        switch (call.request().required("marginType")) {
          case "ISOLATED" -> true;
          case "CROSSED" -> false;
          default -> throw Refusal.invalidValue("marginType").now();
        };
    SymbolSettings settings = account.settings(instrument);
    if (settings.isolated() == isolated) {
      throw Refusal.of(-4046, "No need to change margin type.").now();
    }
    if (isolated && account.multiAssets()) {
      throw Refusal.of(
              -4168, "Unable to adjust to isolated-margin mode under the Multi-Assets mode.")
          .now();
    }
    if (account.claims(instrument) > 0) {
      throw Refusal.of(-4047, "Margin type cannot be changed if there exists open orders.").now();
    }
    if (account.positions(instrument).anyMatch(Position::isOpen)) {
      throw Refusal.of(-4048, "Margin type cannot be changed if there exists position.").now();
    }
    settings.isolated(isolated);
    events.updated(
        account, "MARGIN_TYPE_CHANGE", BigDecimal.ZERO, account.positions(instrument).toList());
    return Answer.done("success");
  }
}
