package io.patriot.deployment;

import io.patriot.application.secret.Secret;
import io.patriot.bot.chat.Chat.MenuEntry;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
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

  Outcome register(URI door, Secret webhookSecret, Map<String, List<MenuEntry>> menus)
      throws TelegramApiException {
    var lines = new ArrayList<String>();
    boolean stands = webhook(door.resolve(PATH).toString(), webhookSecret, lines);
    for (Map.Entry<String, List<MenuEntry>> menu : menus.entrySet()) {
      stands &= menu(menu.getKey(), menu.getValue(), lines);
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

  private boolean menu(String language, List<MenuEntry> wanted, List<String> lines)
      throws TelegramApiException {
    List<BotCommand> commands =
        wanted.stream().map(entry -> new BotCommand(entry.command(), entry.description())).toList();
    String whose = language.isEmpty() ? "everybody" : "who reads " + language;
    if (menu(language).equals(commands)) {
      lines.add("menu of private chats for " + whose + ": stands, " + commands.size());
      return true;
    }
    var method = SetMyCommands.builder().commands(commands).scope(privateChats());
    if (!language.isEmpty()) {
      method.languageCode(language);
    }
    client.execute(method.build());
    lines.add("menu of private chats for " + whose + ": told, " + commands.size());
    return menu(language).equals(commands);
  }

  private List<BotCommand> menu(String language) throws TelegramApiException {
    var method = GetMyCommands.builder().scope(privateChats());
    if (!language.isEmpty()) {
      method.languageCode(language);
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

  private static BotCommandScope privateChats() {
    return new BotCommandScopeAllPrivateChats();
  }
}
