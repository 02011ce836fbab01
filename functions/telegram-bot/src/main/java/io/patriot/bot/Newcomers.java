package io.patriot.bot;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.card.ChatUser;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.people.AcceptInvitation;
import io.patriot.application.people.Membership;
import io.patriot.application.people.People;
import io.patriot.application.people.Registration;
import io.patriot.application.platform.Feature;
import io.patriot.application.trace.Cause;
import io.patriot.bot.platform.Admins;
import io.patriot.bot.right.Features;
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
  private final People people;
  private final AcceptInvitation accept;
  private final Admins admins;
  private final Registration registration;
  private final Features features;

  Newcomers(
      ChatUsers users,
      OpenPaperAccount openPaperAccount,
      People people,
      AcceptInvitation accept,
      Admins admins,
      Registration registration,
      Features features) {
    this.users = users;
    this.openPaperAccount = openPaperAccount;
    this.people = people;
    this.accept = accept;
    this.admins = admins;
    this.registration = registration;
    this.features = features;
  }

  /** What comes of somebody's first word. */
  sealed interface Entry {
    /** They are in, with an account. */
    record In(ChatUser user) implements Entry {}

    /**
     * They have to wait until they are let in.
     *
     * @param first whether they had not asked before
     */
    record Waits(ChatUser user, boolean first) implements Entry {}

    /** Nobody new comes in just now. */
    record Closed() implements Entry {}

    /** Only who is invited comes in here. */
    record Uninvited() implements Entry {}
  }

  Optional<ChatUser> find(User from) {
    return users.find(ChatUser.tenantOf(from.getId()));
  }

  /**
   * Opens the account first: a person who is in always has one. Repeating it changes nothing.
   *
   * @param code of an invitation; empty for none
   */
  Entry welcome(User from, long chatId, String code, Instant now, Cause cause) {
    TenantId tenant = ChatUser.tenantOf(from.getId());
    ChatUser user =
        new ChatUser(
            tenant,
            from.getId(),
            chatId,
            language(from),
            OpenPaperAccount.accountOf(tenant),
            now,
            null);
    if (!admins.has(from.getId())
        && !features.isOn(Feature.REGISTRATION, tenant)
        && people.find(tenant).isEmpty()) {
      return new Entry.Closed();
    }
    boolean invited = accept.handle(tenant, from.getId(), name(from), code);
    if (invited || registration == Registration.OPEN || admins.has(from.getId())) {
      openPaperAccount.handle(tenant, cause);
      users.register(user);
      people.join(Membership.ofNewcomer(tenant, from.getId(), name(from), now));
      return new Entry.In(user);
    }
    if (registration == Registration.INVITATION) {
      return new Entry.Uninvited();
    }
    boolean first = people.join(Membership.ofAsking(tenant, from.getId(), name(from), now));
    users.register(user);
    return new Entry.Waits(user, first);
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

  /** As Telegram lets people call themselves; all else is nobody's name. */
  private static String name(User from) {
    String name = from.getUserName();
    return name == null || !name.matches("[A-Za-z0-9_]{3,32}") ? "" : name;
  }

  private static String language(User from) {
    String code = from.getLanguageCode();
    return code == null || !code.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})?")
        ? Messages.LANGUAGES.getFirst()
        : code.substring(0, Math.min(code.length(), LANGUAGE_LENGTH_MAX));
  }
}
