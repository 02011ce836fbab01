package io.patriot.simulator.binance.admin;

import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Endpoint;
import io.patriot.simulator.binance.rest.Request;

/** Pays in, or, below zero, out: {@code POST /accounts/transfer?account=1001&amount=-50}. */
public final class TransferMoney implements Endpoint {
  private final AccountOffice office;

  public TransferMoney(AccountOffice office) {
    this.office = office;
  }

  @Override
  public String path() {
    return "/accounts/transfer";
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public int weight(Request request) {
    return 0;
  }

  @Override
  public Answer answer(Request request) {
    office.transfer(request.requiredNumber("account"), request.requiredDecimal("amount"));
    return Answer.done("success");
  }
}
