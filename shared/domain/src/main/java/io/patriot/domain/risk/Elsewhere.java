package io.patriot.domain.risk;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.position.Leg;
import java.util.TreeSet;

/**
 * What the same limits count beyond the account whose order is judged.
 *
 * @param equity what the person's other accounts are worth
 * @param exposure what they hold and may still open
 * @param openLoss what all of that would lose, each at its stop
 * @param positions how many they hold or may still open
 */
public record Elsewhere(Money equity, Money exposure, Money openLoss, int positions) {

  /** One account's limits count nothing else. */
  public static Elsewhere nothing(Asset currency) {
    Money nothing = Money.zero(currency);
    return new Elsewhere(nothing, nothing, nothing, 0);
  }

  Elsewhere and(AccountBook other, Standing standing) {
    return new Elsewhere(
        equity.plus(standing.equity()),
        exposure.plus(standing.exposure()),
        openLoss.plus(standing.openLoss()),
        positions + positionsAtStake(other));
  }

  private static int positionsAtStake(AccountBook book) {
    var legs = new TreeSet<Leg>(book.positions().keySet());
    for (WorkingOrder order : book.working().values()) {
      legs.add(order.leg());
    }
    return legs.size();
  }
}
