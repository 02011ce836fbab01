package io.patriot.aws.card;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.AccountExamples.USER_ID;
import static io.patriot.testkit.OrderExamples.NOON;

import io.patriot.application.card.Card;
import io.patriot.application.card.CardId;
import io.patriot.application.card.Cards;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.OrderTerms;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.OrderExamples;
import java.time.Instant;

/** Cards to test with. */
public final class ExampleCards {
  public static final long CHAT_ID = 77;
  public static final CardId ID = new CardId("abcdefghijklmnop");

  /** Not on a whole second, so that nothing is lost to rounding unseen. */
  public static final Instant ENDS_AT = NOON.plusSeconds(60).plusNanos(123_456_789);

  private ExampleCards() {}

  public static Card aCard() {
    return aCard(ID, OrderExamples.aMarketBuyOf("0.01", MarketExamples.BTC));
  }

  public static Card aCard(CardId id, OrderTerms terms) {
    return new Card(
        id,
        ACCOUNT,
        USER_ID,
        CHAT_ID,
        null,
        terms,
        Price.of("61800.10"),
        NOON,
        ENDS_AT,
        Card.Status.NEW,
        0,
        null);
  }

  public static Cards.Press press() {
    return new Cards.Press(ACCOUNT.tenant(), ID, USER_ID, CHAT_ID, 5);
  }
}
