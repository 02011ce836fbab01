package io.patriot.simulator.binance.admin;

import io.patriot.simulator.binance.access.ApiKeys;
import io.patriot.simulator.binance.access.Permissions;
import io.patriot.simulator.binance.access.PublicKeySignature;
import io.patriot.simulator.binance.access.SignatureCheck;
import io.patriot.simulator.binance.account.Account;
import io.patriot.simulator.binance.account.Accounts;
import io.patriot.simulator.binance.account.Income;
import io.patriot.simulator.binance.account.rest.AccountEvents;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;

/** Opens accounts, issues their keys and moves their money; what a customer does on the website. */
public final class AccountOffice {
  private final Accounts accounts;
  private final ApiKeys keys;
  private final AccountEvents events;
  private final InstantSource clock;
  private final Runnable beforeFirst;

  /**
   * @param beforeFirst what must be made ready before anybody can trade
   */
  public AccountOffice(
      Accounts accounts,
      ApiKeys keys,
      AccountEvents events,
      InstantSource clock,
      Runnable beforeFirst) {
    this.accounts = accounts;
    this.keys = keys;
    this.events = events;
    this.clock = clock;
    this.beforeFirst = beforeFirst;
  }

  public OpenedAccount open(NewAccount wanted) {
    beforeFirst.run();
    Account account = accounts.open(wanted.balance(), clock.millis());
    return newKey(account, wanted.permissions());
  }

  /** One more key for an account. */
  public OpenedAccount newKey(long accountId, Permissions permissions) {
    return newKey(account(accountId), permissions);
  }

  /**
   * A key whose secret half its holder keeps.
   *
   * @param publicKey RSA or Ed25519, in PEM
   * @return the key's name
   */
  public String register(long accountId, Permissions permissions, String publicKey) {
    SignatureCheck check = PublicKeySignature.of(publicKey);
    return keys.register(account(accountId), permissions, check, clock.millis()).key();
  }

  public boolean revoke(String apiKey) {
    return keys.revoke(apiKey);
  }

  /** Pays in, or, below zero, out. */
  public void transfer(long accountId, BigDecimal amount) {
    Account account = account(accountId);
    account.move(Income.Kind.TRANSFER, "", amount, clock.millis(), "");
    events.updated(account, amount.signum() < 0 ? "WITHDRAW" : "DEPOSIT", amount, List.of());
  }

  public List<Account> all() {
    return accounts.all();
  }

  public Account account(long id) {
    return accounts
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("No such account: " + id));
  }

  private OpenedAccount newKey(Account account, Permissions permissions) {
    ApiKeys.Issued issued = keys.issue(account, permissions, clock.millis());
    return new OpenedAccount(account.id(), issued.key(), issued.secret());
  }
}
