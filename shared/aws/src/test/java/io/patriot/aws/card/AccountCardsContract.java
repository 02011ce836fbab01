package io.patriot.aws.card;

import static io.patriot.testkit.AccountExamples.TENANT;
import static io.patriot.testkit.AccountExamples.USER_ID;
import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.card.AccountCard;
import io.patriot.application.card.AccountCard.Act;
import io.patriot.application.card.AccountCard.Proof;
import io.patriot.application.card.AccountCard.Status;
import io.patriot.application.card.AccountCards;
import io.patriot.application.card.AccountCards.Press;
import io.patriot.application.card.AccountCards.Result;
import io.patriot.application.people.Membership;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.setting.LimitWish;
import io.patriot.application.setting.Setting;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of questions about accounts promises. */
abstract class AccountCardsContract {
  private static final AccountId MAIN = new AccountId(TENANT, "binance-main");
  private static final Instant ENDS_AT = NOON.plus(AccountCard.LASTS).plusNanos(7);
  private static final Act RAISE =
      new Act.Ask(new AccountWish.Set(new Symbol("BTCUSDT"), new Setting.Leverage(20)));

  private AccountCards cards = empty();

  abstract AccountCards empty();

  @BeforeEach
  void begin() {
    cards = empty();
  }

  @Test
  void onePressUsesUpACardOfOnePress() {
    cards.put(card(new Act.Ask(new AccountWish.Unlink()), 1));

    assertThat(cards.press(press(), 1, NOON))
        .isEqualTo(new Result.Counted(card(new Act.Ask(new AccountWish.Unlink()), 1).afterPress()));
    assertThat(((Result.Before) cards.press(press(), 1, NOON)).card().status())
        .isEqualTo(Status.CONFIRMED);
    assertThat(cards.cancel(press())).isInstanceOf(Result.Before.class);
  }

  @Test
  void whatIsToBeDoneWithOrdersIsKept() {
    var order = new OrderId("a".repeat(OrderId.LENGTH));
    Act amend = new Act.Amend(order, Quantity.of("0.020"), Price.of("59000.50"), 7);
    Act all = new Act.CancelAll(Optional.empty(), List.of(order));
    Act market = new Act.CancelAll(Optional.of(new Symbol("BTCUSDT")), List.of(order, order));
    Act limits =
        new Act.Ask(new AccountWish.Limit(new LimitWish.OfProfile(RiskProfile.HIGH), true));
    Act put = new Act.PutPerson(new TenantId("tg-9"), Membership.State.BLOCKED, "spam");
    for (Act act :
        List.of(
            limits,
            amend,
            all,
            market,
            put,
            new Act.PutPerson(new TenantId("tg-9"), Membership.State.ACTIVE, ""),
            new Act.TurnRole(new TenantId("tg-9"), true, "evenings"),
            new Act.TurnRole(new TenantId("tg-9"), false, ""),
            new Act.TakeBack(new TenantId("tg-9"), "", "a runaway script"),
            new Act.TakeBack(new TenantId("tg-9"), "k7q2m", "wrong price"),
            new Act.Announce("Closed at noon"),
            new Act.Own(AccountCard.OwnWish.EXPORT),
            new Act.Use("/buy BTC 1"),
            new Act.Pin())) {
      cards = empty();
      cards.put(card(act, 1));
      assertThat(cards.press(press(), 1, NOON))
          .isEqualTo(new Result.Counted(card(act, 1).afterPress()));
    }
  }

  @Test
  void theFirstPressTwiceIsNotTwoPresses() {
    cards.put(card(RAISE, 2));

    assertThat(((Result.Counted) cards.press(press(), 1, NOON)).card().status())
        .isEqualTo(Status.NEW);
    assertThat(((Result.Before) cards.press(press(), 1, NOON)).card().status())
        .isEqualTo(Status.NEW);
    assertThat(cards.press(press(), 2, NOON))
        .isEqualTo(new Result.Counted(card(RAISE, 2).afterPress().afterPress()));
  }

  @Test
  void theSecondPressDoesNotComeFirst() {
    cards.put(card(RAISE, 2));

    assertThat(cards.press(press(), 2, NOON)).isEqualTo(new Result.Before(card(RAISE, 2)));
  }

