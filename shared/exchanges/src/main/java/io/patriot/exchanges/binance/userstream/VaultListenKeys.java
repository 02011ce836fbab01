package io.patriot.exchanges.binance.userstream;

import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyVault;
import io.patriot.domain.account.AccountId;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.signed.VenueCode;
import io.patriot.exchanges.binance.trade.Done;
import java.util.function.Function;

/**
 * Keys of a stream for an account whose own key lies in the vault and is opened for each call only.
 */
public final class VaultListenKeys implements ListenKeys {
  private final KeyVault vault;
  private final AccountId account;
  private final ListenKeyRest rest;

  public VaultListenKeys(KeyVault vault, AccountId account, ListenKeyRest rest) {
    this.vault = vault;
    this.account = account;
    this.rest = rest;
  }

  @Override
  public AccountId account() {
    return account;
  }

  @Override
  public Reading<String> obtain() {
    return with(rest::start);
  }

  @Override
  public Reading<Done> extend() {
    return with(rest::extend);
  }

  private <T> Reading<T> with(Function<Credential, Reading<T>> act) {
    return switch (vault.open(account, act)) {
      case KeyVault.Opening.Done<Reading<T>>(var reading) -> reading;
      case KeyVault.Opening.NoKey<Reading<T>>() ->
          new Reading.VenueError<>(0, VenueCode.REJECTED_KEY, "there is no key");
      case KeyVault.Opening.Unreadable<Reading<T>>() ->
          new Reading.VenueError<>(0, VenueCode.REJECTED_KEY, "the key cannot be read");
    };
  }
}
