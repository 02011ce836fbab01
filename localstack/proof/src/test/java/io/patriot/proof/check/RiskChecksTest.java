package io.patriot.proof.check;

import static io.patriot.proof.check.CheckExamples.ACCOUNT;
import static io.patriot.proof.check.CheckExamples.APPROVED;
import static io.patriot.proof.check.CheckExamples.BOOK;
import static io.patriot.proof.check.CheckExamples.INTENT;
import static io.patriot.proof.check.CheckExamples.NAME;
import static io.patriot.proof.check.CheckExamples.NOW;

import io.patriot.application.risk.Breach;
import io.patriot.application.risk.Breach.Level;
import io.patriot.application.risk.Halving;
import io.patriot.application.risk.Halving.Stage;
import io.patriot.application.risk.RiskChange;
import io.patriot.application.risk.RiskChange.What;
import io.patriot.application.risk.RiskWatch;
import io.patriot.application.setting.AccountOutcome.RiskChanged;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.limit.DayZone;
import io.patriot.domain.limit.LimitSchedule;
import io.patriot.domain.limit.OrderTaken;
import io.patriot.domain.limit.RiskLimits;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A watch over risk that sees nothing, tells twice or believes too soon is found. */
class RiskChecksTest {
  private static final AccountBook HOLDING = held(BOOK, "2");

  private final Found found = new Found();
  private final Findings findings = found.findings;
  private final RiskIsWatched check = new RiskIsWatched();

  @Test
  void whatBeginsGetsWorseAndEndsIsToldOnceEach() {
    tell(HOLDING, Optional.empty(), change(What.BEGAN, Level.MEDIUM));
    tell(HOLDING, Optional.empty(), change(What.GOT_WORSE, Level.HIGH));
    tell(HOLDING, Optional.empty(), change(What.ENDED, Level.HIGH));
    tell(HOLDING, Optional.empty(), change(What.BEGAN, Level.MEDIUM));
    found.isRight();
  }

  @Test
  void whatIsToldToBeginTwiceIsFound() {
    tell(HOLDING, Optional.empty(), change(What.BEGAN, Level.MEDIUM));
    tell(HOLDING, Optional.empty(), change(What.BEGAN, Level.MEDIUM));
    found.isWrong(Invariant.I13);
  }

  @Test
  void whatEndsWithoutHavingBegunIsFound() {
    tell(HOLDING, Optional.empty(), change(What.ENDED, Level.MEDIUM));
    found.isWrong(Invariant.I13);
  }

  @Test
  void whatItsOwnerWasNotToldOfIsFound() {
    var scene = new StillScene(HOLDING);
    scene.watch = breached(Level.MEDIUM);
    check.atRest(scene, findings);
    found.isWrong(Invariant.I13);
  }

  @Test
  void criticalWithoutAWordOfWhatIsDoneIsFound() {
    tell(HOLDING, Optional.empty(), change(What.BEGAN, Level.CRITICAL));
    found.isWrong(Invariant.I13);
  }

  @Test
  void halfThatIsOffIsRight() {
    tell(HOLDING, Optional.of(Stage.UNDER_WAY), change(What.BEGAN, Level.CRITICAL));
    tell(held(HOLDING, "1"), Optional.of(Stage.DONE));
    found.isRight();
  }

  @Test
  void halfThatIsSaidToBeOffAndIsNotIsFound() {
    tell(HOLDING, Optional.of(Stage.UNDER_WAY), change(What.BEGAN, Level.CRITICAL));
    tell(held(HOLDING, "1.1"), Optional.of(Stage.DONE));
    found.isWrong(Invariant.I13);
  }

  @Test
  void halfThatNobodyBeganToTakeOffIsFound() {
    tell(HOLDING, Optional.of(Stage.DONE));
    found.isWrong(Invariant.I13);
  }

  @Test
  void anAccountThatIsStoppedAndToldSoIsRight() {
    tell(HOLDING, Optional.of(Stage.STOPPED), change(What.BEGAN, Level.CRITICAL));
    found.isRight();
  }

  @Test
  void halfThatIsBeingTakenOffForeverIsFound() {
    var scene = new StillScene(HOLDING);
    scene.watch =
        RiskWatch.begun(ACCOUNT)
            .with(Optional.of(new Halving(NOW, 1, 1, Stage.UNDER_WAY, new TreeMap<>())));
    check.atRest(scene, findings);
    found.isWrong(Invariant.I13);
  }

