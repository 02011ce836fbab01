package io.patriot.simulator.binance.admin;

import io.patriot.simulator.binance.access.Permissions;
import io.patriot.simulator.binance.json.JsonText;
import io.patriot.simulator.binance.rest.Answer;
import io.patriot.simulator.binance.rest.Endpoint;
import io.patriot.simulator.binance.rest.Request;

/**
 * One more key for an account: {@code POST /accounts/keys?account=1001}, with {@code publicKey} for
 * an RSA or Ed25519 one.
 */
public final class IssueKey implements Endpoint {
  private final AccountOffice office;

  public IssueKey(AccountOffice office) {
    this.office = office;
  }

  @Override
  public String path() {
    return "/accounts/keys";
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
    long account = request.requiredNumber("account");
    Permissions permissions = PermissionFields.read(request);
    return Answer.ok(
        request
            .text("publicKey")
            .map(pem -> registered(account, office.register(account, permissions, pem)))
            .orElseGet(() -> OpenAccount.write(office.newKey(account, permissions))));
  }

  private static JsonText registered(long account, String apiKey) {
    return new JsonText().open().field("account", account).field("apiKey", apiKey).close();
  }
}
