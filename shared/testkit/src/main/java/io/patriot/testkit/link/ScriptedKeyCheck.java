package io.patriot.testkit.link;

import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyCheck;
import io.patriot.application.link.KeyFacts;
import io.patriot.domain.money.Money;
import java.time.Duration;
import java.util.Optional;

/** A venue that says of every key what it is told to say; at first that it is a good one. */
public final class ScriptedKeyCheck implements KeyCheck {
  /** A key that may look and trade from named addresses, of an account with 1,000 USDT. */
  public static final KeyFacts GOOD =
      new KeyFacts(
          Optional.empty(),
          true,
          true,
          false,
          false,
          false,
          true,
          false,
          false,
          Money.usdt("1000"),
          Money.usdt("900"),
          Duration.ofMillis(20));

  private Answer answer = new Answer.Seen(GOOD);
  private int asked;

  /**
   * That a good key opens this account at the venue, with this much in it; some venues do not say
   * which account it is.
   */
  public static Answer opening(Optional<String> venueAccount, Money wallet, Money marginFree) {
    return new Answer.Seen(
        new KeyFacts(
            venueAccount,
            GOOD.reading(),
            GOOD.futures(),
            GOOD.withdrawals(),
            GOOD.internalTransfers(),
            GOOD.universalTransfers(),
            GOOD.ipRestricted(),
            GOOD.hedgeMode(),
            GOOD.multiAssets(),
            wallet,
            marginFree,
            GOOD.clockOff()));
  }

  /** From now on this is the answer. */
  public void says(Answer next) {
    answer = next;
  }

  public int asked() {
    return asked;
  }

  @Override
  public Answer check(String venue, Credential credential) {
    asked++;
    return answer;
  }
}
