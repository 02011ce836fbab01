package io.patriot.application.card;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order shown to a person for confirmation, stored before it is shown. Pressing Confirm uses it
 * up.
 *
 * @param userId the only person whose press counts, by Telegram's number
 * @param chatId the only chat it counts in
 * @param messageId the message that shows it, once that is known
 * @param priceAtPreview the price the person saw
 * @param renderedVersion the version of the order that the message shows; zero before there is an
 *     order
 * @param replaces the waiting order in whose place this one is to stand, if it is for that
 */
public record Card(
    CardId id,
    AccountId account,
    long userId,
    long chatId,
    @Nullable Integer messageId,
    OrderTerms terms,
    Price priceAtPreview,
    Instant createdAt,
    Instant expiresAt,
    Status status,
    long renderedVersion,
    @Nullable OrderId replaces) {

  /** How long after the press a wish for the market's price may still be sent. */
  private static final Duration IMMEDIATE_LASTS = Duration.ofMinutes(1);

  /** An order that waits at a price of its own suffers little from coming late. */
  private static final Duration WAITING_LASTS = Duration.ofMinutes(5);

  /** Where a card stands. */
  public enum Status {
    NEW,
    CONFIRMED,
    CANCELLED,
    SUPERSEDED
  }

  public TenantId tenant() {
    return account.tenant();
  }

  /** The wish's name: the card can bring forth one order and no second. */
  public IntentId intentId() {
    return new IntentId("card:" + id);
  }

  public OrderId orderId() {
    return OrderId.of(intentId());
  }

  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** The wish that a press at this moment confirms. */
  public OrderIntent intent(Instant confirmedAt) {
    Instant validUntil = confirmedAt.plus(terms.type().waits() ? WAITING_LASTS : IMMEDIATE_LASTS);
    var intent = new OrderIntent(intentId(), account, terms, "card " + id, confirmedAt, validUntil);
    return replaces == null ? intent : intent.replacing(replaces);
  }
}
