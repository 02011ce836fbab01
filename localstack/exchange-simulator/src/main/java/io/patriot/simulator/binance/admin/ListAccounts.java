package io.patriot.simulator.binance.admin;

import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.Amounts;
import io.patriot.simulator.binance.account.Position;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Endpoint;
import io.patriot.simulator.binance.rest.Request;

/** All accounts with their money and positions: {@code GET /accounts}. */
public final class ListAccounts implements Endpoint {
  private final AccountOffice office;

  public ListAccounts(AccountOffice office) {
    this.office = office;
  }

  @Override
  public String path() {
    return "/accounts";
  }

  @Override
  public int weight(Request request) {
    return 0;
  }

  @Override
  public Answer answer(Request request) {
    var json = new JsonText().openList();
    for (Account account : office.all()) {
      json.open().field("account", account.id());
      json.field("balance", Amounts.money(account.wallet())).name("positions").openList();
      account.positions().filter(Position::isOpen).forEach(position -> write(json, position));
      json.closeList().close();
    }
    return Answer.ok(json.closeList());
  }

  private static void write(JsonText json, Position position) {
    json.open().field("symbol", position.instrument().name());
    json.field("positionSide", position.side().name());
    json.field("positionAmt", Amounts.brief(position.amount()));
    json.field("entryPrice", Amounts.brief(position.entryPrice())).close();
  }
}
