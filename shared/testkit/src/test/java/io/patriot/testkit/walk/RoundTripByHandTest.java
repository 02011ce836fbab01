package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.Comparison;
import io.patriot.application.order.ReconcileAccount;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Side;
import io.patriot.testkit.InMemoryComparisons;
import io.patriot.testkit.TradingDesk;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Bought and sold by other means in a market that the account neither holds nor has orders in. */
class RoundTripByHandTest {
  private static final Symbol ETH = new Symbol("ETHUSDT");

  private final TradingDesk desk = new TradingDesk();
  private final AccountAtVenue theirs = new AccountAtVenue();
  private final InMemoryComparisons comparisons = new InMemoryComparisons();

  private ReconcileAccount.Outcome compare() {
    return new ReconcileAccount(
            desk.store(),
            theirs,
            desk.ports().recordExecution(),
            desk.ports().reconcile(),
            desk.ports().reconcileRequests(),
            comparisons,
            desk.clock())
        .handle(ACCOUNT, Duration.ofDays(1), aCause());
  }

  @Test
  void itsTradesAreFoundAndItsCostIsNotTakenForFunding() {
    comparisons.put(ACCOUNT, Comparison.NONE.ended(desk.clock().instant()));
    theirs.tradedByHand(ETH, Side.BUY, "0.5", "2600", true);
    theirs.tradedByHand(ETH, Side.SELL, "0.5", "2590", true);

    var compared = (ReconcileAccount.Outcome.Compared) compare();

    assertThat(compared.tradesFound()).isEqualTo(2);
    assertThat(compared.walletChange()).isEmpty();
    assertThat(desk.book().wallet()).isEqualTo(theirs.wallet());
  }

  /** Sold and bought back at the same price: 1.30 won, 1.3013 paid. */
  @Test
  void aRoundTripWhoseFeesEatItsResultIsSeenByTheEntryPrice() {
    comparisons.put(ACCOUNT, Comparison.NONE.ended(desk.clock().instant()));
    theirs.tradedByHand(ETH, Side.BUY, "0.5", "2600", true);
    compare();
    theirs.tradedByHand(ETH, Side.SELL, "0.5", "2602.60", true);
    theirs.tradedByHand(ETH, Side.BUY, "0.5", "2602.60", true);

    var compared = (ReconcileAccount.Outcome.Compared) compare();

    assertThat(compared.tradesFound()).isEqualTo(2);
    assertThat(desk.book().position(ETH).cost()).isEqualTo(theirs.position(ETH).cost());
    assertThat(desk.book().wallet()).isEqualTo(theirs.wallet());
  }

  @Test
  void whatWasTradedBeforeTheFirstComparisonIsNotAdopted() {
    theirs.tradedByHand(ETH, Side.BUY, "0.5", "2600", true);
    theirs.tradedByHand(ETH, Side.SELL, "0.5", "2590", true);

    var compared = (ReconcileAccount.Outcome.Compared) compare();

    assertThat(compared.tradesFound()).isZero();
  }
}
