package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.AccountChange;
import io.patriot.application.order.ResumeTrading;
import io.patriot.application.order.ResumeTrading.Outcome;
import io.patriot.application.order.StopTrading;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.WhyNotResumed;
import io.patriot.application.venue.AccountView;
import io.patriot.application.venue.VenueAccounts;
import io.patriot.application.venue.VenueMarkets;
import io.patriot.application.venue.VenueTrades;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.RecordingReconcileRequests;
import io.patriot.testkit.TradingDesk;
import io.patriot.testkit.setting.RecordingOutcomes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResumingTest {
  private final TradingDesk desk = new TradingDesk();
  private final RecordingOutcomes outcomes = new RecordingOutcomes();
  private final RecordingReconcileRequests requests = new RecordingReconcileRequests();
  private Supplier<AccountView> theirs = this::asWeHaveIt;
  private final ResumeTrading resuming =
      new ResumeTrading(desk.store(), new Theirs(), outcomes, requests, desk.clock());

  @BeforeEach
  void anAccountThatOnlyReduces() {
    OrderId order = desk.decideAndSend(aMarketBuyOf("0.03", BTC));
    desk.fill(order, "0.03", "61800.10");
    turn(TradingState.REDUCE_ONLY);
  }

  @Test
  void whoAgreesWithTheVenueTradesAgain() {
    assertThat(resume()).isEqualTo(new Outcome.Resumed());

    assertThat(state()).isEqualTo(TradingState.ACTIVE);
    assertThat(outcomes.outcomes()).isEmpty();
    assertThat(desk.store().replayed(ACCOUNT)).isEqualTo(desk.book());
  }

  @Test
  void askedTwiceItIsDoneOnce() {
    long fence = desk.book().fence();
    resume(fence, "card-a");
    long version = desk.book().version();

    assertThat(resume(fence, "card-a")).isEqualTo(new Outcome.WasActive());
    assertThat(desk.book().version()).isEqualTo(version);
    assertThat(outcomes.outcomes()).isEmpty();
  }

  @Test
  void whoDiffersStaysAndIsToldWhereAndIsComparedAgain() {
    theirs = () -> new AccountView.Seen(desk.book().wallet().plus(Money.usdt("12.5")), List.of());

    assertThat(resume()).isInstanceOf(Outcome.Refused.class);

    assertThat(state()).isEqualTo(TradingState.REDUCE_ONLY);
    assertThat(outcomes.outcomes())
        .containsExactly(
            new AccountOutcome.ResumeRefused(
                WhyNotResumed.DIFFERS, "BTCUSDT, balance by 12.5 USDT"));
    assertThat(requests.accounts().messages()).containsExactly(ACCOUNT);
  }

  @Test
  void aVenueThatCannotBeAskedProvesNothing() {
    theirs = () -> new AccountView.Unavailable("NO_ANSWER");

    resume();

    assertThat(state()).isEqualTo(TradingState.REDUCE_ONLY);
    assertThat(outcomes.outcomes())
        .containsExactly(new AccountOutcome.ResumeRefused(WhyNotResumed.UNAVAILABLE, "NO_ANSWER"));
  }

  @Test
  void anAnswerFromBeforeTheNextMismatchDoesNotCount() {
    long seen = desk.book().fence();
    turn(TradingState.ACTIVE);
    turn(TradingState.REDUCE_ONLY);

    resume(seen, "card-a");

    assertThat(state()).isEqualTo(TradingState.REDUCE_ONLY);
    assertThat(outcomes.outcomes())
        .containsExactly(new AccountOutcome.ResumeRefused(WhyNotResumed.TURNED_SINCE, ""));
  }

  @Test
  void aHaltIsNotReleasedByThis() {
    turn(TradingState.HALTED);

    resume();

    assertThat(state()).isEqualTo(TradingState.HALTED);
    assertThat(outcomes.outcomes())
        .containsExactly(new AccountOutcome.ResumeRefused(WhyNotResumed.HALTED, ""));
  }

  @Test
  void whatItsOwnerStoppedStaysSoForAWhileAndIsThenReleased() {
    turn(TradingState.ACTIVE);
    new StopTrading(desk.store(), desk.clock()).halt(ACCOUNT, aCause());

    resume();

    assertThat(state()).isEqualTo(TradingState.HALTED);
    assertThat(outcomes.outcomes())
        .containsExactly(
            new AccountOutcome.ResumeRefused(
                WhyNotResumed.COOLING_OFF, desk.book().heldUntil().orElseThrow().toString()));

    desk.clock().advance(StopTrading.COOL_OFF);
    assertThat(resume()).isEqualTo(new Outcome.Resumed());
    assertThat(state()).isEqualTo(TradingState.ACTIVE);
    assertThat(desk.book().heldUntil()).isEmpty();
  }

  @Test
  void closingEverythingReleasesNobodySooner() {
    turn(TradingState.ACTIVE);
    new StopTrading(desk.store(), desk.clock()).halt(ACCOUNT, aCause());
    turn(TradingState.REDUCE_ONLY);

    resume();

    assertThat(state()).isEqualTo(TradingState.REDUCE_ONLY);
  }

  @Test
  void whatHappensWhileTheVenueIsAskedIsComparedAnew() {
    theirs =
        () -> {
          theirs = this::asWeHaveIt;
          AccountView old = asWeHaveIt();
          change(new AccountEvent.WalletCorrected(Money.usdt("-1"), "funding"));
          return old;
        };

    assertThat(resume()).isEqualTo(new Outcome.Resumed());
    assertThat(state()).isEqualTo(TradingState.ACTIVE);
  }

  private Outcome resume() {
    return resume(desk.book().fence(), "card-a");
  }

  private Outcome resume(long fence, String request) {
    return resuming.handle(ACCOUNT, fence, request, aCause());
  }

  private TradingState state() {
    return desk.book().tradingState();
  }

  private void turn(TradingState state) {
    change(new AccountEvent.TradingStateChanged(state, "the test says so"));
  }

  private void change(AccountEvent event) {
    desk.store()
        .commit(new AccountChange(desk.book(), event, null, aCause(), desk.clock().instant()));
  }

  private AccountView asWeHaveIt() {
    return new AccountView.Seen(
        desk.book().wallet(), List.copyOf(desk.book().positions().values()));
  }

  /** The account as the venue has it. */
  private final class Theirs implements VenueAccounts {
    @Override
    public AccountView view(AccountId account) {
      return theirs.get();
    }

    @Override
    public VenueTrades trades(
        AccountId account, Symbol symbol, Instant since, List<OrderId> waiting) {
      return new VenueTrades.Unavailable("nobody asks");
    }

    @Override
    public VenueMarkets marketsMoved(AccountId account, Instant since) {
      return new VenueMarkets.Moved(Set.of());
    }
  }
}
