package io.patriot.proof.check;

import static io.patriot.proof.check.CheckExamples.ACCOUNT;
import static io.patriot.proof.check.CheckExamples.APPROVED;
import static io.patriot.proof.check.CheckExamples.BOOK;
import static io.patriot.proof.check.CheckExamples.INTENT;
import static io.patriot.proof.check.CheckExamples.NOW;
import static io.patriot.proof.check.CheckExamples.OPEN;
import static io.patriot.proof.check.CheckExamples.SUBMITTED;
import static io.patriot.proof.check.CheckExamples.fill;
import static io.patriot.proof.check.CheckExamples.filled;
import static io.patriot.proof.check.CheckExamples.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.Decided;
import io.patriot.application.order.DecisionInputs;
import io.patriot.application.order.OrderRecord;
import io.patriot.application.order.RecordedEvent;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.risk.RiskPolicy;
import io.patriot.testkit.AccountExamples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The checks of what is told, shown, kept and kept apart are content with what is right, and find
 * what is wrong.
 */
final class TellingChecksTest {
  private final Found found = new Found();
  private final Findings findings = found.findings;

  @Test
  void whatIsStruckOffUntoldIsFound() {
    var check = new EverythingIsTold();
    check.stored(opened(), findings);
    check.published(opened().id(), findings);
    check.struckOff(List.of(opened().id()), findings);
    check.atRest(new StillScene(BOOK), findings);
    found.isRight();
    check.struckOff(List.of("other:1"), findings);
    found.isWrong(Invariant.I5);
  }

  @Test
  void whatIsNeverToldAndWhatNobodyCountsIsFound() {
    var check = new EverythingIsTold();
    check.stored(filled(BOOK), findings);
    found.isRight();
    check.atRest(new StillScene(BOOK), findings);
    found.isWrong(Invariant.I5);
    assertThat(findings.wrongs()).hasSize(2);
  }

  @Test
  void aLookAtSomebodyElsesThingsIsFound() {
    var check = new PeopleApart();
    check.touched("decide", "{\"account\":\"tg-12/paper\"}", "tg-12", findings);
    check.touched("reconcile", "{\"source\":\"aws.scheduler\"}", "tg-1", findings);
    found.isRight();
    check.touched("decide", "{\"account\":\"tg-12/paper\"}", "tg-1", findings);
    found.isWrong(Invariant.I6);
  }

  @Test
  void anotherHistoryOrAnotherFormIsFound() {
    var scene = new StillScene(BOOK);
    scene.orders.put(OPEN.id(), OPEN);
    scene.folded.put(OPEN.id(), OPEN);
    new HistoryLeadsHere().atRest(scene, findings);
    found.isRight();
    scene.unlike = " ";
    new HistoryLeadsHere().atRest(scene, findings);
    found.isWrong(Invariant.I10);
    assertThat(findings.wrongs()).hasSize(2);
  }

  @Test
  void aHistoryThatIsNotAsItWasWrittenIsFound() {
    var scene = new StillScene(BOOK);
    scene.orders.put(OPEN.id(), OPEN);
    new DecisionsStand().atRest(scene, findings);
    found.isRight();

    scene.sealed = false;
    scene.record =
        new OrderRecord(List.of(), new OrderRecord.Integrity.Broken(1), Optional.empty());
    new DecisionsStand().atRest(scene, findings);

    found.isWrong(Invariant.I10);
    assertThat(findings.wrongs()).hasSize(2);
  }

