package io.patriot.application.card;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A person who talks to the bot.
 *
 * @param userId Telegram's number of the person
 * @param language the language the person reads, as an IETF tag such as en
 * @param account the account that commands act on
 * @param openCard the newest card that waits for a press
 * @param liveProvenOn the last day, by UTC, on which they proved with their PIN that it is they who
 *     trade with real money
 * @param quietHours when their phone is to stay silent, if ever
 */
public record ChatUser(
    TenantId tenant,
    long userId,
    long chatId,
    String language,
    AccountId account,
    Instant createdAt,
    @Nullable CardId openCard,
    @Nullable LocalDate liveProvenOn,
    @Nullable QuietHours quietHours) {

  /** Somebody who has not proven that yet, and whose phone may ring at any hour. */
  public ChatUser(
      TenantId tenant,
      long userId,
      long chatId,
      String language,
      AccountId account,
      Instant createdAt,
      @Nullable CardId openCard) {
    this(tenant, userId, chatId, language, account, createdAt, openCard, null, null);
  }

  /** Whether news that can wait come without a sound now. */
  public boolean isQuietAt(Instant now) {
    return quietHours != null && quietHours.cover(now);
  }

  /** Whether they may open positions with real money today without proving again who they are. */
  public boolean isProvenForLive(Instant now) {
    return liveDay(now).equals(liveProvenOn);
  }

  /** The day that such a proof is good for. */
  public static LocalDate liveDay(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /**
   * Every person is a tenant of their own; the number is Telegram's, verified by its webhook
   * secret.
   */
  public static TenantId tenantOf(long userId) {
    return new TenantId("tg-" + userId);
  }
}
