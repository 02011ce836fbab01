package io.patriot.trading;

import static io.patriot.testkit.AccountExamples.TENANT;
import static io.patriot.testkit.AccountExamples.USER_ID;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.NOON;
import static io.patriot.trading.TradingFunctions.CAUSE;
import static io.patriot.trading.TradingFunctions.WIRE;
import static io.patriot.trading.TradingFunctions.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.card.ChatUser;
import io.patriot.application.link.AccountQuiet;
import io.patriot.application.link.LinkAccount;
import io.patriot.application.link.LinkEvent;
import io.patriot.application.link.LinkStep;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.order.AccountChange;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.application.setting.AccountOutcome.WhyLimitsStay;
import io.patriot.application.setting.AccountOutcome.WhyLinked;
import io.patriot.application.setting.AccountOutcome.WhyNotResumed;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.setting.LimitWish;
import io.patriot.application.setting.MarginType;
import io.patriot.application.setting.MarketSettings;
import io.patriot.application.setting.Setting;
import io.patriot.application.setting.SettingRefusal;
import io.patriot.application.setting.SettingResult;
import io.patriot.application.setting.SettingsView;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.PersonLimits;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.events.message.OrderCommandV1;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.SqsBatch;
import io.patriot.testkit.link.Canaries;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of accounts, as the queue of commands brings it. */
final class AccountWishesTest {
  private static final AccountId MAIN = new AccountId(TENANT, "binance-main");

  private final TradingFunctions functions = new TradingFunctions();

  @BeforeEach
  void aLinkedAccountThatTheChatIsAbout() {
    var link =
        new LinkedAccount(
            MAIN,
            LinkedAccount.Status.ACTIVE,
            1,
            1,
            "a1B2",
            Optional.empty(),
            List.of(),
            NOON,
            NOON);
    var event = new LinkEvent.Linked("binance", "a1B2", Money.usdt("10"), List.of(), false);
    functions.links.add(
        new LinkStep(link, event, aCause(), NOON),
        functions.links.seal(MAIN, 1, Canaries.credential()));
    functions.users.register(new ChatUser(TENANT, USER_ID, USER_ID, "en", MAIN, NOON, null));
  }

  @Test
  void anAccountIsUnlinkedAndTheMessageMayComeAgain() {
    assertThat(asked(new AccountWish.Unlink())).isEmpty();
    assertThat(asked(new AccountWish.Unlink())).isEmpty();

    assertThat(functions.links.find(MAIN).orElseThrow().isActive()).isFalse();
    assertThat(functions.links.keys()).isZero();
    assertThat(functions.links.events().getLast()).isEqualTo(new LinkEvent.Unlinked("a1B2"));
    assertThat(functions.outcomes.outcomes()).isEmpty();
    assertThat(functions.users.find(TENANT).orElseThrow().account())
        .isEqualTo(OpenPaperAccount.accountOf(TENANT));
  }

  @Test
  void whyAnAccountStaysIsAnEventAndNoFailure() {
    functions.quiet.says(new AccountQuiet.Answer.Unavailable("NO_ANSWER"));

    assertThat(asked(new AccountWish.Unlink())).isEmpty();

    assertThat(functions.outcomes.outcomes())
        .containsExactly(
            new AccountOutcome.UnlinkRefused(WhyLinked.UNAVAILABLE, 0, 0, "NO_ANSWER"));
    assertThat(functions.links.keys()).isEqualTo(1);
  }

  @Test
  void limitsOfAllAccountsTogetherAreHeldByEachOfThem() {
    var opened = new AccountEvent.Opened(Money.usdt("10"), LinkAccount.LIMITS);
    functions.desk.store().open(AccountBook.opened(MAIN, opened), opened, aCause(), NOON);

    assertThat(asked(new AccountWish.LimitInAll(RiskProfile.LOW, false))).isEmpty();

    var limits = LimitSchedule.of(RiskProfile.LOW.limits(Asset.USDT));
    assertThat(functions.desk.store().book(MAIN).orElseThrow().budget().person())
        .contains(new PersonLimits(limits, new TreeSet<>(List.of("binance-main"))));
  }

  @Test
  void leverageIsChangedOnceHoweverOftenTheMessageComes() {
    var raise = new AccountWish.Set(BTC, new Setting.Leverage(20));

    assertThat(asked(raise)).isEmpty();
    assertThat(asked(raise)).isEmpty();

    assertThat(functions.outcomes.outcomes())
        .containsExactly(new AccountOutcome.LeverageChanged(BTC, 5, 20));
    assertThat(functions.binance.asked()).hasSize(1);
  }

