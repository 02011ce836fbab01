package io.patriot.bot.chat;

import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;

/** Whom a menu is shown to, in Telegram's words. */
public final class MenuScopes {
  private MenuScopes() {}

  public static BotCommandScope of(Menu.Audience audience) {
    return switch (audience) {
      case Menu.Audience.PrivateChats() -> new BotCommandScopeAllPrivateChats();
      case Menu.Audience.Groups() -> new BotCommandScopeAllGroupChats();
      case Menu.Audience.OneChat(long chatId) -> new BotCommandScopeChat(String.valueOf(chatId));
    };
  }
}