  @Test
  void aVerdictThatIsNotReachedAgainIsFound() {
    var scene = new StillScene(BOOK);
    scene.orders.put(OPEN.id(), OPEN);
    var unknown =
        new DecisionInputs(
            INTENT,
            BOOK,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            NOW);
    var decided = new Decided(2, unknown, RiskPolicy.NAME, "inputs", "verdict");
    scene.record =
        new OrderRecord(
            List.of(
                new RecordedEvent(
                    2, NOW, AccountExamples.aCause(), unknown.verdict(RiskPolicy.STANDARD))),
            new OrderRecord.Integrity.Whole("seal"),
            Optional.of(decided));
    new DecisionsStand().atRest(scene, findings);
    found.isRight();

    scene.record =
        new OrderRecord(
            List.of(new RecordedEvent(2, NOW, AccountExamples.aCause(), APPROVED)),
            new OrderRecord.Integrity.Whole("seal"),
            Optional.of(decided));
    new DecisionsStand().atRest(scene, findings);
    found.isWrong(Invariant.I10);
  }

  @Test
  void aCardThatNobodyConfirmedOrThatDoesNotShowTheEndIsFound() {
    var intent =
        new OrderIntent(
            new IntentId("card:abc"), ACCOUNT, INTENT.terms(), "proof", NOW, NOW.plusSeconds(60));
    Order over =
        Order.from(new OrderEvent.Requested(intent), Money.usdt("0"))
            .after(APPROVED)
            .after(SUBMITTED)
            .after(new OrderEvent.Rejected("1", "no"));
    var scene = new StillScene(BOOK);
    scene.orders.put(over.id(), over);
    scene.pressedCards.put("abc", new PressedCard("abc", true, over.version(), false));
    new ChatKeepsItsWord().atRest(scene, findings);
    found.isRight();
    scene.pressedCards.put("abc", new PressedCard("abc", true, over.version() - 1, false));
    new ChatKeepsItsWord().atRest(scene, findings);
    found.isWrong(Invariant.I5);
  }

  @Test
  void anOrderOfACardThatNobodyConfirmedIsFound() {
    var intent =
        new OrderIntent(
            new IntentId("card:abc"), ACCOUNT, INTENT.terms(), "proof", NOW, NOW.plusSeconds(60));
    Order order = Order.from(new OrderEvent.Requested(intent), Money.usdt("0"));
    var scene = new StillScene(BOOK);
    scene.orders.put(order.id(), order);
    new ChatKeepsItsWord().atRest(scene, findings);
    found.isWrong(Invariant.I1);
  }

  @Test
  void newsThatNobodyWasToldAreFound() {
    var turned = new AccountEvent.TradingStateChanged(TradingState.REDUCE_ONLY, "switch");
    var check = new ChatKeepsItsWord();
    var scene = new StillScene(BOOK);
    check.stored(new Stored.OfAccount("n1", ACCOUNT, turned, 0, () -> BOOK), findings);
    scene.newsShown.add("n1");
    check.atRest(scene, findings);
    found.isRight();
    scene.newsShown.clear();
    check.atRest(scene, findings);
    found.isWrong(Invariant.I5);
  }

  @Test
  void aTradeThatNobodyIsToldOfWhenNobodyLooksIsFound() {
    var check = new ChatKeepsItsWord();
    var scene = new StillScene(BOOK);
    check.stored(filledAfter(Duration.ofSeconds(20)), findings);
    check.atRest(scene, findings);
    found.isRight();
    check.stored(filledAfter(Duration.ofHours(1)), findings);
    scene.newsShown.add(filledAfter(Duration.ofHours(1)).id());
    check.atRest(scene, findings);
    found.isRight();
    scene.newsShown.clear();
    check.atRest(scene, findings);
    found.isWrong(Invariant.I5);
  }

  private static Stored filledAfter(Duration time) {
    var fill = fill("2");
    var later =
        new OrderEvent.Filled(
            new Fill(
                fill.tradeId(),
                fill.price(),
                fill.quantity(),
                fill.fee(),
                fill.liquidity(),
                OPEN.intent().requestedAt().plus(time)));
    return new Stored.OfOrder(
        OPEN.id() + ":5", ACCOUNT, later, OPEN, OPEN.after(later), 0, () -> BOOK);
  }
}
