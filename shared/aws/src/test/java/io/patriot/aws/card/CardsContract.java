package io.patriot.aws.card;

import static io.patriot.aws.card.ExampleCards.CHAT_ID;
import static io.patriot.aws.card.ExampleCards.ENDS_AT;
import static io.patriot.aws.card.ExampleCards.ID;
import static io.patriot.aws.card.ExampleCards.aCard;
import static io.patriot.aws.card.ExampleCards.press;
import static io.patriot.testkit.AccountExamples.TENANT;
import static io.patriot.testkit.AccountExamples.USER_ID;
import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.card.Card;
import io.patriot.application.card.CardId;
import io.patriot.application.card.Cards;
import io.patriot.application.card.PressResult;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.OrderExamples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every keeper of cards promises. */
abstract class CardsContract {
  private static final int THREADS = 8;
  private Cards cards = empty();

  abstract Cards empty();

  @BeforeEach
  void aCardIsThere() {
    cards = empty();
    cards.put(aCard());
  }

  @Test
  void aCardIsReadBackAsItWas() {
    assertThat(cards.find(TENANT, ID)).contains(aCard());
    var other = new CardId("abcdefghijklmnoq");
    assertThat(cards.find(TENANT, other)).isEmpty();

    Card limit = aCard(other, OrderExamples.aLimitSellOf("0.02", MarketExamples.ETH, "2500.10"));
    cards.put(limit);

    assertThat(cards.find(TENANT, other)).contains(limit);
  }

  @Test
  void aCardIsFoundByTheOrderItCanBringForth() {
    assertThat(cards.findByOrder(TENANT, aCard().orderId())).contains(aCard());
    assertThat(cards.findByOrder(TENANT, OrderExamples.anIntent().orderId())).isEmpty();
  }

  @Test
  void aStrangerFindsNothing() {
    var stranger = new TenantId("tg-2");

    assertThat(cards.find(stranger, ID)).isEmpty();
    assertThat(cards.findByOrder(stranger, aCard().orderId())).isEmpty();
    assertThat(cards.confirm(new Cards.Press(stranger, ID, 2, CHAT_ID, 5), NOON))
        .isEqualTo(new PressResult.NotYours());
  }

  @Test
  void aPressUsesTheCardUp() {
    var done = (PressResult.Done) cards.confirm(press(), NOON);

    assertThat(done.card().status()).isEqualTo(Card.Status.CONFIRMED);
    assertThat(cards.find(TENANT, ID)).contains(done.card());
    assertThat(cards.confirm(press(), NOON)).isEqualTo(new PressResult.AlreadyUsed(done.card()));
    assertThat(cards.cancel(press())).isEqualTo(new PressResult.AlreadyUsed(done.card()));
    assertThat(cards.supersede(TENANT, ID)).isFalse();
  }

  @Test
  void aPressByAnotherOrElsewhereIsNotTheirs() {
    var other = new Cards.Press(TENANT, ID, USER_ID + 1, CHAT_ID, 5);
    var elsewhere = new Cards.Press(TENANT, ID, USER_ID, CHAT_ID + 1, 5);

    assertThat(cards.confirm(other, NOON)).isEqualTo(new PressResult.NotYours());
    assertThat(cards.confirm(elsewhere, NOON)).isEqualTo(new PressResult.NotYours());
    assertThat(cards.cancel(other)).isEqualTo(new PressResult.NotYours());
    assertThat(cards.find(TENANT, ID)).contains(aCard());
  }

  @Test
  void aCardEndsAtItsVeryNanosecond() {
    assertThat(cards.confirm(press(), ENDS_AT)).isEqualTo(new PressResult.Expired(aCard()));
    assertThat(cards.confirm(press(), ENDS_AT.minusNanos(1))).isInstanceOf(PressResult.Done.class);
  }

