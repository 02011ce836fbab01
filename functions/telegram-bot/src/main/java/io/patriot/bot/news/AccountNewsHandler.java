package io.patriot.bot.news;

import io.patriot.domain.account.AccountId;
import io.patriot.events.EventEnvelope;
import io.patriot.events.UnreadableMessage;
import io.patriot.lambda.EventHandler;

/** Hears that something happened to an account and has its owner told. */
public final class AccountNewsHandler implements EventHandler {
  private final AccountNews news;

  public AccountNewsHandler(AccountNews news) {
    this.news = news;
  }

  @Override
  public void heard(EventEnvelope event) {
    if (event.account() == null) {
      throw new UnreadableMessage("News of an account name it", null);
    }
    news.handle(AccountId.parse(event.account()), event);
  }
}
