package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.bot.chat.Chat.MenuEntry;
import io.patriot.bot.chat.Menu;
import io.patriot.bot.chat.Menu.Audience;
import java.util.List;
import org.junit.jupiter.api.Test;

class MenuTest {
  private final Conversation person = new Conversation();

  @Test
  void menuIsPublishedForEverybodyAndInEachLanguage() {
    person.bot.menu().publish();

    assertThat(of(new Audience.PrivateChats()))
        .extracting(Menu::language)
        .containsExactly("", "en", "es", "pt", "ru");
    assertThat(of(new Audience.PrivateChats()))
        .allSatisfy(
            menu ->
                assertThat(menu.entries())
                    .extracting(MenuEntry::command)
                    .startsWith("start", "home", "buy", "sell", "close")
                    .doesNotContain("halt"));
  }

  @Test
  void groupsListWhatIsAnsweredThere() {
    person.bot.menu().publish();

    assertThat(of(new Audience.Groups()))
        .hasSize(5)
        .allSatisfy(
            menu ->
                assertThat(menu.entries())
                    .extracting(MenuEntry::command)
                    .containsExactly("price", "help"));
  }

  @Test
  void whoLooksAfterThePlatformIsShownMoreInTheirOwnChat() {
    person.says("/start");
    assertThat(person.chat.menus()).as("everybody has everybody's menu").isEmpty();

    person.says(Conversation.ADMIN, "/start");

    assertThat(of(new Audience.OneChat(Conversation.ADMIN)))
        .singleElement()
        .satisfies(
            menu ->
                assertThat(menu.entries()).extracting(MenuEntry::command).contains("buy", "halt"));
  }

  private List<Menu> of(Audience audience) {
    return person.chat.menus().stream().filter(menu -> menu.audience().equals(audience)).toList();
  }
}
