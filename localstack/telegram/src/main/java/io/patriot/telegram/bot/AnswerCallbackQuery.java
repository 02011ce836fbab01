package io.patriot.telegram.bot;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.telegram.chat.ChatEvent;
import io.patriot.telegram.chat.Listeners;
import io.patriot.telegram.chat.Presses;
import io.patriot.telegram.text.Links;

/** The bot answers a press, and the circle on the button stops. */
final class AnswerCallbackQuery implements BotMethod {
  private static final int TEXT_LENGTH_MAX = 200;

  private final Presses presses;
  private final Listeners listeners;

  AnswerCallbackQuery(Presses presses, Listeners listeners) {
    this.presses = presses;
    this.listeners = listeners;
  }

  @Override
  public JsonNode call(Call call) {
    if (call.text("text", "").length() > TEXT_LENGTH_MAX) {
      throw Refusal.badRequest("MESSAGE_TOO_LONG");
    }
    var press = presses.end(call.number("callback_query_id", 0));
    if (press == null) {
      throw Refusal.badRequest(
          "query is too old and response timeout expired or query ID is invalid");
    }
    listeners.publish(
        new ChatEvent.PressAnswered(
            press.userId(),
            Long.toString(press.queryId()),
            call.has("text") ? call.text("text") : null,
            call.flag("show_alert"),
            call.has("url") ? Links.clean(call.text("url", "")) : null));
    return TRUE;
  }
}
