package io.patriot.testkit;

import io.patriot.application.news.Bulletin;
import io.patriot.application.news.Bulletins;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Bulletins in memory, for ever. */
public final class InMemoryBulletins implements Bulletins {
  private final Map<String, Bulletin> bulletins = new TreeMap<>();

  @Override
  public synchronized Optional<Bulletin> find(AccountId account, String name) {
    return Optional.ofNullable(bulletins.get(account + " " + name));
  }

  @Override
  public synchronized List<Bulletin> of(TenantId owner, int limit) {
    return bulletins.values().stream()
        .filter(bulletin -> bulletin.account().tenant().equals(owner))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean save(Bulletin bulletin) {
    String key = bulletin.account() + " " + bulletin.name();
    Bulletin kept = bulletins.get(key);
    if (bulletin.version() != (kept == null ? 0 : kept.version())) {
      return false;
    }
    bulletins.put(key, bulletin.next());
    return true;
  }
}
