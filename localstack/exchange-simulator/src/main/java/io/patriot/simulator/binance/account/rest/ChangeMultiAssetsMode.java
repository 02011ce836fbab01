package io.patriot.simulator.binance.account.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.access.Security;
import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Refusal;

/** Changes whether other assets than USDT count as margin; here nobody has any, so it is a flag. */
public final class ChangeMultiAssetsMode implements PrivateEndpoint {
  private final AccountEvents events;

  public ChangeMultiAssetsMode(AccountEvents events) {
    this.events = events;
  }

  @Override
  public String path() {
    return "/fapi/v1/multiAssetsMargin";
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
    boolean wanted =
        call.request()
            .flag("multiAssetsMargin")
            .orElseThrow(() -> Refusal.missing("multiAssetsMargin").now());
    if (account.multiAssets() == wanted) {
      throw Refusal.of(-4171, "No need to change multi-assets mode.").now();
    }
    boolean anyIsolated =
        account
            .positions()
            .anyMatch(position -> account.settings(position.instrument()).isolated());
    if (wanted && anyIsolated) {
      throw Refusal.of(
              -4167,
              "Unable to adjust to Multi-Assets mode with symbols of USDⓈ-M Futures under"
                  + " isolated-margin mode.")
          .now();
    }
    account.multiAssets(wanted);
    events.multiAssetsChanged(account);
    return Answer.done("success");
  }
}