  @Test
  void nobodyElsePressesAndNoOtherChat() {
    cards.put(card(RAISE, 2));

    assertThat(cards.press(new Press(TENANT, ExampleCards.ID, 9, 77), 1, NOON))
        .isEqualTo(new Result.NotYours());
    assertThat(cards.press(new Press(TENANT, ExampleCards.ID, USER_ID, 9), 1, NOON))
        .isEqualTo(new Result.NotYours());
    assertThat(cards.press(new Press(new TenantId("tg-9"), ExampleCards.ID, USER_ID, 77), 1, NOON))
        .isEqualTo(new Result.NotYours());
    assertThat(cards.cancel(new Press(TENANT, ExampleCards.ID, 9, 77)))
        .isEqualTo(new Result.NotYours());
  }

  @Test
  void afterItsEndACardIsOnlyPutAway() {
    cards.put(card(RAISE, 2));

    assertThat(cards.press(press(), 1, ENDS_AT.minusNanos(1))).isInstanceOf(Result.Counted.class);
    assertThat(cards.press(press(), 2, ENDS_AT)).isInstanceOf(Result.Expired.class);
    assertThat(((Result.Counted) cards.cancel(press())).card().status())
        .isEqualTo(Status.CANCELLED);
    assertThat(((Result.Before) cards.press(press(), 2, NOON)).card().status())
        .isEqualTo(Status.CANCELLED);
  }

  @Test
  void aCardDrawnAgainIsNotNew() {
    cards.put(card(new Act.Use(""), 1));
    cards.press(press(), 1, NOON);

    cards.put(card(new Act.Use(""), 1));

    assertThat(cards.press(press(), 1, NOON)).isInstanceOf(Result.Before.class);
  }

  @Test
  void whatNeedsProofIsPressedOnlyAfterItAndProvenOnce() {
    AccountCard card = toProve();
    cards.put(card);

    assertThat(cards.press(press(), 1, NOON)).isEqualTo(new Result.Unproven(card));
    assertThat(cards.prove(press(), NOON)).isEqualTo(new Result.Counted(card.proven()));
    assertThat(cards.prove(press(), NOON)).isEqualTo(new Result.Before(card.proven()));
    assertThat(cards.press(press(), 1, NOON))
        .isEqualTo(new Result.Counted(card.proven().afterPress()));
    assertThat(((Result.Before) cards.prove(press(), NOON)).card().status())
        .isEqualTo(Status.CONFIRMED);
  }

  @Test
  void nobodyElseProvesNorTooLateNorWhatWasPutAway() {
    cards.put(toProve());

    assertThat(cards.prove(new Press(TENANT, ExampleCards.ID, 9, 77), NOON))
        .isEqualTo(new Result.NotYours());
    assertThat(cards.prove(new Press(TENANT, ExampleCards.ID, USER_ID, 9), NOON))
        .isEqualTo(new Result.NotYours());
    assertThat(cards.prove(press(), ENDS_AT)).isInstanceOf(Result.Expired.class);
    cards.cancel(press());
    assertThat(cards.prove(press(), NOON)).isInstanceOf(Result.Before.class);
    assertThat(cards.find(TENANT, ExampleCards.ID).orElseThrow().proof()).isEqualTo(Proof.NEEDED);
  }

  @Test
  void whatNeedsNoProofIsNotProven() {
    cards.put(card(RAISE, 1));

    assertThat(cards.prove(press(), NOON)).isEqualTo(new Result.Before(card(RAISE, 1)));
  }

  @Test
  void aCardIsFoundWithTheMessageThatShowsIt() {
    assertThat(cards.find(TENANT, ExampleCards.ID)).isEmpty();
    cards.put(toProve());
    cards.shown(TENANT, ExampleCards.ID, 4711);

    assertThat(cards.find(TENANT, ExampleCards.ID)).contains(toProve().shownOn(4711));
    assertThat(cards.find(new TenantId("tg-9"), ExampleCards.ID)).isEmpty();
    cards.shown(new TenantId("tg-9"), ExampleCards.ID, 1);
    assertThat(cards.find(new TenantId("tg-9"), ExampleCards.ID)).isEmpty();
  }

  private static AccountCard toProve() {
    return new AccountCard(
        ExampleCards.ID,
        MAIN,
        USER_ID,
        77,
        RAISE,
        1,
        0,
        ENDS_AT,
        Status.NEW,
        "5",
        Proof.NEEDED,
        null);
  }

  private static AccountCard card(Act act, int presses) {
    return new AccountCard(
        ExampleCards.ID, MAIN, USER_ID, 77, act, presses, 0, ENDS_AT, Status.NEW);
  }

  private static Press press() {
    return new Press(TENANT, ExampleCards.ID, USER_ID, 77);
  }
}
