package io.patriot.application.link;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right to hand in one key on the page: one person's, from one chat, for ten minutes, once.
 *
 * @param nonce its name, which nobody can guess
 * @param chatId the chat it was asked for in, which hears of the result
 * @param rotates the account that gets another key; absent when an account is to be linked
 * @param triesLeft how many more tickets a refused key may bring
 */
public record LinkTicket(
    String nonce,
    TenantId tenant,
    long userId,
    long chatId,
    String venue,
    @Nullable AccountId rotates,
    int triesLeft,
    Instant expiresAt) {
  public static final Duration LIFETIME = Duration.ofMinutes(10);
  static final int TRIES_MAX = 4;

  public LinkTicket {
    if (rotates != null && !rotates.tenant().equals(tenant)) {
      throw new IllegalArgumentException("Nobody changes another's account");
    }
  }

  /** The ticket after a refused key; it does not live longer than the first. */
  LinkTicket next(String newNonce) {
    return new LinkTicket(
        newNonce, tenant, userId, chatId, venue, rotates, triesLeft - 1, expiresAt);
  }
}
