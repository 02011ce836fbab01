package io.patriot.application.link;

import io.patriot.domain.account.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * An account at an exchange that its owner linked.
 *
 * @param version counts what happened to the link
 * @param keyVersion counts its keys
 * @param keyTail the last characters of the key, so that its owner knows which one it is
 * @param warnings what the last check of the key found
 */
public record LinkedAccount(
    AccountId account,
    Status status,
    int version,
    int keyVersion,
    String keyTail,
    List<KeyWarning> warnings,
    Instant linkedAt,
    Instant checkedAt) {

  /** Whether it may be used. */
  public enum Status {
    /** It trades. */
    ACTIVE,
    /** Its owner unlinked it; the key is gone and its name is not used again. */
    DISABLED
  }

  public LinkedAccount {
    warnings = List.copyOf(warnings);
    if (keyTail.length() > Credential.TAIL_LENGTH) {
      throw new IllegalArgumentException("So much of a key is never kept");
    }
  }

  static LinkedAccount linked(
      AccountId account, String keyTail, List<KeyWarning> warnings, Instant at) {
    return new LinkedAccount(account, Status.ACTIVE, 1, 1, keyTail, warnings, at, at);
  }

  LinkedAccount rotated(String newTail, List<KeyWarning> newWarnings, Instant at) {
    return new LinkedAccount(
        account, status, version + 1, keyVersion + 1, newTail, newWarnings, linkedAt, at);
  }

  LinkedAccount unlinked() {
    return new LinkedAccount(
        account, Status.DISABLED, version + 1, keyVersion, keyTail, warnings, linkedAt, checkedAt);
  }

  public boolean isActive() {
    return status == Status.ACTIVE;
  }

  /** What its owner called it: main of binance-main. */
  public String label() {
    return account.name().substring(account.venue().length() + 1);
  }
}
