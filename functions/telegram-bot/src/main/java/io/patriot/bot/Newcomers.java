package io.patriot.bot;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.card.ChatUser;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.trace.Cause;
import io.patriot.bot.text.Messages;
import io.patriot.domain.account.TenantId;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.User;

/** Who is talking: known people, and how somebody becomes one. */
final class Newcomers {
  private static final Logger LOG = LoggerFactory.getLogger(Newcomers.class);
  private static final int LANGUAGE_LENGTH_MAX = 12;

  private final ChatUsers users;
  private final OpenPaperAccount openPaperAccount;

  Newcomers(ChatUsers users, OpenPaperAccount openPaperAccount) {
    this.users = users;
    this.openPaperAccount = openPaperAccount;
  }

  Optional<ChatUser> find(User from) {
    return users.find(ChatUser.tenantOf(from.getId()));
  }

  /**
   * Opens the account first: a person who is known always has one. Repeating it changes nothing.
   */
  ChatUser welcome(User from, long chatId, Instant now, Cause cause) {
    TenantId tenant = ChatUser.tenantOf(from.getId());
    openPaperAccount.handle(tenant, cause);
    var user =
        new ChatUser(
            tenant,
            from.getId(),
            chatId,
            language(from),
            OpenPaperAccount.accountOf(tenant),
            now,
            null);
    users.register(user);
    return user;
  }

  /** In the language of somebody's Telegram. */
  static Messages words(User from) {
    return Messages.in(language(from));
  }

  /**
   * In the language that somebody chose here; where that cannot be read, as when all else fails, in
   * that of their Telegram.
   */
  Messages chosenWords(User from) {
    try {
      return find(from).map(user -> Messages.in(user.language())).orElseGet(() -> words(from));
    } catch (RuntimeException e) {
      LOG.warn("language.not_read reason={}", e.getClass().getSimpleName());
      return words(from);
    }
  }

  private static String language(User from) {
    String code = from.getLanguageCode();
    return code == null || !code.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})?")
        ? Messages.LANGUAGES.getFirst()
        : code.substring(0, Math.min(code.length(), LANGUAGE_LENGTH_MAX));
  }
}
