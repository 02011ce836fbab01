package io.patriot.application.card;

import io.patriot.application.mail.Mailbox;
import io.patriot.application.news.Loudness;
import io.patriot.application.news.NoticeKind;
import io.patriot.application.news.QuietHours;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people who talk to the bot. */
public interface ChatUsers {
  Optional<ChatUser> find(TenantId tenant);

  /** Adds a person who is new; one already known stays as they are. */
  void register(ChatUser user);

  /** From now on, a known person's commands act on this account. */
  void use(TenantId tenant, AccountId account);

  /** From now on, a known person is spoken to in this language, an IETF tag. */
  void speak(TenantId tenant, String language);

  /**
   * From now on, the commands of an account's owner act on another of theirs, if they act on that
   * one now.
   */
  void leave(AccountId left, AccountId next);

  /** A known person proved that it is they who trade with real money on this day. */
  void provenForLive(TenantId tenant, LocalDate day);

  /**
   * From now on, a known person's phone stays silent in these hours; at any hour it may ring when
   * there are none.
   */
  void keepQuiet(TenantId tenant, Optional<QuietHours> hours);

  /** From now on, a known person is told things of a kind so loudly. */
  void tell(TenantId tenant, NoticeKind kind, Loudness loudness);

  /** From now on, a known person is offered these markets before all others, in this order. */
  void watch(TenantId tenant, List<Symbol> markets);

  /**
   * From now on, a known person gets letters like this; false, and nothing is changed, when it is
   * no longer as it was seen.
   */
  boolean reach(TenantId tenant, Mailbox seen, Mailbox next);

  /**
   * Something could not be told a known person at that moment, because they take no messages; what
   * was missed earlier goes on counting.
   */
  void missed(TenantId tenant, Instant at);

  /** A known person was told that they missed something. */
  void caughtUp(TenantId tenant);

  /** Forgets a person and all that they set; one who is not known stays so. */
  void forget(TenantId tenant);

  /** Remembers the newest card that waits for this person's press. */
  void openCard(TenantId tenant, @Nullable CardId card);
}
