package io.patriot.simulator.binance.access;

import io.patriot.simulator.binance.account.Account;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** All keys this exchange has issued. */
public final class ApiKeys {
  /** Keys and secrets are this long. */
  public static final int LENGTH = 64;

  private static final int KEYS_MAX = 100_000;
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final Map<String, ApiKey> keys = new HashMap<>();
  private final SplittableRandom random;

  public ApiKeys(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** A new key with a secret of its own. */
  public Issued issue(Account account, Permissions permissions, long nowMs) {
    var secret = new HmacSecret(text());
    ApiKey key = add(account, permissions, secret, nowMs);
    return new Issued(key.key(), secret.secret());
  }

  /** A new key for whoever holds the private half of this public key. */
  public ApiKey register(
      Account account, Permissions permissions, SignatureCheck check, long nowMs) {
    return add(account, permissions, check, nowMs);
  }

  public Optional<ApiKey> find(String key) {
    return Optional.ofNullable(keys.get(key));
  }

  /** Forgets a key, as when its owner deletes it. */
  public boolean revoke(String key) {
    return keys.remove(key) != null;
  }

  /** Sixty-four letters and digits that nobody has been given before. */
  public String text() {
    var text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private ApiKey add(Account account, Permissions permissions, SignatureCheck check, long nowMs) {
    if (keys.size() >= KEYS_MAX) {
      throw new IllegalStateException("No more than " + KEYS_MAX + " keys");
    }
    var key = new ApiKey(text(), account, permissions, check, nowMs);
    keys.put(key.key(), key);
    return key;
  }

  /** A key and its secret, said once. */
  public record Issued(String key, String secret) {}
}
