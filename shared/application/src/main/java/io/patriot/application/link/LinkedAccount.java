package io.patriot.application.link;

import io.patriot.domain.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An account at an exchange that its owner linked.
 *
 * @param version counts what happened to the link
 * @param keyVersion counts its keys
 * @param keyTail the last characters of the key, so that its owner knows which one it is
 * @param venueAccount what the venue calls it, whichever of its keys asks; nothing when it does not
 *     say
 * @param warnings what the last check of the key found
 */
public record LinkedAccount(
    AccountId account,
    Status status,
    int version,
    int keyVersion,
    String keyTail,
    Optional<String> venueAccount,
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
      AccountId account,
      String keyTail,
      Optional<String> venueAccount,
      List<KeyWarning> warnings,
      Instant at) {
    return new LinkedAccount(account, Status.ACTIVE, 1, 1, keyTail, venueAccount, warnings, at, at);
  }

  /** With another key; one that was unlinked is linked again by it. */
  LinkedAccount rotated(
      String newTail, Optional<String> seen, List<KeyWarning> newWarnings, Instant at) {
    return new LinkedAccount(
        account,
        Status.ACTIVE,
        version + 1,
        keyVersion + 1,
        newTail,
        seen.or(() -> venueAccount),
        newWarnings,
        linkedAt,
        at);
  }

  LinkedAccount unlinked() {
    return new LinkedAccount(
        account,
        Status.DISABLED,
        version + 1,
        keyVersion,
        keyTail,
        venueAccount,
        warnings,
        linkedAt,
        checkedAt);
  }

  /**
   * Whether it is the account at the venue that a key opens. Where the venue does not name it, the
   * end of the key tells: that two keys of a person share it does not happen by chance.
   */
  boolean isOpenedBy(String venue, Optional<String> seen, String tail) {
    if (!account.venue().equals(venue)) {
      return false;
    }
    boolean named = seen.isPresent() && venueAccount.isPresent();
    return named ? seen.equals(venueAccount) : tail.equals(keyTail);
  }

  /** Whether a key is certainly not this account's. */
  boolean isAnother(Optional<String> seen) {
    return seen.isPresent() && venueAccount.isPresent() && !seen.equals(venueAccount);
  }

  public boolean isActive() {
    return status == Status.ACTIVE;
  }

  /** What its owner called it: main of binance-main. */
  public String label() {
    return account.name().substring(account.venue().length() + 1);
  }
}
