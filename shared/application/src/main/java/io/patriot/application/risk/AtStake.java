package io.patriot.application.risk;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Rate;
import io.patriot.domain.position.Position;

/** Which accounts have so much in the market that somebody looks at them each minute. */
public final class AtStake {
  /**
   * Of what has less of the wallet in the market half may be lost before any bound is far passed,
   * and looking each minute at what cannot get into danger would cost as much as trading does.
   */
  static final Rate SHARE_MIN = Rate.of("0.1");

  private AtStake() {}

  /** By what the positions cost; the book is stored anew with each trade and each transfer. */
  public static boolean isEnough(AccountBook book) {
    Money cost = Money.zero(book.currency());
    for (Position position : book.positions().values()) {
      cost = cost.plus(position.cost());
    }
    return cost.amount().signum() > 0 && !cost.isBelow(book.wallet().times(SHARE_MIN));
  }
}
