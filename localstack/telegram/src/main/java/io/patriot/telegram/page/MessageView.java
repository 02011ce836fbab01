package io.patriot.telegram.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.telegram.chat.Attachment;
import io.patriot.telegram.chat.Author;
import io.patriot.telegram.chat.Button;
import io.patriot.telegram.chat.Message;
import io.patriot.telegram.chat.ReplyKeyboard;
import io.patriot.telegram.text.HtmlWriter;
import io.patriot.telegram.web.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message as its reader sees it. */
final class MessageView {
  private MessageView() {}

  static ObjectNode of(Message message) {
    var body = message.body();
    var attachment = body.attachment();
    var json =
        Json.object()
            .put("messageId", message.messageId())
            .put("seq", message.stamp().seq())
            .put("version", message.stamp().version())
            .put("from", message.from() == Author.BOT ? "bot" : "user")
            .put("date", message.stamp().date())
            .put("editDate", message.stamp().editDate())
            .put("text", attachment == null ? body.text().text() : "")
            .put("caption", attachment == null ? null : body.text().text())
            .put("html", HtmlWriter.write(body.text()));
    json.set("entities", Json.from(body.text().entities()));
    json.set("buttons", buttons(body.buttons()));
    json.put("photoUrl", attachment == null ? null : photoUrl(attachment));
    if (attachment != null) {
      putFile(attachment, json);
    }
    json.put("replyTo", message.manner().replyTo());
    json.put("silent", message.manner().silent());
    json.put("protected", message.manner().protectedContent());
    return json;
  }

  private static @Nullable String photoUrl(Attachment attachment) {
    return attachment.kind() == Attachment.Kind.PHOTO ? url(attachment) : null;
  }

  private static String url(Attachment attachment) {
    return "/files/" + attachment.file().fileId();
  }

  private static void putFile(Attachment attachment, ObjectNode json) {
    var file = attachment.file();
    if (attachment.kind() == Attachment.Kind.PHOTO) {
      json.putObject("photo").put("width", file.width()).put("height", file.height());
    } else {
      json.putObject("document")
          .put("url", url(attachment))
          .put("name", file.name())
          .put("size", file.size());
    }
  }

  private static JsonNode buttons(List<List<Button>> rows) {
    return Json.from(rows);
  }

  static @Nullable ObjectNode keyboard(@Nullable ReplyKeyboard keyboard) {
    return keyboard == null ? null : (ObjectNode) Json.from(keyboard);
  }
}
