package io.patriot.proof.check;

import static io.patriot.proof.check.CheckExamples.ACCOUNT;
import static io.patriot.proof.check.CheckExamples.APPROVED;
import static io.patriot.proof.check.CheckExamples.BOOK;
import static io.patriot.proof.check.CheckExamples.BTC;
import static io.patriot.proof.check.CheckExamples.NOW;
import static io.patriot.proof.check.CheckExamples.SUBMITTED;
import static io.patriot.proof.check.CheckExamples.fill;

import io.patriot.domain.account.AccountBook;
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
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.Fallback;
import io.patriot.domain.protection.Guard;
import io.patriot.domain.protection.GuardPart;
import io.patriot.domain.protection.ProtectionPlan;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A position without the stop that it is to have is found, and so is a stop of nothing. */
class GuardChecksTest {
  private static final Bracket BRACKET =
      new Bracket(
          Optional.of(Price.of("90")), Optional.empty(), TriggerSource.LAST, Fallback.FLATTEN);
  private static final OrderIntent ENTRY =
      intent(
          "entry",
          new OrderTerms(BTC, Side.BUY, Quantity.of("2"), new OrderType.Market(), false)
              .with(BRACKET));
  private static final ProtectionPlan PLAN = new ProtectionPlan(ENTRY.orderId(), BRACKET);
  private static final OrderIntent STOP =
      intent(
          "stop",
          new OrderTerms(BTC, Side.SELL, Quantity.of("2"), BRACKET.type(GuardPart.STOP), true, true)
              .with(new Guard(PLAN.id(), GuardPart.STOP)));

  private final Found found = new Found();
  private final Findings findings = found.findings;
  private final GuardsStand check = new GuardsStand();

  @Test
  void aPositionWithoutItsStopIsFound() {
    check.atRest(new StillScene(held()), findings);
    found.isWrong(Invariant.I12);
  }

  @Test
  void oneWhoseOwnerWasToldIsNot() {
    check.published(ACCOUNT + "/asked/" + PLAN.id() + ":STOP:YOU_DECIDE:1", findings);
    check.atRest(new StillScene(held()), findings);
    found.isRight();
  }

  @Test
  void oneWhoseStopRestsIsNot() {
    var scene = new StillScene(held().after(STOP, APPROVED));
    scene.orders.put(STOP.orderId(), resting());
    check.atRest(scene, findings);
    found.isRight();
  }

  @Test
  void aStopOfAPositionThatIsGoneIsFound() {
    check.atRest(new StillScene(BOOK.after(STOP, APPROVED)), findings);
    found.isWrong(Invariant.I12);
  }

  private static AccountBook held() {
    return BOOK.after(ENTRY, APPROVED).after(ENTRY, new OrderEvent.Filled(fill("2")));
  }

  private static Order resting() {
    return Order.from(new OrderEvent.Requested(STOP), Money.usdt("0"))
        .after(APPROVED)
        .after(SUBMITTED)
        .after(new OrderEvent.Accepted("1"));
  }

  private static OrderIntent intent(String id, OrderTerms terms) {
    return new OrderIntent(new IntentId(id), ACCOUNT, terms, "proof", NOW, NOW.plusSeconds(60));
  }
}