  @Test
  void aRefusedMarginTypeIsAnEventAndNoFailure() {
    functions.binance.answers(
        new SettingResult.Refused(SettingRefusal.OPEN_ORDERS, "-4047", "open orders"));
    var isolated = new Setting.Margin(MarginType.ISOLATED);

    assertThat(asked(new AccountWish.Set(BTC, isolated))).isEmpty();

    assertThat(functions.outcomes.outcomes())
        .containsExactly(
            new AccountOutcome.SettingRefused(
                BTC,
                isolated,
                new MarketSettings(5, MarginType.CROSS),
                SettingRefusal.OPEN_ORDERS,
                "-4047",
                "open orders"));
  }

  @Test
  void lookingIsRememberedAndTellsNobody() {
    assertThat(asked(new AccountWish.Look(BTC))).isEmpty();

    assertThat(functions.known.find(MAIN, BTC).orElseThrow().view())
        .isInstanceOfSatisfying(
            SettingsView.Seen.class,
            seen -> assertThat(seen.now()).isEqualTo(new MarketSettings(5, MarginType.CROSS)));
    assertThat(functions.outcomes.outcomes()).isEmpty();
  }

  @Test
  void whoMayNotTradeAgainIsTold() {
    var account = AccountExamples.ACCOUNT;
    var turn = new AccountEvent.TradingStateChanged(TradingState.REDUCE_ONLY, "a mismatch");
    functions
        .desk
        .store()
        .commit(new AccountChange(functions.desk.book(), turn, null, aCause(), NOON));
    long fence = functions.desk.book().fence();

    assertThat(asked(account, new AccountWish.Resume(fence))).isEmpty();
    assertThat(asked(account, new AccountWish.Resume(fence))).isEmpty();

    assertThat(functions.outcomes.outcomes())
        .singleElement()
        .isInstanceOfSatisfying(
            AccountOutcome.ResumeRefused.class,
            refused -> assertThat(refused.why()).isEqualTo(WhyNotResumed.UNAVAILABLE));
  }

  @Test
  void limitsAreSetOnceAndWhatNeedsAPinStays() {
    var account = AccountExamples.ACCOUNT;

    assertThat(
            asked(account, new AccountWish.Limit(new LimitWish.OfProfile(RiskProfile.LOW), false)))
        .isEmpty();
    assertThat(
            asked(account, new AccountWish.Limit(new LimitWish.OfProfile(RiskProfile.LOW), false)))
        .isEmpty();
    assertThat(functions.desk.book().budget().schedule().now())
        .isEqualTo(RiskProfile.LOW.limits(Asset.USDT));
    assertThat(functions.outcomes.outcomes()).isEmpty();

    assertThat(
            asked(account, new AccountWish.Limit(new LimitWish.OfProfile(RiskProfile.HIGH), false)))
        .isEmpty();
    assertThat(functions.outcomes.outcomes())
        .containsExactly(
            new AccountOutcome.LimitsRefused(
                new LimitWish.OfProfile(RiskProfile.HIGH), WhyLimitsStay.LOOSER_BY_NOW));
  }

  @Test
  void aStopIsDoneOnceAndUnlinkingLoosensItNot() {
    var opened = new AccountEvent.Opened(Money.usdt("10"), LinkAccount.LIMITS);
    functions.desk.store().open(AccountBook.opened(MAIN, opened), opened, aCause(), NOON);
    assertThat(asked(new AccountWish.Halt())).isEmpty();
    assertThat(asked(new AccountWish.Halt())).isEmpty();
    functions.quiet.says(new AccountQuiet.Answer.Busy(1, 0));

    assertThat(asked(new AccountWish.Unlink())).isEmpty();

    AccountBook book = functions.desk.store().book(MAIN).orElseThrow();
    assertThat(book.tradingState()).isEqualTo(TradingState.HALTED);
    assertThat(book.version()).isEqualTo(2);
  }

  @Test
  void aStopThatNobodyCanConfirmIsBroughtAgain() {
    functions.failingCommits.set(2);

    assertThat(asked(AccountExamples.ACCOUNT, new AccountWish.Halt())).containsExactly("m1");
    assertThat(asked(AccountExamples.ACCOUNT, new AccountWish.Halt())).isEmpty();

    assertThat(functions.desk.book().tradingState()).isEqualTo(TradingState.HALTED);
  }

  private List<String> asked(AccountWish wish) {
    return asked(MAIN, wish);
  }

  private List<String> asked(AccountId account, AccountWish wish) {
    var command = new OrderCommand.OfAccount(account, wish, "you", "card-a");
    return run(
        functions.decideOrder(),
        new SqsBatch()
            .with("m1", account.toString(), WIRE.write(OrderCommandV1.of(command, CAUSE))));
  }
}
