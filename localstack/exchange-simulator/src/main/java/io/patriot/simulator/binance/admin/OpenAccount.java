package io.patriot.simulator.binance.admin;

import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Endpoint;
import io.patriot.simulator.binance.rest.Request;
import java.math.BigDecimal;

/** Opens an account: {@code POST /accounts?balance=10000}. */
public final class OpenAccount implements Endpoint {
  private final AccountOffice office;

  public OpenAccount(AccountOffice office) {
    this.office = office;
  }

  @Override
  public String path() {
    return "/accounts";
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
    BigDecimal balance = request.decimal("balance").orElse(BigDecimal.ZERO);
    return Answer.ok(write(office.open(new NewAccount(balance, PermissionFields.read(request)))));
  }

  static JsonText write(OpenedAccount opened) {
    return new JsonText()
        .open()
        .field("account", opened.accountId())
        .field("apiKey", opened.apiKey())
        .field("secret", opened.secret())
        .close();
  }
}
