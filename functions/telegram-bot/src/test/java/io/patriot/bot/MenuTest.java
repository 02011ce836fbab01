package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.bot.chat.Chat.MenuEntry;
import org.junit.jupiter.api.Test;

class MenuTest {
  @Test
  void menuIsPublishedForEverybodyAndInEachLanguage() {
    var person = new Conversation();

    person.bot.menu().publish();

    assertThat(person.chat.menus()).containsOnlyKeys("", "en", "es", "pt", "ru");
    assertThat(person.chat.menus().get("en"))
        .extracting(MenuEntry::command)
        .startsWith("start", "home", "buy", "sell", "close");
  }
}
