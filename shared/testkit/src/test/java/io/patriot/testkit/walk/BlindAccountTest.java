package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.Comparison;
import io.patriot.application.order.ReconcileAccount;
import io.patriot.application.venue.AccountVenues;
import io.patriot.application.venue.AccountView;
import io.patriot.application.venue.VenueAccounts;
import io.patriot.application.venue.VenueMarkets;
import io.patriot.application.venue.VenueTrades;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.InMemoryComparisons;
import io.patriot.testkit.RecordingReconcileRequests;
import io.patriot.testkit.TradingDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An account that its venue no longer shows. */
class BlindAccountTest {
  private static final Duration ROUND = Duration.ofMinutes(5);

  private final TradingDesk desk = new TradingDesk();
  private final InMemoryComparisons comparisons = new InMemoryComparisons();
  private final ReconcileAccount comparing =
      new ReconcileAccount(
          desk.store(),
          new NoKey(),
          desk.ports().recordExecution(),
          desk.ports().reconcile(),
          desk.ports().reconcileRequests(),
          comparisons,
          desk.clock());

  @Test
  void anAccountThatCannotBeComparedForThreeRoundsMayOnlyReduce() {
    comparisons.put(ACCOUNT, Comparison.NONE.ended(desk.clock().instant()));
    failsAfter(ROUND);
    failsAfter(ROUND);
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);

    failsAfter(ROUND);
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);

    long fence = desk.book().fence();
    failsAfter(ROUND);
    assertThat(desk.book().fence()).isEqualTo(fence);
  }

  @Test
  void manyQuestionsInABadMomentOfTheVenueTurnNothing() {
    comparisons.put(ACCOUNT, Comparison.NONE.ended(desk.clock().instant()));
    for (int i = 0; i < 20; i++) {
      failsAfter(Duration.ofSeconds(15));
    }

    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
    assertThat(comparisons.of(ACCOUNT).failures()).isEqualTo(20);
  }

  /** Whoever asked may have heard of a trade that nobody else tells. */
  @Test
  void aComparisonThatFailedIsTriedThreeTimesByItselfAndThenLeftToTheRounds() {
    var requests = (RecordingReconcileRequests) desk.ports().reconcileRequests();
    requests.accounts().takeAll();
    for (int i = 0; i < 6; i++) {
      failsAfter(ROUND);
    }

    assertThat(requests.accounts().messages()).containsExactly(ACCOUNT, ACCOUNT, ACCOUNT);
  }

  /** The book is all there is of a paper account, so there is nothing to be blind to. */
  @Test
  void anAccountOfAVenueThatKeepsNoneIsNeverBlind() {
    var paper =
        new ReconcileAccount(
            desk.store(),
            new AccountVenues(Map.of()),
            desk.ports().recordExecution(),
            desk.ports().reconcile(),
            desk.ports().reconcileRequests(),
            comparisons,
            desk.clock());
    for (int i = 0; i < 6; i++) {
      desk.clock().advance(ROUND);
      assertThat(paper.handle(ACCOUNT, ROUND, aCause()))
          .isEqualTo(new ReconcileAccount.Outcome.NotFound());
    }

    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
    assertThat(comparisons.of(ACCOUNT)).isEqualTo(Comparison.NONE);
  }

  private void failsAfter(Duration pause) {
    desk.clock().advance(pause);
    assertThat(comparing.handle(ACCOUNT, ROUND, aCause()))
        .isEqualTo(new ReconcileAccount.Outcome.Unavailable("-2015 the key is not taken"));
  }

  private record NoKey() implements VenueAccounts {
    @Override
    public AccountView view(AccountId account) {
      return new AccountView.Unavailable("-2015 the key is not taken");
    }

    @Override
    public VenueTrades trades(
        AccountId account, Symbol symbol, Instant since, List<OrderId> waiting) {
      return new VenueTrades.Unavailable("-2015 the key is not taken");
    }

    @Override
    public VenueMarkets marketsMoved(AccountId account, Instant since) {
      return new VenueMarkets.Moved(Set.of());
    }
  }
}
