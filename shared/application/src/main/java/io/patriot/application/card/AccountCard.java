package io.patriot.application.card;

import io.patriot.application.setting.AccountWish;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A question about an account or its orders that waits for its owner's press, or for two where much
 * hangs on it; stored before it is shown. The last press uses it up.
 *
 * @param userId the only person whose press counts, by Telegram's number
 * @param chatId the only chat it counts in
 * @param presses how many it takes
 * @param pressed how many there were
 */
public record AccountCard(
    CardId id,
    AccountId account,
    long userId,
    long chatId,
    Act act,
    int presses,
    int pressed,
    Instant expiresAt,
    Status status) {

  /** How long the question waits. */
  public static final Duration LASTS = Duration.ofMinutes(2);

  /** What the last press does. */
  public sealed interface Act {
    /** Ask this at the door for orders. */
    record Ask(AccountWish wish) implements Act {}

    /** From now on everything in the chat is about the account. */
    record Use() implements Act {}

    /**
     * Change an order where it rests.
     *
     * @param seen the order's version on the card; if it moved on since, nothing is asked
     */
    record Amend(OrderId order, Quantity quantity, Price price, long seen) implements Act {}

    /**
     * Take all working orders back, of one market or of all.
     *
     * @param orders those that the card showed
     */
    record CancelAll(Optional<Symbol> symbol, List<OrderId> orders) implements Act {
      public CancelAll {
        orders = List.copyOf(orders);
      }
    }
  }

  /** Where a card stands. */
  public enum Status {
    NEW,
    CONFIRMED,
    CANCELLED
  }

  public TenantId tenant() {
    return account.tenant();
  }

  /** Under this name the wish is heard once. */
  public String requestId() {
    return "card-" + id;
  }

  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** Whether the next press is the last. */
  public boolean isBeforeLastPress() {
    return pressed + 1 >= presses;
  }

  /** The card after a press that counted. */
  public AccountCard afterPress() {
    int now = pressed + 1;
    return new AccountCard(
        id,
        account,
        userId,
        chatId,
        act,
        presses,
        now,
        expiresAt,
        now >= presses ? Status.CONFIRMED : Status.NEW);
  }

  public AccountCard cancelled() {
    return new AccountCard(
        id, account, userId, chatId, act, presses, pressed, expiresAt, Status.CANCELLED);
  }
}