  @Test
  void anExpiredCardMayStillBePutAway() {
    var done = (PressResult.Done) cards.cancel(press());

    assertThat(done.card().status()).isEqualTo(Card.Status.CANCELLED);
  }

  @Test
  void aReplacedCardCountsNoMore() {
    assertThat(cards.supersede(TENANT, ID)).isTrue();
    assertThat(cards.supersede(TENANT, ID)).isFalse();
    assertThat(cards.confirm(press(), NOON)).isInstanceOf(PressResult.AlreadyUsed.class);
    assertThat(cards.supersede(TENANT, new CardId("abcdefghijklmnoq"))).isFalse();
  }

  @Test
  void whatTheMessageShowsIsRememberedAndNeverGoesBack() {
    cards.shown(TENANT, ID, 5);
    cards.rendered(TENANT, ID, 4);
    cards.rendered(TENANT, ID, 3);

    Card card = cards.find(TENANT, ID).orElseThrow();
    assertThat(card.messageId()).isEqualTo(5);
    assertThat(card.renderedVersion()).isEqualTo(4);
  }

  @Test
  void oneShowsWhatHappensToAnOrderUntilTheyGiveItBackOrAreGone() {
    Instant until = NOON.plusSeconds(15);

    assertThat(takesTurn("news:1", NOON)).isTrue();
    assertThat(takesTurn("news:2", NOON.plusSeconds(14))).isFalse();
    assertThat(takesTurn("news:1", NOON)).as("they did not hear that they have it").isTrue();
    cards.endTurn(TENANT, ID, "news:2");
    assertThat(takesTurn("news:2", NOON)).as("not theirs to give back").isFalse();
    cards.endTurn(TENANT, ID, "news:1");
    assertThat(takesTurn("news:2", NOON)).as("given back").isTrue();
    assertThat(takesTurn("news:3", until)).as("whoever had it is gone").isTrue();
    assertThat(cards.find(TENANT, ID)).isPresent();
  }

  @Test
  void theTurnForAnotherOrderIsTakenOverAndNotGivenBackByWhoHadIt() {
    var stop = new OrderId("a".repeat(OrderId.LENGTH));
    Instant until = NOON.plusSeconds(15);
    takesTurn("news:1", NOON);

    assertThat(cards.takeTurn(TENANT, ID, stop, "stop:1", NOON, until)).isTrue();
    cards.endTurn(TENANT, ID, "news:1");

    assertThat(cards.takeTurn(TENANT, ID, stop, "stop:2", NOON, until)).isFalse();
    var gone = new CardId("abcdefghijklmnoq");
    assertThat(cards.takeTurn(TENANT, gone, stop, "stop:3", NOON, until)).isFalse();
    assertThat(cards.find(TENANT, gone)).isEmpty();
  }

  private boolean takesTurn(String news, Instant now) {
    OrderId order = cards.find(TENANT, ID).orElseThrow().orderId();
    return cards.takeTurn(TENANT, ID, order, news, now, NOON.plusSeconds(15));
  }

  @Test
  void newsOfACardThatIsGoneIsForgotten() {
    var gone = new CardId("abcdefghijklmnoq");

    cards.shown(TENANT, gone, 5);
    cards.rendered(TENANT, gone, 4);

    assertThat(cards.find(TENANT, gone)).isEmpty();
  }

  @Test
  void ofManyPressesOneWins() throws Exception {
    var presses = new ArrayList<Callable<PressResult>>();
    for (int i = 0; i < THREADS; i++) {
      presses.add(i % 2 == 0 ? () -> cards.confirm(press(), NOON) : () -> cards.cancel(press()));
    }
    var results = new ArrayList<PressResult>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var result : threads.invokeAll(presses)) {
        results.add(result.get());
      }
    }

    assertThat(results).filteredOn(PressResult.Done.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(PressResult.AlreadyUsed.class::isInstance).hasSize(THREADS - 1);
  }

  Cards cards() {
    return cards;
  }
}
