package io.patriot.testkit.link;

import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyVault;
import io.patriot.application.link.LinkEvent;
import io.patriot.application.link.LinkStep;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.link.SealedKey;
import io.patriot.application.secret.Secret;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Linked accounts and their keys in memory, under the same conditions as the real stores. */
public final class InMemoryLinks implements LinkedAccounts, KeyVault {
  private final Map<AccountId, LinkedAccount> accounts = new TreeMap<>();
  private final Map<AccountId, SealedKey> keys = new TreeMap<>();
  private final List<Credential> sealed = new ArrayList<>();
  private final List<LinkEvent> events = new ArrayList<>();
  private boolean failsOnce;

  @Override
  public synchronized Optional<LinkedAccount> find(AccountId account) {
    return Optional.ofNullable(accounts.get(account));
  }

  @Override
  public synchronized List<LinkedAccount> all(TenantId tenant) {
    return accounts.values().stream().filter(one -> one.account().tenant().equals(tenant)).toList();
  }

  @Override
  public synchronized List<AccountId> everyActive(String venue) {
    return accounts.values().stream()
        .filter(LinkedAccount::isActive)
        .map(LinkedAccount::account)
        .filter(account -> account.venue().equals(venue))
        .toList();
  }

  @Override
  public synchronized Adding add(LinkStep step, SealedKey key) {
    LinkedAccount account = step.after();
    if (accounts.containsKey(account.account())) {
      return Adding.NAME_TAKEN;
    }
    long active = all(account.account().tenant()).stream().filter(LinkedAccount::isActive).count();
    if (active >= PER_TENANT_MAX) {
      return Adding.TOO_MANY;
    }
    store(step);
    keys.put(key.account(), key);
    return Adding.ADDED;
  }

  @Override
  public synchronized Adding again(LinkStep step, SealedKey key) {
    if (!isNext(step)) {
      return Adding.NAME_TAKEN;
    }
    long active =
        all(step.after().account().tenant()).stream().filter(LinkedAccount::isActive).count();
    if (active >= PER_TENANT_MAX) {
      return Adding.TOO_MANY;
    }
    store(step);
    keys.put(key.account(), key);
    return Adding.ADDED;
  }

  @Override
  public synchronized boolean replaceKey(LinkStep step, SealedKey key) {
    if (!isNext(step)) {
      return false;
    }
    store(step);
    keys.put(key.account(), key);
    return true;
  }

  @Override
  public synchronized boolean disable(LinkStep step) {
    if (!isNext(step)) {
      return false;
    }
    store(step);
    return true;
  }

  @Override
  public synchronized SealedKey seal(AccountId account, int keyVersion, Credential credential) {
    sealed.add(copy(credential));
    byte[] number = {(byte) sealed.size()};
    return new SealedKey(
        account, keyVersion, SealedKey.Bytes.of(number), SealedKey.Bytes.of(number));
  }

  @Override
  public <T> Opening<T> open(AccountId account, Function<Credential, T> act) {
    Credential credential;
    synchronized (this) {
      SealedKey key = keys.get(account);
      if (key == null) {
        return new Opening.NoKey<>();
      }
      credential = copy(sealed.get(key.sealed().toArray()[0] - 1));
    }
    try (credential) {
      return new Opening.Done<>(act.apply(credential));
    }
  }

  @Override
  public synchronized void shred(AccountId account) {
    if (failsOnce) {
      failsOnce = false;
      throw new IllegalStateException("No key store");
    }
    keys.remove(account);
  }

  /** The next key that is to be destroyed is not. */
  public synchronized void failsToShred() {
    failsOnce = true;
  }

  /** What happened, first to last. */
  public synchronized List<LinkEvent> events() {
    return List.copyOf(events);
  }

  /** How many keys are kept. */
  public synchronized int keys() {
    return keys.size();
  }

  private void store(LinkStep step) {
    accounts.put(step.after().account(), step.after());
    events.add(step.event());
  }

  private boolean isNext(LinkStep step) {
    LinkedAccount before = accounts.get(step.after().account());
    return before != null && before.version() == step.after().version() - 1;
  }

  private static Credential copy(Credential credential) {
    return new Credential(
        Secret.ofBytes(credential.apiKey().revealBytes()),
        Secret.ofBytes(credential.apiSecret().revealBytes()));
  }
}
