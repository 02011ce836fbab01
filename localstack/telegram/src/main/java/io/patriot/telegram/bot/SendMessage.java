package io.patriot.telegram.bot;

import com.fasterxml.jackson.databind.JsonNode;

/** The bot says something. */
final class SendMessage implements BotMethod {
  private final Addressee addressee;
  private final Outbox outbox;

  SendMessage(Addressee addressee, Outbox outbox) {
    this.addressee = addressee;
    this.outbox = outbox;
  }

  @Override
  public JsonNode call(Call call) {
    var to = addressee.reachable(call);
    return outbox.post(call, to, TextRules.message(call), null);
  }
}
