package io.patriot.bot;

import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.domain.account.AccountId;
import io.patriot.events.EventEnvelope;
import io.patriot.events.UnreadableMessage;
import io.patriot.lambda.EventHandler;

/** Hears that something happened to an order and brings its card up to date. */
final class OrderNewsHandler implements EventHandler {
  private final OrderNews news;

  OrderNewsHandler(OrderNews news) {
    this.news = news;
  }

  @Override
  public void heard(EventEnvelope event) {
    if (event.account() == null) {
      throw new UnreadableMessage("News of an order belongs to an account", null);
    }
    news.handle(
        AccountId.parse(event.account()),
        event,
        new Cause(new CorrelationId(event.correlationId()), event.id(), event.actor()));
  }
}
