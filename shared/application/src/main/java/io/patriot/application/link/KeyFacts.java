package io.patriot.application.link;

import io.patriot.domain.money.Money;
import io.patriot.domain.position.PositionMode;
import java.time.Duration;
import java.util.Optional;

/**
 * What a venue says of a key and of the account behind it.
 *
 * @param venueAccount what the venue calls the account, whichever of its keys asks; nothing when it
 *     does not say
 * @param reading it may look
 * @param futures it may trade futures
 * @param withdrawals it may take money out
 * @param internalTransfers it may move money between the account's own wallets and other users'
 * @param universalTransfers it may move money between all kinds of wallets
 * @param ipRestricted it works from named addresses only
 * @param hedgeMode the account holds long and short of one market side by side
 * @param multiAssets coins other than the account's currency count as margin
 * @param wallet deposits and what was realised, without gains on paper
 * @param marginFree what is left for new positions
 * @param clockOff how far our clock and the venue's are apart; never negative
 */
public record KeyFacts(
    Optional<String> venueAccount,
    boolean reading,
    boolean futures,
    boolean withdrawals,
    boolean internalTransfers,
    boolean universalTransfers,
    boolean ipRestricted,
    boolean hedgeMode,
    boolean multiAssets,
    Money wallet,
    Money marginFree,
    Duration clockOff) {

  /** How the account holds a market. */
  public PositionMode positionMode() {
    return hedgeMode ? PositionMode.HEDGE : PositionMode.ONE_WAY;
  }

  public KeyFacts {
    if (clockOff.isNegative()) {
      throw new IllegalArgumentException("A distance is not negative");
    }
  }
}
