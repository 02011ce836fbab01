package io.patriot.bot.news;

import io.patriot.bot.alarm.RiskAlarm;
import io.patriot.domain.account.AccountId;
import io.patriot.events.EventEnvelope;
import io.patriot.events.EventType;
import io.patriot.events.UnreadableMessage;
import io.patriot.events.Wire;
import io.patriot.events.outcome.AccountRiskChangedV1;
import io.patriot.lambda.EventHandler;
import java.time.Instant;

/**
 * Hears that something happened to an account and has its owner told, and if need be the admins.
 */
public final class AccountNewsHandler implements EventHandler {
  private final AccountNews news;
  private final RiskAlarm alarm;
  private final Wire wire;

  public AccountNewsHandler(AccountNews news, RiskAlarm alarm, Wire wire) {
    this.news = news;
    this.alarm = alarm;
    this.wire = wire;
  }

  @Override
  public void heard(EventEnvelope event) {
    if (event.account() == null) {
      throw new UnreadableMessage("News of an account name it", null);
    }
    AccountId account = AccountId.parse(event.account());
    news.handle(account, event);
    if (EventType.of(event.type()) == EventType.ACCOUNT_RISK_CHANGED) {
      alarm.heard(
          account,
          event.id(),
          wire.read(event.detail(), AccountRiskChangedV1.class).toApplication(),
          Instant.parse(event.occurredAt()));
    }
  }
}
