package io.patriot.bot.chat;

import io.patriot.application.card.ChatUser;
import io.patriot.application.people.Standing;
import io.patriot.application.trace.Cause;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import java.time.Instant;

/**
 * One thing a known person said or pressed, with all that answering needs.
 *
 * @param standing what they may do
 * @param place where they said it
 * @param updateId Telegram's number of it, the same when it is delivered again
 */
public record Talk(
    ChatUser user,
    Standing standing,
    Place place,
    Messages words,
    Cause cause,
    Instant now,
    long updateId) {
  public Html say(String key, Object... namesAndValues) {
    return words.say(key, namesAndValues);
  }

  public String label(String key, Object... namesAndValues) {
    return words.label(key, namesAndValues);
  }

  public TenantId tenant() {
    return user.tenant();
  }

  public AccountId account() {
    return user.account();
  }
}
