package io.patriot.telegram.bot;

import io.patriot.telegram.chat.Attachment;
import io.patriot.telegram.chat.Messenger;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Every method of the Bot API that is spoken here, by name. */
public final class BotMethods {
  private final Map<String, BotMethod> methods = new HashMap<>();

  private BotMethods() {}

  /** Opens the door for bots. */
  public static BotApi api(
      Messenger messenger,
      BotJson json,
      Faults faults,
      RateLimits limits,
      HttpClient http,
      InstantSource clock) {
    var table = new BotMethods();
    table.fill(messenger, json, faults, new InputFiles(messenger.shelf(), http), clock);
    var gate = new RateGate(limits, clock);
    return new BotApi(messenger.bot(), table.methods, faults, gate, messenger.shelf());
  }

  private void fill(
      Messenger messenger, BotJson json, Faults faults, InputFiles files, InstantSource clock) {
    var chats = messenger.chats();
    var to = new Addressee(messenger.people(), chats, faults);
    var outbox = new Outbox(chats, json);
    var edit = new EditMessage(to, chats, json, files);
    var webhook = new WebhookMethods(messenger.webhook(), messenger.updates());
    var commands = new MyCommands(messenger.menu());
    var menuButton = new MenuButton(messenger.menu(), to);

    add("getMe", _ -> json.me());
    add("getChat", call -> BotJson.chat(to.chat(call)).put("accent_color_id", 0));
    add("sendMessage", new SendMessage(to, outbox));
    add("sendPhoto", new SendFile(Attachment.Kind.PHOTO, files, to, outbox));
    add("sendDocument", new SendFile(Attachment.Kind.DOCUMENT, files, to, outbox));
    add("sendChatAction", new SendChatAction(to, messenger.listeners()));
    add("editMessageText", edit::text);
    add("editMessageCaption", edit::caption);
    add("editMessageMedia", edit::media);
    add("editMessageReplyMarkup", edit::replyMarkup);
    add("deleteMessage", new DeleteMessage(to, chats, clock));
    add("answerCallbackQuery", new AnswerCallbackQuery(messenger.presses(), messenger.listeners()));
    add("setMyCommands", commands::set);
    add("getMyCommands", commands::get);
    add("deleteMyCommands", commands::delete);
    add("setChatMenuButton", menuButton::set);
    add("getChatMenuButton", menuButton::get);
    add("getFile", new GetFile(messenger.shelf()));
    add("setWebhook", webhook::set);
    add("deleteWebhook", webhook::delete);
    add("getWebhookInfo", webhook::describe);
    add(
        "getUpdates",
        new GetUpdates(
            messenger.store(), messenger.updates(), messenger.webhook(), messenger.presence()));
  }

  private void add(String name, BotMethod method) {
    methods.put(name.toLowerCase(Locale.ROOT), method);
  }
}
