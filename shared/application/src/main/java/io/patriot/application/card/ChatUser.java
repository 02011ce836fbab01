package io.patriot.application.card;

import io.patriot.application.mail.Mailbox;
import io.patriot.application.news.NoticeWishes;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
 * @param notices how they want to be told what they did not ask for
 * @param missedSince when something could not be told them for the first time since they last took
 *     messages; absent while nothing is missed
 * @param watched the markets they want to be offered before all others, in their order
 * @param mailbox where they get letters besides, if anywhere
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
    NoticeWishes notices,
    @Nullable Instant missedSince,
    List<Symbol> watched,
    Mailbox mailbox) {

  public ChatUser {
    watched = List.copyOf(watched);
  }

  /** Somebody who has not proven that yet, and who chose nothing about what they are told. */
  public ChatUser(
      TenantId tenant,
      long userId,
      long chatId,
      String language,
      AccountId account,
      Instant createdAt,
      @Nullable CardId openCard) {
    this(
        tenant,
        userId,
        chatId,
        language,
        account,
        createdAt,
        openCard,
        null,
        NoticeWishes.NONE,
        null,
        List.of(),
        Mailbox.NONE);
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

  public ChatUser using(AccountId other) {
    return with(language, other, openCard, liveProvenOn, notices, missedSince, watched, mailbox);
  }

  public ChatUser speaking(String other) {
    return with(other, account, openCard, liveProvenOn, notices, missedSince, watched, mailbox);
  }

  public ChatUser withOpenCard(@Nullable CardId card) {
    return with(language, account, card, liveProvenOn, notices, missedSince, watched, mailbox);
  }

  public ChatUser provenOn(LocalDate day) {
    return with(language, account, openCard, day, notices, missedSince, watched, mailbox);
  }

  public ChatUser wishing(NoticeWishes wishes) {
    return with(language, account, openCard, liveProvenOn, wishes, missedSince, watched, mailbox);
  }

  public ChatUser missingSince(@Nullable Instant since) {
    return with(language, account, openCard, liveProvenOn, notices, since, watched, mailbox);
  }

  public ChatUser watching(List<Symbol> markets) {
    return with(language, account, openCard, liveProvenOn, notices, missedSince, markets, mailbox);
  }

  public ChatUser reachedAt(Mailbox other) {
    return with(language, account, openCard, liveProvenOn, notices, missedSince, watched, other);
  }

  private ChatUser with(
      String language,
      AccountId account,
      @Nullable CardId openCard,
      @Nullable LocalDate liveProvenOn,
      NoticeWishes notices,
      @Nullable Instant missedSince,
      List<Symbol> watched,
      Mailbox mailbox) {
    return new ChatUser(
        tenant,
        userId,
        chatId,
        language,
        account,
        createdAt,
        openCard,
        liveProvenOn,
        notices,
        missedSince,
        watched,
        mailbox);
  }
}
