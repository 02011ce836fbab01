package io.patriot.deployment;

import io.patriot.application.secret.Secret;
import io.patriot.bot.chat.Menu;
import io.patriot.bot.chat.MenuScopes;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Tells Telegram where the bot's door is and which commands it lists, then asks whether Telegram
 * has it so. May be done again at any time.
 */
final class TelegramRegistration {
  static final String PATH = "/telegram";

  private static final List<String> UPDATE_KINDS =
      List.of("message", "edited_message", "callback_query");
  private static final int CONNECTIONS = 40;

  private final TelegramClient client;

  TelegramRegistration(TelegramClient client) {
    this.client = client;
  }

  /** What was done and what Telegram answered; {@code stands} is whether it has all as wanted. */
  record Outcome(boolean stands, List<String> lines) {
    Outcome {
      lines = List.copyOf(lines);
    }
  }

  Outcome register(URI door, Secret webhookSecret, List<Menu> menus) throws TelegramApiException {
    var lines = new ArrayList<String>();
    boolean stands = webhook(door.resolve(PATH).toString(), webhookSecret, lines);
    for (Menu menu : menus) {
      stands &= told(menu, lines);
    }
    return new Outcome(stands, lines);
  }

  /** Told each time: whether Telegram has the secret that is in force, it does not say. */
  private boolean webhook(String url, Secret secret, List<String> lines)
      throws TelegramApiException {
    String before = info().getUrl();
    client.execute(
        SetWebhook.builder()
            .url(url)
            .secretToken(secret.reveal())
            .maxConnections(CONNECTIONS)
            .allowedUpdates(UPDATE_KINDS)
            .build());
    lines.add("webhook: " + changed(before, url) + ", with the secret that is in force");
    WebhookInfo now = info();
    boolean stands = url.equals(now.getUrl()) && kinds(now).equals(Set.copyOf(UPDATE_KINDS));
    lines.add(
        "Telegram has: %s for %s; %d updates wait"
            .formatted(now.getUrl(), kinds(now), now.getPendingUpdatesCount()));
    if (now.getLastErrorMessage() != null) {
      lines.add("Telegram's last trouble with it: " + now.getLastErrorMessage());
    }
    return stands;
  }

  private static String changed(String before, String url) {
    if (before == null || before.isEmpty()) {
      return "told " + url;
    }
    return before.equals(url) ? "was " + url + " and still is" : "was " + before + ", now " + url;
  }

  private boolean told(Menu wanted, List<String> lines) throws TelegramApiException {
    List<BotCommand> commands =
        wanted.entries().stream()
            .map(entry -> new BotCommand(entry.command(), entry.description()))
            .toList();
    String which = "menu of " + where(wanted.audience()) + " for " + whose(wanted) + ": ";
    if (asked(wanted).equals(commands)) {
      lines.add(which + "stands, " + commands.size());
      return true;
    }
    var method = SetMyCommands.builder().commands(commands).scope(MenuScopes.of(wanted.audience()));
    if (!wanted.language().isEmpty()) {
      method.languageCode(wanted.language());
    }
    client.execute(method.build());
    lines.add(which + "told, " + commands.size());
    return asked(wanted).equals(commands);
  }

  private static String where(Menu.Audience audience) {
    return switch (audience) {
      case Menu.Audience.PrivateChats() -> "private chats";
      case Menu.Audience.Groups() -> "groups";
      case Menu.Audience.OneChat(long chatId) -> "chat " + chatId;
    };
  }

  private static String whose(Menu menu) {
    return menu.language().isEmpty() ? "everybody" : "who reads " + menu.language();
  }

  private List<BotCommand> asked(Menu menu) throws TelegramApiException {
    var method = GetMyCommands.builder().scope(MenuScopes.of(menu.audience()));
    if (!menu.language().isEmpty()) {
      method.languageCode(menu.language());
    }
    return List.copyOf(client.execute(method.build()));
  }

  private WebhookInfo info() throws TelegramApiException {
    return client.execute(new GetWebhookInfo());
  }

  private static Set<String> kinds(WebhookInfo info) {
    List<String> kinds = info.getAllowedUpdates();
    return kinds == null ? Set.of() : new HashSet<>(kinds);
  }
}
