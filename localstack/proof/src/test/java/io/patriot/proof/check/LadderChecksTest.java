package io.patriot.proof.check;

import static io.patriot.proof.check.CheckExamples.ACCOUNT;
import static io.patriot.proof.check.CheckExamples.APPROVED;
import static io.patriot.proof.check.CheckExamples.BOOK;
import static io.patriot.proof.check.CheckExamples.BTC;
import static io.patriot.proof.check.CheckExamples.NOW;
import static io.patriot.proof.check.CheckExamples.SUBMITTED;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.position.Leg;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.Fallback;
import io.patriot.domain.protection.Guard;
import io.patriot.domain.protection.GuardPart;
import io.patriot.domain.protection.Ladder;
import io.patriot.domain.protection.ProtectionPlan;
import io.patriot.domain.protection.Targets;
import io.patriot.testkit.MarketExamples;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A stop that is to follow its position, and goes back or stands elsewhere, is found. */
class LadderChecksTest {
  private static final OrderId ENTRY = OrderId.of(new IntentId("entry"));
  private static final String WHY = "ladder: 50 % kept from 60000 at 61000, measured by 62000";

  private final Found found = new Found();
  private final LaddersHold check = new LaddersHold(_ -> MarketExamples.BTCUSDT);

  @Test
  void oneThatIsDecidedWhereItsStageHasItIsRight() {
    check.stored(decided(plan("60500"), WHY), found.findings);
    found.isRight();
  }

  @Test
  void oneThatIsDecidedElsewhereIsFound() {
    check.stored(decided(plan("60400"), WHY), found.findings);
    found.isWrong(Invariant.I12);
  }

  @Test
  void oneThatKeepsMoreThanTheOneBeforeIsRight() {
    check.stored(taken("first", "60500"), found.findings);
    check.stored(taken("second", "60700"), found.findings);
    found.isRight();
  }

  @Test
  void oneThatKeepsLessThanTheOneBeforeIsFound() {
    check.stored(taken("first", "60500"), found.findings);
    check.stored(taken("second", "60400"), found.findings);
    found.isWrong(Invariant.I12);
  }

  @Test
  void whereItsOwnerMovedItToIsRight() {
    check.stored(taken("first", "60500"), found.findings);
    check.stored(decided(plan("60400"), "you moved it"), found.findings);
    check.stored(taken("second", "60400"), found.findings);
    found.isRight();
  }

  @Test
  void withoutALadderAStopMayGoWhereItsOwnerWantsIt() {
    check.stored(taken("first", "60500"), found.findings);
    ProtectionPlan ended = plan("60500").withLadder(Optional.empty());
    check.stored(decided(ended, "you ended the ladder"), found.findings);
    check.stored(taken("second", "60400"), found.findings);
    found.isRight();
  }

  private static Stored decided(ProtectionPlan plan, String why) {
    var event = new AccountEvent.ProtectionChanged(Leg.only(BTC), Optional.of(plan), why);
    return new Stored.OfAccount(ACCOUNT + ":2", ACCOUNT, event, 2, () -> BOOK);
  }

  private static Stored taken(String name, String price) {
    var type = new OrderType.Stop(Price.of(price), TriggerSource.LAST, Optional.empty());
    var terms =
        new OrderTerms(BTC, Side.SELL, Quantity.of("2"), type, true)
            .with(new Guard(ENTRY, GuardPart.STOP));
    var intent =
        new OrderIntent(new IntentId(name), ACCOUNT, terms, "proof", NOW, NOW.plusSeconds(60));
    Order sent =
        Order.from(new OrderEvent.Requested(intent), Money.usdt("0"))
            .after(APPROVED)
            .after(SUBMITTED);
    var accepted = new OrderEvent.Accepted("1");
    AccountBook book =
        BOOK.after(
            new AccountEvent.ProtectionChanged(
                Leg.only(BTC), Optional.of(plan(price)), "as it is now"));
    return new Stored.OfOrder(
        name + ":4", ACCOUNT, accepted, sent, sent.after(accepted), 0, () -> book);
  }

  private static ProtectionPlan plan(String stop) {
    var ladder =
        new Ladder(
            true,
            Ladder.Kind.TARGET,
            Price.of("60000"),
            Price.of("62000"),
            0,
            0,
            Optional.empty(),
            Optional.empty());
    var bracket =
        new Bracket(
            Optional.of(Price.of(stop)), Targets.none(), TriggerSource.LAST, Fallback.FLATTEN);
    return new ProtectionPlan(
        ENTRY,
        bracket,
        Optional.of(ladder.moved(Ladder.Stage.HALF, ENTRY, Price.of("61000"), NOW)));
  }
}
