package io.patriot.telegram.bot;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.telegram.chat.Chats;
import java.time.Duration;
import java.time.InstantSource;

/** The bot takes a message back, its own or the person's. */
final class DeleteMessage implements BotMethod {
  private static final long AGE_S_MAX = Duration.ofDays(2).toSeconds();

  private final Addressee addressee;
  private final Chats chats;
  private final InstantSource clock;

  DeleteMessage(Addressee addressee, Chats chats, InstantSource clock) {
    this.addressee = addressee;
    this.chats = chats;
    this.clock = clock;
  }

  @Override
  public JsonNode call(Call call) {
    var message = addressee.message(call, "delete");
    if (message.stamp().date() < clock.instant().getEpochSecond() - AGE_S_MAX) {
      throw Refusal.badRequest("message can't be deleted for everyone");
    }
    chats.delete(message);
    return TRUE;
  }
}
