package io.patriot.testkit;

import io.patriot.application.card.Card;
import io.patriot.application.card.CardId;
import io.patriot.application.card.Cards;
import io.patriot.application.card.PressResult;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.order.OrderId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Cards in memory, each pressed to effect at most once. */
public final class InMemoryCards implements Cards {
  private final Map<String, Card> cards = new TreeMap<>();
  private final Map<String, Turn> turns = new TreeMap<>();

  private record Turn(OrderId order, String news, Instant until) {}

  @Override
  public synchronized void put(Card card) {
    cards.put(key(card.tenant(), card.id()), card);
  }

  @Override
  public synchronized Optional<Card> find(TenantId tenant, CardId id) {
    return Optional.ofNullable(cards.get(key(tenant, id)));
  }

  @Override
  public synchronized Optional<Card> findByOrder(TenantId tenant, OrderId order) {
    return cards.values().stream()
        .filter(card -> card.tenant().equals(tenant) && card.orderId().equals(order))
        .findFirst();
  }

  @Override
  public synchronized void shown(TenantId tenant, CardId id, int messageId) {
    change(tenant, id, card -> with(card, messageId, card.status(), card.renderedVersion()));
  }

  @Override
  public synchronized PressResult confirm(Press press, Instant now) {
    return pressed(press, now, Card.Status.CONFIRMED);
  }

  @Override
  public synchronized PressResult cancel(Press press) {
    return pressed(press, null, Card.Status.CANCELLED);
  }

  @Override
  public synchronized boolean supersede(TenantId tenant, CardId id) {
    Card card = cards.get(key(tenant, id));
    if (card == null || card.status() != Card.Status.NEW) {
      return false;
    }
    put(with(card, card.messageId(), Card.Status.SUPERSEDED, card.renderedVersion()));
    return true;
  }

  @Override
  public synchronized void rendered(TenantId tenant, CardId id, long orderVersion) {
    change(
        tenant,
        id,
        card ->
            with(
                card,
                card.messageId(),
                card.status(),
                Math.max(card.renderedVersion(), orderVersion)));
  }

  @Override
  public synchronized boolean takeTurn(
      TenantId tenant, CardId id, OrderId order, String news, Instant now, Instant until) {
    Turn taken = turns.get(key(tenant, id));
    boolean anothers =
        taken != null
            && taken.order().equals(order)
            && !taken.news().equals(news)
            && now.isBefore(taken.until());
    if (anothers || find(tenant, id).isEmpty()) {
      return false;
    }
    turns.put(key(tenant, id), new Turn(order, news, until));
    return true;
  }

  @Override
  public synchronized void endTurn(TenantId tenant, CardId id, String news) {
    turns.computeIfPresent(key(tenant, id), (_, taken) -> taken.news().equals(news) ? null : taken);
  }

  /**
   * @param now when the press must come before the card's end, null when it may come later
   */
  private PressResult pressed(Press press, @Nullable Instant now, Card.Status status) {
    Card card = cards.get(key(press.tenant(), press.card()));
    if (card == null || card.userId() != press.userId() || card.chatId() != press.chatId()) {
      return new PressResult.NotYours();
    }
    if (card.status() != Card.Status.NEW) {
      return new PressResult.AlreadyUsed(card);
    }
    if (now != null && card.isExpired(now)) {
      return new PressResult.Expired(card);
    }
    Card used = with(card, card.messageId(), status, card.renderedVersion());
    put(used);
    return new PressResult.Done(used);
  }

  private void change(TenantId tenant, CardId id, UnaryOperator<Card> step) {
    find(tenant, id).map(step).ifPresent(this::put);
  }

  private static Card with(
      Card card, @Nullable Integer messageId, Card.Status status, long renderedVersion) {
    return new Card(
        card.id(),
        card.account(),
        card.userId(),
        card.chatId(),
        messageId,
        card.terms(),
        card.priceAtPreview(),
        card.createdAt(),
        card.expiresAt(),
        status,
        renderedVersion,
        card.replaces());
  }

  private static String key(TenantId tenant, CardId id) {
    return tenant + "/" + id;
  }
}
