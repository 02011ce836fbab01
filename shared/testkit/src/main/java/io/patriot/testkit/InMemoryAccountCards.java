package io.patriot.testkit;

import io.patriot.application.card.AccountCard;
import io.patriot.application.card.AccountCards;
import io.patriot.application.card.CardId;
import io.patriot.domain.account.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Questions about accounts in memory, each step pressed to effect at most once. */
public final class InMemoryAccountCards implements AccountCards {
  private final Map<String, AccountCard> cards = new TreeMap<>();

  @Override
  public synchronized void put(AccountCard card) {
    cards.putIfAbsent(key(card.tenant(), card.id().value()), card);
  }

  @Override
  public synchronized Optional<AccountCard> find(TenantId tenant, CardId id) {
    return Optional.ofNullable(cards.get(key(tenant, id.value())));
  }

  @Override
  public synchronized void shown(TenantId tenant, CardId id, int messageId) {
    cards.computeIfPresent(key(tenant, id.value()), (_, card) -> card.shownOn(messageId));
  }

  @Override
  public synchronized Result prove(Press press, Instant now) {
    AccountCard card = cards.get(key(press.tenant(), press.card().value()));
    if (card == null || card.userId() != press.userId() || card.chatId() != press.chatId()) {
      return new Result.NotYours();
    }
    if (card.status() == AccountCard.Status.NEW && card.isExpired(now)) {
      return new Result.Expired(card);
    }
    if (card.status() != AccountCard.Status.NEW || card.proof() != AccountCard.Proof.NEEDED) {
      return new Result.Before(card);
    }
    return counted(card.proven());
  }

  @Override
  public synchronized Result press(Press press, int step, Instant now) {
    AccountCard card = cards.get(key(press.tenant(), press.card().value()));
    if (card == null || card.userId() != press.userId() || card.chatId() != press.chatId()) {
      return new Result.NotYours();
    }
    if (card.status() == AccountCard.Status.NEW && card.isExpired(now)) {
      return new Result.Expired(card);
    }
    if (card.status() == AccountCard.Status.NEW && card.proof() == AccountCard.Proof.NEEDED) {
      return new Result.Unproven(card);
    }
    if (card.status() != AccountCard.Status.NEW || card.pressed() != step - 1) {
      return new Result.Before(card);
    }
    return counted(card.afterPress());
  }

  @Override
  public synchronized Result cancel(Press press) {
    AccountCard card = cards.get(key(press.tenant(), press.card().value()));
    if (card == null || card.userId() != press.userId() || card.chatId() != press.chatId()) {
      return new Result.NotYours();
    }
    return card.status() == AccountCard.Status.NEW
        ? counted(card.cancelled())
        : new Result.Before(card);
  }

  private Result counted(AccountCard card) {
    cards.put(key(card.tenant(), card.id().value()), card);
    return new Result.Counted(card);
  }

  private static String key(TenantId tenant, String id) {
    return tenant + "/" + id;
  }
}
