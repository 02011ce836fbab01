package io.patriot.bot.right;

import io.patriot.application.people.People;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What somebody hears who is blocked: one sentence, once a day, and nothing else. */
public final class Blocked {
  private final People people;
  private final Chat chat;

  public Blocked(People people, Chat chat) {
    this.people = people;
    this.chat = chat;
  }

  /** Whether they are not to be answered; they were told so then, if it was time. */
  public boolean isMeant(Talk talk) {
    if (talk.standing().isAnswered()) {
      return false;
    }
    if (people.toldFirst(talk.tenant(), LocalDate.ofInstant(talk.now(), ZoneOffset.UTC))) {
      chat.send(talk.user().chatId(), Screen.of(talk.say("blocked")));
    }
    return true;
  }
}
