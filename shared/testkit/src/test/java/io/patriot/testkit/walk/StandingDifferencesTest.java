package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.walk.ComparedAccount.A_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.CommitResult;
import io.patriot.application.order.Doubt;
import io.patriot.application.order.ReconcileAccount.Outcome;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.ScriptedVenue.Answer;
import io.patriot.testkit.TradingDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When a difference between an account and its venue counts: once it stands, and only once. */
class StandingDifferencesTest {
  private static final Duration SECONDS_20 = Duration.ofSeconds(20);

  private final ComparedAccount account = new ComparedAccount();
  private final TradingDesk desk = account.desk;
  private final TheirAccount theirs = account.theirs;

  @Test
  void aTradeThatIsListedLaterThanItsPositionIsNoMismatch() {
    account.bought();
    theirs.holds("0.02", "61800.10");
    theirs.wallet = desk.book().wallet().minus(Money.usdt("8.101"));

    assertThat(account.look(Optional.empty())).isInstanceOf(Outcome.Differs.class);
    Doubt doubt = Looks.next(desk);
    theirs.trades.add(account.byHand(Side.SELL, "0.01", "61000"));
    assertThat(account.look(Optional.of(doubt))).isEqualTo(agreedAfter(1));

    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.02"));
  }

  @Test
  void aDifferenceCountsOnlyWhenNeitherSideMovesForAWhile() {
    account.bought();
    Instant start = desk.clock().instant();
    theirs.holds("0.05", "61000");
    account.look(Optional.empty());
    Doubt doubt = Looks.next(desk);
    account.look(Optional.of(doubt));
    doubt = Looks.next(desk);
    theirs.holds("0.06", "61000");
    assertThat(account.look(Optional.of(doubt))).isInstanceOf(Outcome.Differs.class);
    Instant moved = desk.clock().instant();
    doubt = Looks.next(desk);
    assertThat(account.look(Optional.of(doubt))).isInstanceOf(Outcome.Differs.class);
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.03"));

    assertThat(account.look(Optional.of(Looks.next(desk)))).isInstanceOf(Outcome.Compared.class);
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.06"));
    assertThat(Duration.between(moved, desk.clock().instant())).isGreaterThan(SECONDS_20);
    assertThat(Duration.between(start, desk.clock().instant())).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void anAccountThatNeverStandsStillIsNotCorrected() {
    account.bought();
    Optional<Doubt> doubt = Optional.empty();
    Outcome outcome = new Outcome.Differs(0, "");
    for (int i = 1; outcome instanceof Outcome.Differs; i++) {
      theirs.holds("0.1" + i, "61000");
      outcome = account.look(doubt);
      doubt = outcome instanceof Outcome.Differs ? Optional.of(Looks.next(desk)) : doubt;
    }
    assertThat(outcome).isInstanceOf(Outcome.Unavailable.class);
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.03"));
  }

  @Test
  void aMarketWithAnOrderInDoubtIsNotCorrected() {
    account.bought();
    desk.venue().next(Answer.ACCEPT_UNHEARD);
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.02", BTC));
    theirs.holds("0.05", "61800.10");
    desk.venue().reachable(false);
    AccountBook before = desk.book();

    for (int i = 0; i < 3; i++) {
      desk.clock().advance(Duration.ofMinutes(1));
      assertThat(Looks.last(desk, account.comparing, A_DAY))
          .isInstanceOf(Outcome.Unavailable.class);
    }
    assertThat(desk.book()).isEqualTo(before);

    desk.venue().reachable(true);
    desk.venue().fill(order, "0.02", "61800.10");
    theirs.wallet = desk.book().wallet().minus(Money.usdt("0.618001"));
    assertThat(account.compare().corrected()).isEmpty();
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.ACTIVE);
  }

  @Test
  void twoComparisonsAtOnceCountMoneyOnce() {
    account.bought();
    theirs.wallet = desk.book().wallet().minus(Money.usdt("0.42"));
    Doubt doubt = account.standing();
    var first = account.with((_, call) -> call.proceed());
    var second =
        account.with(
            (method, call) -> {
              if (method.equals("commit")) {
                first.handle(ACCOUNT, A_DAY, Optional.of(doubt), AccountExamples.aCause());
              }
              return call.proceed();
            });

    assertThat(second.handle(ACCOUNT, A_DAY, Optional.of(doubt), AccountExamples.aCause()))
        .isInstanceOf(Outcome.Unavailable.class);
    assertThat(desk.book().wallet()).isEqualTo(theirs.wallet);
  }

  @Test
  void theSwitchIsTurnedBeforeAnythingIsCorrected() {
    account.bought();
    theirs.holds("0.05", "61000");
    Doubt doubt = account.standing();
    var commits = new AtomicInteger();
    var interrupted =
        account.with(
            (method, call) ->
                method.equals("commit") && commits.incrementAndGet() == 2
                    ? CommitResult.CONFLICT
                    : call.proceed());

    assertThat(interrupted.handle(ACCOUNT, A_DAY, Optional.of(doubt), AccountExamples.aCause()))
        .isInstanceOf(Outcome.Unavailable.class);
    assertThat(desk.book().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);
    assertThat(desk.book().position(BTC).quantity()).isEqualTo(Quantity.of("0.03"));

    assertThat(account.compare().corrected()).containsExactly(BTC);
  }

  private static Outcome agreedAfter(int trades) {
    return new Outcome.Compared(trades, List.of(), Optional.empty());
  }
}