  @Test
  void anAccountInDangerThatNobodySeesIsFound() {
    var scene = new StillScene(HOLDING);
    scene.equity = new BigDecimal("100");
    scene.exposure = new BigDecimal("1200");
    check.atRest(scene, findings);
    found.isWrong(Invariant.I13);
  }

  @Test
  void anAccountAtHighRiskThatTakesAllOrdersIsFound() {
    var scene = new StillScene(HOLDING);
    scene.equity = new BigDecimal("100");
    scene.exposure = new BigDecimal("900");
    check.atRest(scene, findings);
    found.isWrong(Invariant.I13);
  }

  @Test
  void oneThatTakesOnlyClosingOrdersIsRight() {
    var scene =
        new StillScene(
            HOLDING.after(new AccountEvent.TradingStateChanged(TradingState.REDUCE_ONLY, "risk")));
    scene.equity = new BigDecimal("100");
    scene.exposure = new BigDecimal("900");
    check.atRest(scene, findings);
    found.isRight();
  }

  @Test
  void whatIsApprovedAfterTheDaysLossIsFound() {
    approved(flatAfterLosing("31"), "969");
    found.isWrong(Invariant.I11);
  }

  @Test
  void whatIsApprovedBeforeItIsRight() {
    approved(flatAfterLosing("29"), "971");
    found.isRight();
  }

  @Test
  void whatIsApprovedAfterALossOfWhatIsStillHeldIsFound() {
    approved(held(begun(), "2"), "969");
    found.isWrong(Invariant.I11);
  }

  @Test
  void whatIsApprovedWhileWhatIsHeldLostLessIsRight() {
    approved(held(begun(), "2"), "971");
    found.isRight();
  }

  @Test
  void aLossThatTheJudgeDidNotCountIsFound() {
    approved(flatAfterLosing("31"), "1000");
    found.isWrong(Invariant.I11);
  }

  private void approved(AccountBook book, String worth) {
    var again = approval(Money.usdt(worth));
    AccountBook after = book.after(INTENT, again);
    Order order = Order.from(new OrderEvent.Requested(INTENT), Money.usdt("0")).after(again);
    new DayLossEnds()
        .stored(
            new Stored.OfOrder(
                NAME + ":2", ACCOUNT, again, order, order, after.version(), () -> after),
            findings);
  }

  /** The day has begun with a thousand, of which three per cent may be lost. */
  private static AccountBook begun() {
    RiskLimits limits = BOOK.budget().schedule().now();
    var losses =
        new RiskLimits.Losses(
            limits.losses().positionMax(), limits.losses().openMax(), Rate.of("0.03"));
    var schedule = LimitSchedule.of(new RiskLimits(limits.holding(), losses, limits.pace(), false));
    return BOOK.after(new AccountEvent.LimitsChanged(schedule))
        .after(INTENT, approval(Money.usdt("1000")));
  }

  private static AccountBook flatAfterLosing(String lost) {
    var fill =
        new Fill(
            new TradeId("7"),
            APPROVED.reference(),
            INTENT.quantity(),
            Money.usdt(lost),
            Liquidity.TAKER,
            NOW);
    Position flat = Position.flat(Leg.only(INTENT.symbol()), BOOK.currency());
    return begun()
        .after(INTENT, new OrderEvent.Filled(fill))
        .after(new AccountEvent.PositionCorrected(flat, "closed"));
  }

  private static OrderEvent.Approved approval(Money worth) {
    return new OrderEvent.Approved(
        APPROVED.reserved(),
        APPROVED.reference(),
        Optional.of(new OrderTaken(NOW, DayZone.UTC.dayOf(NOW), worth)));
  }

  private void tell(AccountBook book, Optional<Stage> stage, RiskChange... changes) {
    check.stored(
        new Stored.OfRisk("risk", ACCOUNT, new RiskChanged(List.of(changes), stage), () -> book),
        findings);
  }

  private static RiskWatch breached(Level level) {
    return RiskWatch.begun(ACCOUNT).look(List.of(breach(level)), true, NOW).after();
  }

  private static RiskChange change(What what, Level level) {
    return new RiskChange(what, breach(level));
  }

  private static Breach breach(Level level) {
    return new Breach(Breach.Kind.LEVERAGE, "", level, Rate.of("9"), Rate.of("8"));
  }

  private static AccountBook held(AccountBook before, String quantity) {
    Money nothing = Money.usdt("0");
    return before.after(
        new AccountEvent.PositionCorrected(
            new Position(
                INTENT.symbol(),
                Direction.LONG,
                Quantity.of(quantity),
                Money.usdt("200"),
                nothing,
                nothing),
            "the test says so"));
  }
}
