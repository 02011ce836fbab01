package io.patriot.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.secret.Secret;
import io.patriot.aws.AwsClients;
import io.patriot.aws.AwsSettings;
import io.patriot.aws.CallCounter;
import io.patriot.bot.chat.Chat.MenuEntry;
import io.patriot.bot.chat.Menu;
import io.patriot.bot.chat.Menu.Audience;
import io.patriot.bot.chat.TelegramClients;
import io.patriot.telegram.StandInSettings;
import io.patriot.telegram.TelegramStandIn;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Against the stand-in for Telegram, which other people's clients take for it too. */
class TellTelegramTest {
  private static final URI DOOR = URI.create("http://127.0.0.1:9/");
  private static final Secret WEBHOOK_SECRET = Secret.of("abc-DEF_123");
  private static final List<Menu> MENUS =
      List.of(
          new Menu(new Audience.PrivateChats(), "", List.of(new MenuEntry("buy", "Buy"))),
          new Menu(
              new Audience.PrivateChats(),
              "en",
              List.of(new MenuEntry("buy", "Buy"), new MenuEntry("sell", "Sell"))),
          new Menu(new Audience.Groups(), "", List.of(new MenuEntry("price", "Price"))));

  private final TelegramStandIn telegram = TelegramStandIn.start(StandInSettings.usual().onPort(0));
  private final TelegramClient client = TelegramClients.of(telegram.botToken(), telegram.url());

  @AfterEach
  void stop() {
    telegram.close();
  }

  @Test
  void telegramIsToldTheDoorAndTheMenusAndSaysThatItHasThem() throws Exception {
    var outcome = new TelegramRegistration(client).register(DOOR, WEBHOOK_SECRET, MENUS);

    assertThat(outcome.stands()).isTrue();
    assertThat(outcome.lines())
        .anyMatch(line -> line.contains("webhook: told http://127.0.0.1:9/telegram"))
        .anyMatch(line -> line.contains("Telegram has: http://127.0.0.1:9/telegram"))
        .anyMatch(line -> line.equals("menu of private chats for everybody: told, 1"))
        .anyMatch(line -> line.equals("menu of private chats for who reads en: told, 2"))
        .anyMatch(line -> line.equals("menu of groups for everybody: told, 1"));
  }

  @Test
  void toldAgainNothingChanges() throws Exception {
    var registration = new TelegramRegistration(client);
    registration.register(DOOR, WEBHOOK_SECRET, MENUS);

    var outcome = registration.register(DOOR, WEBHOOK_SECRET, MENUS);

    assertThat(outcome.stands()).isTrue();
    assertThat(outcome.lines())
        .anyMatch(line -> line.contains("was http://127.0.0.1:9/telegram and still is"))
        .anyMatch(line -> line.equals("menu of private chats for everybody: stands, 1"))
        .anyMatch(line -> line.equals("menu of private chats for who reads en: stands, 2"));
  }

  @Test
  void theMenusAreThoseThatTheBotItselfWouldPublish() {
    try (var clients = AwsClients.of(AwsSettings.of("us-east-1"), new CallCounter())) {
      List<Menu> menus = TellTelegram.menus(clients, client);

      assertThat(menus).extracting(Menu::language).contains("", "en");
      assertThat(menus.getFirst().entries())
          .extracting(MenuEntry::command)
          .contains("buy", "sell", "help")
          .doesNotContain("halt");
      assertThat(menus)
          .filteredOn(menu -> menu.audience() instanceof Audience.Groups)
          .allSatisfy(
              menu ->
                  assertThat(menu.entries())
                      .extracting(MenuEntry::command)
                      .containsExactly("price", "help"));
    }
  }

  @Test
  void neitherTokenNorSecretIsPrintedWhateverTelegramSays() {
    for (URI door : List.of(DOOR, URI.create("https://door.invalid/"))) {
      var out = new ByteArrayOutputStream();
      boolean stands =
          TellTelegram.told(
              client,
              door,
              WEBHOOK_SECRET,
              MENUS,
              Secret.of(telegram.botToken()),
              new PrintStream(out, true, StandardCharsets.UTF_8));

      assertThat(stands).isEqualTo(door.equals(DOOR));
      assertThat(out.toString(StandardCharsets.UTF_8))
          .contains(stands ? "as it was told" : "Telegram refuses")
          .doesNotContain(telegram.botToken())
          .doesNotContain(WEBHOOK_SECRET.reveal());
    }
  }
}
