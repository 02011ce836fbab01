package io.patriot.artefacts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.application.trace.Cause;
import io.patriot.events.message.CauseV1;
import io.patriot.events.message.TelegramUpdateText;
import io.patriot.events.message.TelegramUpdateV1;
import java.util.List;

/** What AWS hands over, in its form. */
final class Events {
  static final ObjectMapper JSON = new ObjectMapper();

  /** Names of messages that nobody can read, wherever they stand. */
  static final String BAD = "bad";

  private Events() {}

  /** A batch of a queue; what cannot be read stands first and before the last. */
  static String batchWithBadOnes(List<String> bodies) {
    ObjectNode batch = JSON.createObjectNode();
    ArrayNode records = batch.putArray("Records");
    message(records, BAD + "-1", "no JSON");
    for (int i = 0; i < bodies.size(); i++) {
      if (i == bodies.size() - 1) {
        message(records, BAD + "-2", "{}");
      }
      message(records, "good-" + i, bodies.get(i));
    }
    return batch.toString();
  }

  static final String BAD_ONES_BACK =
      "{\"batchItemFailures\":[{\"itemIdentifier\":\"bad-1\"},{\"itemIdentifier\":\"bad-2\"}]}";

  private static void message(ArrayNode records, String id, String body) {
    ObjectNode record = records.addObject();
    record.put("messageId", id).put("receiptHandle", "r-" + id).put("body", body);
    record
        .putObject("attributes")
        .put("ApproximateReceiveCount", "1")
        .put("SentTimestamp", "1767323045000")
        .put("MessageGroupId", "g");
    record.put("eventSource", "aws:sqs").put("awsRegion", "us-east-1");
  }

  /** A person's words, as the webhook leaves them in their queue. */
  static String update(Cause cause, long id, long user, String text) {
    ObjectNode update = JSON.createObjectNode().put("update_id", id);
    ObjectNode message =
        update.putObject("message").put("message_id", id).put("date", 1_767_323_045);
    message.putObject("from").put("id", user).put("is_bot", false).put("first_name", "A");
    message.putObject("chat").put("id", user).put("type", "private");
    message.put("text", text);
    if (text.startsWith("/")) {
      message
          .putArray("entities")
          .addObject()
          .put("type", "bot_command")
          .put("offset", 0)
          .put("length", text.split(" ", 2)[0].length());
    }
    return TelegramUpdateText.of(
        new TelegramUpdateV1(CauseV1.of(cause), id, "2026-01-02T03:04:05Z", update.toString()));
  }

  /** A call of Telegram's at the webhook. */
  static String knock(String secret, int id) {
    return """
    {"version":"2.0","rawPath":"/telegram","headers":{"x-telegram-bot-api-secret-token":"%s"},
     "body":"{\\"update_id\\":%d,\\"message\\":{\\"from\\":{\\"id\\":5},\\"chat\\":{\\"id\\":5}}}",
     "isBase64Encoded":false,"requestContext":{"http":{"method":"POST"}}}
    """
        .formatted(secret, id);
  }

  /** A call at one of the pages. */
  static String call(String method, String path, String body) {
    return """
    {"version":"2.0","rawPath":"%s","headers":{"content-type":"application/json"},"body":"%s",
     "isBase64Encoded":false,"requestContext":{"http":{"method":"%s"}}}
    """
        .formatted(path, body.replace("\"", "\\\""), method);
  }
}
