package io.patriot.aws.card;

import io.patriot.application.card.Card;
import io.patriot.application.card.CardId;
import io.patriot.application.card.Cards;
import io.patriot.application.card.PressResult;
import io.patriot.aws.table.Change;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Value;
import io.patriot.aws.table.Write;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.order.OrderId;
import io.patriot.events.Wire;
import java.time.Instant;
import java.util.Optional;

/** Cards in the state table; a press is one conditional write, so of two presses one wins. */
public final class DynamoCards implements Cards {
  private static final String IS_THERE = "attribute_exists(" + Key.PARTITION + ")";
  private static final String IS_NEW = "#status = :new";
  private static final String IS_THEIRS = "#user = :user AND #chat = :chat";

  private final Dynamo dynamo;
  private final CardItems items;

  public DynamoCards(Dynamo dynamo, Wire wire) {
    this.dynamo = dynamo;
    this.items = new CardItems(wire);
  }

  /** A card that was used stays used, even if the same message draws it again. */
  @Override
  public void put(Card card) {
    dynamo.putIf(
        table(),
        items.item(card),
        isNew(Change.of("").onlyIf("attribute_not_exists(" + Key.PARTITION + ") OR " + IS_NEW)));
  }

  @Override
  public Optional<Card> find(TenantId tenant, CardId id) {
    return dynamo.get(table(), Keys.card(tenant, id)).map(items::card);
  }

  @Override
  public Optional<Card> findByOrder(TenantId tenant, OrderId order) {
    return dynamo.get(table(), Keys.cardOf(tenant, order)).map(items::card);
  }

  @Override
  public void shown(TenantId tenant, CardId id, int messageId) {
    dynamo.update(
        table(),
        Keys.card(tenant, id),
        Change.of("#message = :message")
            .onlyIf(IS_THERE)
            .name("#message", CardItems.MESSAGE)
            .value(":message", Value.number(messageId)));
  }

  @Override
  public PressResult confirm(Press press, Instant now) {
    Change change =
        used(Card.Status.CONFIRMED)
            .onlyIf(IS_NEW + " AND " + IS_THEIRS + " AND #ends > :now")
            .name("#ends", CardItems.ENDS_AT)
            .value(":now", Value.number(CardItems.moment(now)));
    return result(press, pressed(press, change));
  }

  @Override
  public PressResult cancel(Press press) {
    Change change = used(Card.Status.CANCELLED).onlyIf(IS_NEW + " AND " + IS_THEIRS);
    return result(press, pressed(press, change));
  }

  @Override
  public boolean supersede(TenantId tenant, CardId id) {
    Change change = used(Card.Status.SUPERSEDED).onlyIf(IS_NEW);
    return dynamo.update(table(), Keys.card(tenant, id), change).isStored();
  }

  @Override
  public void rendered(TenantId tenant, CardId id, long orderVersion) {
    dynamo.update(
        table(),
        Keys.card(tenant, id),
        Change.of("#rendered = :version")
            .onlyIf("#rendered < :version")
            .name("#rendered", CardItems.RENDERED)
            .value(":version", Value.number(orderVersion)));
  }

  @Override
  public boolean takeTurn(
      TenantId tenant, CardId id, OrderId order, String news, Instant now, Instant until) {
    return dynamo
        .update(
            table(),
            Keys.card(tenant, id),
            Change.of("#turn = :order, #by = :news, #until = :until")
                .onlyIf(
                    "attribute_exists("
                        + Key.PARTITION
                        + ") AND (attribute_not_exists(#turn) OR #turn <> :order"
                        + " OR #by = :news OR #until <= :now)")
                .name("#turn", CardItems.TURN)
                .name("#by", CardItems.TURN_BY)
                .name("#until", CardItems.TURN_UNTIL)
                .value(":order", Value.text(order.value()))
                .value(":news", Value.text(news))
                .value(":until", Value.number(CardItems.moment(until)))
                .value(":now", Value.number(CardItems.moment(now))))
        .isStored();
  }

  @Override
  public void endTurn(TenantId tenant, CardId id, String news) {
    dynamo.update(
        table(),
        Keys.card(tenant, id),
        Change.of("#turn = :nobody")
            .onlyIf("#by = :news")
            .name("#turn", CardItems.TURN)
            .name("#by", CardItems.TURN_BY)
            .value(":nobody", Value.text(CardItems.NOBODY))
            .value(":news", Value.text(news)));
  }

  private Write pressed(Press press, Change change) {
    change
        .name("#user", CardItems.USER)
        .name("#chat", CardItems.CHAT)
        .value(":user", Value.number(press.userId()))
        .value(":chat", Value.number(press.chatId()));
    return dynamo.update(table(), Keys.card(press.tenant(), press.card()), change);
  }

  /** The refused write brings the card along, so that why it was refused needs no reading. */
  private PressResult result(Press press, Write write) {
    return switch (write) {
      case Write.Stored(var item) -> new PressResult.Done(items.card(item));
      case Write.Refused(var item) -> {
        if (item == null) {
          yield new PressResult.NotYours();
        }
        Card card = items.card(item);
        if (card.userId() != press.userId() || card.chatId() != press.chatId()) {
          yield new PressResult.NotYours();
        }
        yield card.status() == Card.Status.NEW
            ? new PressResult.Expired(card)
            : new PressResult.AlreadyUsed(card);
      }
    };
  }

  private static Change used(Card.Status status) {
    return isNew(Change.of("#status = :status").value(":status", Value.text(status)));
  }

  private static Change isNew(Change change) {
    return change.name("#status", CardItems.STATUS).value(":new", Value.text(Card.Status.NEW));
  }

  private String table() {
    return dynamo.tables().state();
  }
}
