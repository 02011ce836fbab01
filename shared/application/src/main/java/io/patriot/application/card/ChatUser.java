package io.patriot.application.card;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who talks to the bot.
 *
 * @param userId Telegram's number of the person
 * @param language the language the person reads, as an IETF tag such as en
 * @param account the account that commands act on
 * @param openCard the newest card that waits for a press
 */
public record ChatUser(
    TenantId tenant,
    long userId,
    long chatId,
    String language,
    AccountId account,
    Instant createdAt,
    @Nullable CardId openCard) {

  /**
   * Every person is a tenant of their own; the number is Telegram's, verified by its webhook
   * secret.
   */
  public static TenantId tenantOf(long userId) {
    return new TenantId("tg-" + userId);
  }
}
