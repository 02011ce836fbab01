package io.patriot.testkit;

import io.patriot.application.card.CardId;
import io.patriot.application.card.ChatUser;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.card.QuietHours;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    users.computeIfPresent(
        tenant,
        (_, user) ->
            new ChatUser(
                tenant,
                user.userId(),
                user.chatId(),
                user.language(),
                account,
                user.createdAt(),
                user.openCard(),
                user.liveProvenOn(),
                user.quietHours()));
  }

  @Override
  public synchronized void speak(TenantId tenant, String language) {
    users.computeIfPresent(
        tenant,
        (_, user) ->
            new ChatUser(
                tenant,
                user.userId(),
                user.chatId(),
                language,
                user.account(),
                user.createdAt(),
                user.openCard(),
                user.liveProvenOn(),
                user.quietHours()));
  }

  @Override
  public synchronized void leave(AccountId left, AccountId next) {
    find(left.tenant())
        .filter(user -> user.account().equals(left))
        .ifPresent(_ -> use(left.tenant(), next));
  }

  @Override
  public synchronized void openCard(TenantId tenant, @Nullable CardId card) {
    users.computeIfPresent(
        tenant,
        (_, user) ->
            new ChatUser(
                tenant,
                user.userId(),
                user.chatId(),
                user.language(),
                user.account(),
                user.createdAt(),
                card,
                user.liveProvenOn(),
                user.quietHours()));
  }

  @Override
  public synchronized void provenForLive(TenantId tenant, LocalDate day) {
    users.computeIfPresent(
        tenant,
        (_, user) ->
            new ChatUser(
                tenant,
                user.userId(),
                user.chatId(),
                user.language(),
                user.account(),
                user.createdAt(),
                user.openCard(),
                day,
                user.quietHours()));
  }

  @Override
  public synchronized void keepQuiet(TenantId tenant, Optional<QuietHours> hours) {
    users.computeIfPresent(
        tenant,
        (_, user) ->
            new ChatUser(
                tenant,
                user.userId(),
                user.chatId(),
                user.language(),
                user.account(),
                user.createdAt(),
                user.openCard(),
                user.liveProvenOn(),
                hours.orElse(null)));
  }
}
