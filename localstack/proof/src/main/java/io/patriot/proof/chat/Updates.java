package io.patriot.proof.chat;

import io.patriot.events.Wire;
import java.time.Instant;

/** What people do, in Telegram's form; the number of the update is put in when it goes out. */
final class Updates {
  static final String NUMBER = "{\"update_id\":";
  private static final Wire WIRE = Wire.standard();

  private Updates() {}

  static String text(long chat, int message, Instant at, String text) {
    return ",\"message\":{%s,\"from\":%s,\"text\":%s}}"
        .formatted(message(chat, message, at), person(chat), WIRE.write(text));
  }

  static String press(Telegram.Posted message, int press, Instant at, String button) {
    return ",\"callback_query\":{\"id\":\"%d\",\"from\":%s,\"message\":{%s},\"chat_instance\":\"1\",\"data\":%s}}"
        .formatted(
            press,
            person(message.chat()),
            message(message.chat(), message.number(), at),
            WIRE.write(button));
  }

  private static String message(long chat, int message, Instant at) {
    return "\"message_id\":%d,\"date\":%d,\"chat\":{\"id\":%d,\"type\":\"private\"}"
        .formatted(message, at.getEpochSecond(), chat);
  }

  private static String person(long chat) {
    return "{\"id\":%d,\"is_bot\":false,\"first_name\":\"P\",\"language_code\":\"en\"}"
        .formatted(chat);
  }
}
