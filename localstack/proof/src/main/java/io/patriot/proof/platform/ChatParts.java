package io.patriot.proof.platform;

import io.patriot.application.link.OfferLink;
import io.patriot.application.secret.CurrentSecret;
import io.patriot.application.secret.Secret;
import io.patriot.application.stop.OfferStopLink;
import io.patriot.application.stop.StopTokens;
import io.patriot.application.trace.CurrentRequest;
import io.patriot.bot.Bot;
import io.patriot.bot.BotFactory;
import io.patriot.bot.BotSettings;
import io.patriot.bot.BotShells;
import io.patriot.bot.OrderNews;
import io.patriot.bot.alarm.AdminsChat;
import io.patriot.bot.alarm.RiskAlarm;
import io.patriot.bot.card.ManyFills;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.TelegramChat;
import io.patriot.bot.chat.Voice;
import io.patriot.bot.news.AccountNews;
import io.patriot.bot.news.ByMail;
import io.patriot.bot.news.Inbox;
import io.patriot.bot.platform.Admins;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.risk.RiskPolicy;
import io.patriot.lambda.Shell;
import io.patriot.proof.chat.Telegram;
import io.patriot.proof.cloud.Container;
import io.patriot.webhook.WebhookFactory;
import java.util.Optional;
import java.util.Set;

/** The functions that talk to people, on one machine, put together by their own factories. */
final class ChatParts {
  static final String WEBHOOK = "telegram-webhook";
  static final Set<String> NAMES =
      Set.of(WEBHOOK, "telegram-bot", "order-cards", "account-news", "urgent-news");

  private static final StopTokens STOP_TOKENS =
      new StopTokens(CurrentSecret.of(Secret.of("signs-the-stop-links-of-this-world")));

  /** Nobody reads there, but the telling is tried. */
  private static final long ADMINS = -1_000_000_007L;

  private static final BotSettings SETTINGS =
      new BotSettings("patriot_bot", "proof", "Binance", new Symbol("BTCUSDT"));

  private final Stores stores;
  private final Chat chat;
  private final Voice voice;

  ChatParts(Container container, Stores stores, Telegram telegram) {
    this.stores = stores;
    this.chat = new TelegramChat(telegram.client(container));
    this.voice = new Voice(chat, stores.sendingPace(), stores.waits, stores.clock);
  }

  Shell part(String name) {
    var shells = new BotShells();
    return switch (name) {
      case WEBHOOK ->
          WebhookFactory.telegramWebhook(
              CurrentSecret.of(Secret.of(Telegram.SECRET)),
              stores.updateClaims(),
              stores.telegramUpdates(),
              stores.clock,
              stores::number);
      case "telegram-bot" -> shells.telegramBot(Stores.WIRE, bot().updates());
      case "order-cards" -> shells.orderCards(Stores.WIRE, orderNews());
      case "account-news" -> shells.accountNews(Stores.WIRE, accountNews(), riskAlarm());
      case "urgent-news" -> shells.urgentNews(Stores.WIRE, accountNews(), riskAlarm());
      default -> throw new IllegalArgumentException("No such part: " + name);
    };
  }

  private OrderNews orderNews() {
    return new OrderNews(
        stores.cards(),
        stores.users(),
        stores.trading(),
        stores.instruments(),
        chat,
        voice,
        new ManyFills(stores.trading(), stores.cards(), stores.waits, stores.clock),
        accountNews());
  }

  private AccountNews accountNews() {
    return new AccountNews(
        stores.bulletins(),
        stores.users(),
        stores.instruments(),
        stores.trading(),
        voice,
        new ByMail(null, stores.toldAlarms(), stores.clock),
        Stores.WIRE,
        stores.clock);
  }

  private RiskAlarm riskAlarm() {
    return new RiskAlarm(stores.toldAlarms(), chat, new AdminsChat(ADMINS));
  }

  private Bot bot() {
    return Bot.of(
        SETTINGS,
        new Bot.Stores(
            stores.trading(),
            stores.instruments(),
            stores.prices(),
            stores.cards(),
            stores.users(),
            stores.pressFacts(),
            stores.portfolios(),
            stores.alerts(),
            stores.digests(),
            stores.riskWatches(),
            new Inbox(stores.bulletins(), stores.instruments(), stores.trading(), Stores.WIRE),
            stores.linked(),
            stores.accountCards(),
            stores.knownSettings(),
            stores.platform(),
            stores.stopWork(),
            stores.people(),
            stores.flags()),
        new Bot.Ways(
            chat,
            stores.orderCommands(),
            new OfferLink(stores.linkTickets(), stores::name, stores.clock),
            new OfferStopLink(stores.stopLinks(), STOP_TOKENS, stores.clock),
            stores.reconcileRequests(),
            stores.platformSweeps(),
            stores.announcements(),
            Optional.empty(),
            Admins.NOBODY,
            new SilentVenue(),
            Optional.empty()),
        RiskPolicy.STANDARD,
        stores.clock,
        () -> BotFactory.cardId(CurrentRequest.ID.get()));
  }
}
