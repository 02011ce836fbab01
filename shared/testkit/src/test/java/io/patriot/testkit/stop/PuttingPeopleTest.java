package io.patriot.testkit.stop;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.TENANT;
import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.StopTrading;
import io.patriot.application.order.SuspendTrading;
import io.patriot.application.order.WindDown;
import io.patriot.application.people.AdminAct;
import io.patriot.application.people.Membership;
import io.patriot.application.people.Membership.State;
import io.patriot.application.stop.PutPerson;
import io.patriot.application.stop.PutPerson.Outcome;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.order.Order;
import io.patriot.testkit.InMemoryChatUsers;
import io.patriot.testkit.RecordingReconcileRequests;
import io.patriot.testkit.TradingDesk;
import io.patriot.testkit.link.InMemoryLinks;
import io.patriot.testkit.people.InMemoryPeople;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is suspended opens nothing at the one door for orders, whoever asks there. */
class PuttingPeopleTest {
  private static final long ADMIN = 7;
  private static final long USER = 42;

  private final TradingDesk desk = new TradingDesk();
  private final InMemoryPeople people = new InMemoryPeople();
  private final RecordingReconcileRequests requests = new RecordingReconcileRequests();
  private final PutPerson putting =
      new PutPerson(
          people,
          Set.of(ADMIN),
          new InMemoryChatUsers(),
          new InMemoryLinks(),
          new SuspendTrading(desk.store(), desk.clock()),
          requests,
          desk.clock());

  @BeforeEach
  void join() {
    people.join(Membership.ofNewcomer(TENANT, USER, "anna", desk.clock().instant()));
  }

  @Test
  void nothingIsOpenedAndWhatWasApprovedBeforeIsNotSent() {
    Order before = desk.decide(aMarketBuyOf("0.01", BTC));

    assertThat(put(State.SUSPENDED)).isInstanceOf(Outcome.Done.class);
    desk.sendAll();
    Order after = desk.decide(aMarketBuyOf("0.02", BTC));

    assertThat(desk.order(before.id())).isInstanceOf(Order.Expired.class);
    assertThat(after).isInstanceOf(Order.Denied.class);
    assertThat(desk.venue().calls()).isEmpty();
  }

  @Test
  void whatWaitsAndMayOpenIsTakenBackAndProtectionStays() {
    put(State.SUSPENDED);

    assertThat(requests.windDowns().messages())
        .extracting(RecordingReconcileRequests.Look::windDown)
        .containsExactly(WindDown.of(desk.book(), false, "put-1"));
  }

  @Test
  void itHoldsUntilSomebodyLetsGoAndThenTheirOwnerReleasesIt() {
    put(State.SUSPENDED);
    desk.clock().advance(Duration.ofDays(400));
    assertThat(SuspendTrading.isHeld(desk.book())).isTrue();
    assertThat(desk.book().heldUntil().orElseThrow()).isAfter(desk.clock().instant());

    put(State.ACTIVE);

    assertThat(desk.book().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);
    assertThat(desk.book().heldUntil()).contains(desk.clock().instant());
  }

  @Test
  void suspendedAgainItIsHeldAgain() {
    put(State.SUSPENDED);
    put(State.ACTIVE);
    put(State.BLOCKED);

    assertThat(SuspendTrading.isHeld(desk.book())).isTrue();
    assertThat(people.acts("", 9).acts())
        .extracting(AdminAct::deed)
        .containsExactly(AdminAct.Deed.BLOCKED, AdminAct.Deed.ACTIVE, AdminAct.Deed.SUSPENDED);
  }

  @Test
  void whatTheirOwnerStoppedJustNowGoesOnUnderThatStop() {
    new StopTrading(desk.store(), desk.clock()).halt(ACCOUNT, aCause());
    var before = desk.book();

    put(State.SUSPENDED);

    assertThat(desk.book()).isEqualTo(before);
  }

  @Test
  void doneTwiceItIsKeptOnceAndTheAccountsAreTriedAgain() {
    put(State.SUSPENDED);
    var before = desk.book();

    assertThat(put(State.SUSPENDED)).isInstanceOf(Outcome.Done.class);

    assertThat(desk.book()).isEqualTo(before);
    assertThat(people.acts("", 9).all()).isOne();
  }

  @Test
  void nobodyElseDoesItAndNobodyToThoseOfTheConfiguration() {
    people.join(
        Membership.ofNewcomer(
            new io.patriot.domain.account.TenantId("tg-" + ADMIN),
            ADMIN,
            "",
            desk.clock().instant()));

    assertThat(putting.handle(USER, wish(State.ACTIVE), "put-1", aCause()))
        .isEqualTo(new Outcome.NotAllowed());
    var themselves =
        new PutPerson.Wish(
            new io.patriot.domain.account.TenantId("tg-" + ADMIN), State.BLOCKED, "a coup");
    assertThat(putting.handle(ADMIN, themselves, "put-1", aCause()))
        .isEqualTo(new Outcome.Configured());
    assertThat(people.acts("", 9).all()).isZero();
  }

  private Outcome put(State to) {
    return putting.handle(ADMIN, wish(to), "put-1", aCause());
  }

  private static PutPerson.Wish wish(State to) {
    return new PutPerson.Wish(TENANT, to, "wash trades");
  }
}
