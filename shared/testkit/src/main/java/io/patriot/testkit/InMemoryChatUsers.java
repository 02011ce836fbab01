package io.patriot.testkit;

import io.patriot.application.card.CardId;
import io.patriot.application.card.ChatUser;
import io.patriot.application.card.ChatUsers;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The people who talk to the bot, in memory. */
public final class InMemoryChatUsers implements ChatUsers {
  private final Map<TenantId, ChatUser> users = new TreeMap<>();

  @Override
  public synchronized Optional<ChatUser> find(TenantId tenant) {
    return Optional.ofNullable(users.get(tenant));
  }

  @Override
  public synchronized void register(ChatUser user) {
    users.putIfAbsent(user.tenant(), user);
  }

  @Override
  public synchronized void use(TenantId tenant, AccountId account) {
    change(tenant, user -> user.using(account));
  }

  @Override
  public synchronized void speak(TenantId tenant, String language) {
    change(tenant, user -> user.speaking(language));
  }

  @Override
  public synchronized void leave(AccountId left, AccountId next) {
    change(left.tenant(), user -> user.account().equals(left) ? user.using(next) : user);
  }

  @Override
  public synchronized void openCard(TenantId tenant, @Nullable CardId card) {
    change(tenant, user -> user.withOpenCard(card));
  }

  @Override
  public synchronized void provenForLive(TenantId tenant, LocalDate day) {
    change(tenant, user -> user.provenOn(day));
  }

  @Override
  public synchronized void keepQuiet(TenantId tenant, Optional<QuietHours> hours) {
    change(tenant, user -> user.wishing(user.notices().withQuiet(hours)));
  }

  @Override
  public synchronized void tell(TenantId tenant, NoticeKind kind, Loudness loudness) {
    change(tenant, user -> user.wishing(user.notices().with(kind, loudness)));
  }

  @Override
  public synchronized void watch(TenantId tenant, List<Symbol> markets) {
    change(tenant, user -> user.watching(markets));
  }

  @Override
  public synchronized boolean reach(TenantId tenant, Mailbox seen, Mailbox next) {
    ChatUser user = users.get(tenant);
    if (user == null || !user.mailbox().equals(seen)) {
      return false;
    }
    users.put(tenant, user.reachedAt(next));
    return true;
  }

  @Override
  public synchronized void missed(TenantId tenant, Instant at) {
    change(tenant, user -> user.missedSince() == null ? user.missingSince(at) : user);
  }

  @Override
  public synchronized void caughtUp(TenantId tenant) {
    change(tenant, user -> user.missingSince(null));
  }

  @Override
  public synchronized void forget(TenantId tenant) {
    users.remove(tenant);
  }

  private void change(TenantId tenant, UnaryOperator<ChatUser> change) {
    users.computeIfPresent(tenant, (_, user) -> change.apply(user));
  }
}
