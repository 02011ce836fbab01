package io.patriot.telegram.bot;

import com.fasterxml.jackson.databind.JsonNode;
import io.patriot.telegram.chat.Attachment;

/** The bot sends a photo or a file. */
final class SendFile implements BotMethod {
  private final Attachment.Kind kind;
  private final InputFiles files;
  private final Addressee addressee;
  private final Outbox outbox;

  SendFile(Attachment.Kind kind, InputFiles files, Addressee addressee, Outbox outbox) {
    this.kind = kind;
    this.files = files;
    this.addressee = addressee;
    this.outbox = outbox;
  }

  @Override
  public JsonNode call(Call call) throws InterruptedException {
    var to = addressee.reachable(call);
    var caption = TextRules.caption(call);
    var field = kind == Attachment.Kind.PHOTO ? "photo" : "document";
    return outbox.post(call, to, caption, files.read(call, field, call.text(field), kind));
  }
}
