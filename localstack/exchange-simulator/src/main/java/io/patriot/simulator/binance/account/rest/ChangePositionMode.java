package io.patriot.simulator.binance.account.rest;

import io.patriot.simulator.binance.access.Call;
import io.patriot.simulator.binance.access.PrivateEndpoint;
import io.patriot.simulator.binance.access.Security;
import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.Position;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Refusal;
import java.util.function.Predicate;

/** Changes between one position an instrument and a long beside a short. */
public final class ChangePositionMode implements PrivateEndpoint {
  private final Predicate<Account> hasOpenOrders;

  /**
   * @param hasOpenOrders orders of every kind, waiting stops among them
   */
  public ChangePositionMode(Predicate<Account> hasOpenOrders) {
    this.hasOpenOrders = hasOpenOrders;
  }

  @Override
  public String path() {
    return "/fapi/v1/positionSide/dual";
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
    boolean hedged =
        call.request()
            .flag("dualSidePosition")
            .orElseThrow(() -> Refusal.missing("dualSidePosition").now());
    if (account.hedged() == hedged) {
      throw Refusal.of(-4059, "No need to change position side.").now();
    }
    if (hasOpenOrders.test(account)) {
      throw Refusal.of(-4067, "Position side cannot be changed if there exists open orders.").now();
    }
    if (account.positions().anyMatch(Position::isOpen)) {
      throw Refusal.of(-4068, "Position side cannot be changed if there exists position.").now();
    }
    account.hedged(hedged);
    return Answer.done("success");
  }
}
