package io.patriot.aws.card;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.card.Card;
import io.patriot.application.card.CardId;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.OrderId;
import io.patriot.events.Wire;
import io.patriot.events.order.OrderTermsV1;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Cards as items: what never changes as JSON, what a press looks at or changes beside it. */
final class CardItems {
  static final String STATUS = "status";
  static final String USER = "userId";
  static final String CHAT = "chatId";
  static final String MESSAGE = "messageId";
  static final String ENDS_AT = "endsAt";
  static final String RENDERED = "renderedVersion";

  /** The order whose news somebody is showing, who does, and until when that counts. */
  static final String TURN = "turn";

  static final String TURN_BY = "turnBy";
  static final String TURN_UNTIL = "turnUntil";
  static final String NOBODY = "-";

  /** Long enough for the message that shows it to be edited to the order's end. */
  private static final Duration KEPT = Duration.ofDays(7);

  private static final int NANO_DIGITS = 9;

  private final Wire wire;

  CardItems(Wire wire) {
    this.wire = wire;
  }

  /** The parts of a card that never change. */
  @Serdeable
  record CardV1(
      String id,
      String account,
      OrderTermsV1 terms,
      String priceAtPreview,
      String createdAt,
      String expiresAt,
      @Nullable String replaces) {}

  Item item(Card card) {
    OrderId replaces = card.replaces();
    var fixed =
        new CardV1(
            card.id().value(),
            card.account().toString(),
            OrderTermsV1.of(card.terms()),
            card.priceAtPreview().toString(),
            card.createdAt().toString(),
            card.expiresAt().toString(),
            replaces == null ? null : replaces.value());
    Item item =
        Item.at(Keys.card(card.tenant(), card.id()))
            .with(Item.JSON, wire.write(fixed))
            .with(STATUS, card.status().name())
            .with(USER, card.userId())
            .with(CHAT, card.chatId())
            .with(ENDS_AT, moment(card.expiresAt()))
            .with(RENDERED, card.renderedVersion())
            .with(Item.EXPIRES_AT, card.expiresAt().plus(KEPT).getEpochSecond());
    Integer message = card.messageId();
    return message == null ? item : item.with(MESSAGE, message.longValue());
  }

  Card card(Item item) {
    CardV1 fixed = wire.read(item.text(Item.JSON), CardV1.class);
    String replaces = fixed.replaces();
    return new Card(
        new CardId(fixed.id()),
        AccountId.parse(fixed.account()),
        item.number(USER),
        item.number(CHAT),
        item.findNumber(MESSAGE).map(Math::toIntExact).orElse(null),
        fixed.terms().toDomain(),
        Price.of(fixed.priceAtPreview()),
        Instant.parse(fixed.createdAt()),
        Instant.parse(fixed.expiresAt()),
        Card.Status.valueOf(item.text(STATUS)),
        item.number(RENDERED),
        replaces == null ? null : new OrderId(replaces));
  }

  /** A moment as a number that conditions can compare, exact to the nanosecond. */
  static BigDecimal moment(Instant at) {
    return BigDecimal.valueOf(at.getEpochSecond())
        .add(BigDecimal.valueOf(at.getNano(), NANO_DIGITS));
  }
}
