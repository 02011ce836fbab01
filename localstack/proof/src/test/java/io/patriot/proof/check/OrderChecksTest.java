package io.patriot.proof.check;

import static io.patriot.proof.check.CheckExamples.ACCOUNT;
import static io.patriot.proof.check.CheckExamples.APPROVED;
import static io.patriot.proof.check.CheckExamples.BOOK;
import static io.patriot.proof.check.CheckExamples.BTC;
import static io.patriot.proof.check.CheckExamples.INTENT;
import static io.patriot.proof.check.CheckExamples.NAME;
import static io.patriot.proof.check.CheckExamples.NOW;
import static io.patriot.proof.check.CheckExamples.OPEN;
import static io.patriot.proof.check.CheckExamples.SENDING;
import static io.patriot.proof.check.CheckExamples.SUBMITTED;
import static io.patriot.proof.check.CheckExamples.ended;
import static io.patriot.proof.check.CheckExamples.exit;
import static io.patriot.proof.check.CheckExamples.submitted;
import static io.patriot.proof.check.CheckExamples.there;
import static io.patriot.proof.check.CheckExamples.trade;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.limit.DayZone;
import io.patriot.domain.limit.OrderTaken;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TriggerSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The checks of orders, from the wish to the end, are content with what is right, and find what is
 * wrong.
 */
final class OrderChecksTest {
  private final Found found = new Found();
  private final Findings findings = found.findings;

  @Test
  void anOrderThatWasSentAgainAfterItTradedIsFound() {
    var check = new OneOrderPerWish();
    check.accepted(there("0", true), List.of(there("0", false), there("0", true)), findings);
    found.isRight();
    check.accepted(there("0", true), List.of(there("1", false), there("0", true)), findings);
    found.isWrong(Invariant.I1);
  }

  @Test
  void aClaimAgainstTheSwitchIsFound() {
    var check = new SwitchHolds();
    check.stored(submitted(BOOK), findings);
    check.accepted(there("0", true), List.of(there("0", true)), findings);
    found.isRight();
    check.stored(
        submitted(BOOK.after(new AccountEvent.TradingStateChanged(TradingState.HALTED, "by hand"))),
        findings);
    found.isWrong(Invariant.I7);
  }

  @Test
  void anOrderSentAlthoughThePlatformWasStoppedIsFound() {
    var check = new SwitchHolds();
    check.stored(submitted(BOOK), findings);
    check.platformTurned(false);
    check.accepted(there("0", true), List.of(there("0", true)), findings);
    found.isRight();
    check.stored(submitted(BOOK), findings);
    check.accepted(there("0", true), List.of(there("0", true)), findings);
    found.isRight();
    check.accepted(there("0", true), List.of(there("0", true), there("0", true)), findings);
    found.isWrong(Invariant.I7);
  }

  @Test
  void anOrderThatWasClaimedOnlyWhileThePlatformWasStoppedIsFound() {
    var check = new SwitchHolds();
    check.platformTurned(false);
    check.stored(submitted(BOOK), findings);
    check.accepted(there("0", true), List.of(there("0", true)), findings);
    found.isWrong(Invariant.I7);
  }

  @Test
  void anOrderThatNobodyClaimedIsFound() {
    new SwitchHolds().accepted(there("0", true), List.of(there("0", true)), findings);
    found.isWrong(Invariant.I7);
  }

  @Test
  void anEndedOrderThatLivesOnIsFound() {
    var scene = new StillScene(BOOK);
    scene.orders.put(OPEN.id(), OPEN.after(new OrderEvent.Cancelled("by hand")));
    scene.atVenue.add(there("0", false));
    var check = new EndedIsEnded((_, _) -> scene.atVenue);
    check.atRest(scene, findings);
    found.isRight();
    scene.atVenue.set(0, there("0", true));
    check.atRest(scene, findings);
    found.isWrong(Invariant.I8);
  }

  @Test
  void anEndInTheMiddleOfALifeIsFound() {
    var there = new ArrayList<>(List.of(there("0", false)));
    var check = new EndedIsEnded((_, _) -> there);
    check.stored(ended(new OrderEvent.Cancelled("by hand")), findings);
    found.isRight();
    there.set(0, there("0", true));
    check.stored(ended(new OrderEvent.Expired("the venue never received it")), findings);
    found.isRight();
    check.stored(ended(new OrderEvent.Cancelled("by hand")), findings);
    found.isWrong(Invariant.I8);
  }

