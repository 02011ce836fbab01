package io.patriot.telegram.bot;

import io.patriot.telegram.chat.Chats;
import io.patriot.telegram.chat.Message;
import io.patriot.telegram.chat.People;
import io.patriot.telegram.chat.Person;

/** Whom a call is about: the chat, and the message in it that is to change. */
final class Addressee {
  private final People people;
  private final Chats chats;
  private final Faults faults;

  Addressee(People people, Chats chats, Faults faults) {
    this.people = people;
    this.chats = chats;
    this.faults = faults;
  }

  /** Someone who has spoken before; a bot cannot begin a conversation. */
  Person chat(Call call) {
    if (!call.has("chat_id")) {
      throw Refusal.badRequest("chat_id is empty");
    }
    var person = people.find(call.number("chat_id", 0));
    if (person == null) {
      throw Refusal.badRequest("chat not found");
    }
    return person;
  }

  /** Someone who still wants to hear from the bot. */
  Person reachable(Call call) {
    var person = chat(call);
    if (faults.isBlockedBy(person.id())) {
      throw Refusal.of(403, "Forbidden: bot was blocked by the user");
    }
    return person;
  }

  Message message(Call call, String purpose) {
    if (call.has("inline_message_id")) {
      throw Refusal.badRequest("MESSAGE_ID_INVALID");
    }
    long chatId = reachable(call).id();
    if (!call.has("message_id")) {
      throw Refusal.badRequest("message identifier is not specified");
    }
    var message = chats.find(chatId, call.number("message_id", 0));
    if (message == null) {
      throw Refusal.badRequest("message to " + purpose + " not found");
    }
    return message;
  }
}
