package io.patriot.telegram.bot;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.telegram.chat.ChatEvent;
import io.patriot.telegram.chat.Listeners;
import java.util.Set;

/** The bot lets the person know that it is at work. */
final class SendChatAction implements BotMethod {
  private static final Set<String> ACTIONS =
      Set.of(
          "typing",
          "upload_photo",
          "record_video",
          "upload_video",
          "record_voice",
          "upload_voice",
          "upload_document",
          "choose_sticker",
          "find_location",
          "record_video_note",
          "upload_video_note");

  private final Addressee addressee;
  private final Listeners listeners;

  SendChatAction(Addressee addressee, Listeners listeners) {
    this.addressee = addressee;
    this.listeners = listeners;
  }

  @Override
  public JsonNode call(Call call) {
    var to = addressee.reachable(call);
    var action = call.text("action", "");
    if (!ACTIONS.contains(action)) {
      throw Refusal.badRequest("wrong parameter action in request");
    }
    listeners.publish(new ChatEvent.BotBusy(to.id(), action));
    return TRUE;
  }
}