  @Test
  void whatIsStuckIsFound() {
    var scene = new StillScene(BOOK);
    scene.waiting.put("reconcile", 0);
    new NothingIsStuck().atRest(scene, findings);
    found.isRight();
    scene.waiting.put("reconcile", 1);
    scene.givenUp = List.of("{}");
    new NothingIsStuck().atRest(scene, findings);
    found.isWrong(Invariant.I9);
    assertThat(findings.wrongs()).hasSize(2);
  }

  @Test
  void anOrderThatIsStuckIsFound() {
    var scene = new StillScene(BOOK);
    scene.orders.put(SENDING.id(), SENDING);
    new NothingIsStuck().atRest(scene, findings);
    found.isWrong(Invariant.I9);
  }

  @Test
  void aWishThatNobodyHeardOfIsFound() {
    var scene = new StillScene(BOOK);
    scene.orders.put(OPEN.id(), OPEN.after(new OrderEvent.Cancelled("user")));
    scene.wishes.add(OPEN.id());
    new NothingIsStuck().atRest(scene, findings);
    found.isRight();
    scene.orders.clear();
    new NothingIsStuck().atRest(scene, findings);
    found.isWrong(Invariant.I9);
  }

  @Test
  void anExitThatOpensIsFound() {
    var check = new ExitsOnlyReduce();
    check.traded(trade("2", true, "0"), findings);
    check.traded(trade("2", false, "2"), findings);
    found.isRight();
    check.traded(trade("2", true, "1"), findings);
    found.isWrong(Invariant.I11);
  }

  @Test
  void anExitThatItsVenueTookForAnOrdinaryOrderIsFound() {
    var check = new ExitsOnlyReduce();
    check.stored(
        new Stored.OfOrder(NAME + ":3", ACCOUNT, SUBMITTED, exit(), exit(), 0, () -> BOOK),
        findings);
    found.isRight();
    check.traded(trade("2", false, "2"), findings);
    found.isWrong(Invariant.I11);
  }

  @Test
  void anApprovalBeyondTheMoneyIsFound() {
    approvedFor(
        "1000.01", Optional.of(new OrderTaken(NOW, DayZone.UTC.dayOf(NOW), Money.usdt("1000"))));
    found.isWrong(Invariant.I11);
  }

  /** Its fee is set aside though nothing is free: whoever has nothing left may still get out. */
  @Test
  void anApprovalOfWhatOnlyClosesIsRightThoughNothingIsFree() {
    approvedFor("1000.01", Optional.empty());
    found.isRight();
  }

  private void approvedFor(String reserved, Optional<OrderTaken> taken) {
    var approved = new OrderEvent.Approved(Money.usdt(reserved), Price.of("100"), taken);
    AccountBook book = BOOK.after(INTENT, approved);
    new ExitsOnlyReduce()
        .stored(
            new Stored.OfOrder(
                NAME + ":2", ACCOUNT, approved, SENDING, SENDING, book.version(), () -> book),
            findings);
  }

  @Test
  void protectionThatIsGoneIsFound() {
    var stop = new OrderType.Stop(Price.of("90"), TriggerSource.LAST, Optional.empty());
    var intent =
        new OrderIntent(
            new IntentId("act.1"),
            ACCOUNT,
            new OrderTerms(BTC, Side.SELL, Quantity.of("2"), stop, true),
            "proof",
            NOW,
            NOW.plusSeconds(60));
    Order waiting =
        Order.from(new OrderEvent.Requested(intent), Money.usdt("0"))
            .after(APPROVED)
            .after(SUBMITTED)
            .after(new OrderEvent.Accepted("1"));
    var scene = new StillScene(BOOK);
    scene.orders.put(waiting.id(), waiting);
    scene.atVenue.add(there("0", true));
    new ProtectionStands().atRest(scene, findings);
    found.isRight();
    scene.atVenue.clear();
    new ProtectionStands().atRest(scene, findings);
    found.isWrong(Invariant.I12);
  }
}
