package io.patriot.application.card;

import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people who talk to the bot. */
public interface ChatUsers {
  Optional<ChatUser> find(TenantId tenant);

  /** Adds a person who is new; one already known stays as they are. */
  void register(ChatUser user);

  /** From now on, a known person's commands act on this account. */
  void use(TenantId tenant, AccountId account);

  /** Remembers the newest card that waits for this person's press. */
  void openCard(TenantId tenant, @Nullable CardId card);
}
