package io.patriot.bot;

import io.patriot.application.card.Card;
import io.patriot.application.card.CardId;
import io.patriot.application.card.Cards;
import io.patriot.application.card.PressResult;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.order.OrderId;
import io.patriot.testkit.InMemoryCards;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Cards in memory that count how often they are asked and can fail once. */
final class CountedCards implements Cards {
  private final Cards cards = new InMemoryCards();
  private final AtomicInteger calls;
  private boolean fails;

  CountedCards(AtomicInteger calls) {
    this.calls = calls;
  }

  void failNext() {
    fails = true;
  }

  @Override
  public void put(Card card) {
    called().put(card);
  }

  @Override
  public Optional<Card> find(TenantId tenant, CardId id) {
    return called().find(tenant, id);
  }

  @Override
  public Optional<Card> findByOrder(TenantId tenant, OrderId order) {
    return called().findByOrder(tenant, order);
  }

  @Override
  public void shown(TenantId tenant, CardId id, int messageId) {
    called().shown(tenant, id, messageId);
  }

  @Override
  public PressResult confirm(Press press, Instant now) {
    return called().confirm(press, now);
  }

  @Override
  public PressResult cancel(Press press) {
    return called().cancel(press);
  }

  @Override
  public boolean supersede(TenantId tenant, CardId id) {
    return called().supersede(tenant, id);
  }

  @Override
  public void rendered(TenantId tenant, CardId id, long orderVersion) {
    called().rendered(tenant, id, orderVersion);
  }

  @Override
  public boolean takeTurn(
      TenantId tenant, CardId id, OrderId order, String news, Instant now, Instant until) {
    return called().takeTurn(tenant, id, order, news, now, until);
  }

  @Override
  public void endTurn(TenantId tenant, CardId id, String news) {
    called().endTurn(tenant, id, news);
  }

  private Cards called() {
    calls.incrementAndGet();
    if (fails) {
      fails = false;
      throw new IllegalStateException("The store fails because the test says so");
    }
    return cards;
  }
}
