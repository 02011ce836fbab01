package io.patriot.bot;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.patriot.application.alert.PriceAlerts;
import io.patriot.application.announce.Announcements;
import io.patriot.application.card.AccountCards;
import io.patriot.application.card.CardId;
import io.patriot.application.card.Cards;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.card.PressFacts;
import io.patriot.application.digest.Digests;
import io.patriot.application.link.LinkTickets;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.link.OfferLink;
import io.patriot.application.link.Rates;
import io.patriot.application.mail.ChangeMailbox;
import io.patriot.application.mail.Post;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.market.MarketEnquiries;
import io.patriot.application.market.PriceBoard;
import io.patriot.application.news.Bulletins;
import io.patriot.application.news.SendingPace;
import io.patriot.application.news.ToldAlarms;
import io.patriot.application.order.OrderCommands;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.TradingStore;
import io.patriot.application.people.People;
import io.patriot.application.platform.Flags;
import io.patriot.application.platform.PlatformSweeps;
import io.patriot.application.platform.PlatformSwitches;
import io.patriot.application.platform.StopWork;
import io.patriot.application.portfolio.Portfolios;
import io.patriot.application.risk.RiskWatches;
import io.patriot.application.secret.CurrentSecret;
import io.patriot.application.setting.KnownSettings;
import io.patriot.application.stop.OfferStopLink;
import io.patriot.application.stop.StopLinks;
import io.patriot.application.stop.StopTokens;
import io.patriot.application.trace.CorrelationId;
import io.patriot.application.trace.CurrentRequest;
import io.patriot.bot.alarm.AdminsChat;
import io.patriot.bot.alarm.AlarmNews;
import io.patriot.bot.alarm.RiskAlarm;
import io.patriot.bot.card.ManyFills;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.TelegramChat;
import io.patriot.bot.chat.Voice;
import io.patriot.bot.news.AccountNews;
import io.patriot.bot.news.ByMail;
import io.patriot.bot.news.Inbox;
import io.patriot.bot.platform.Admins;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.risk.RiskPolicy;
import io.patriot.events.Wire;
import io.patriot.exchanges.binance.BinanceEnquiries;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Wires the bot to the ports of the platform and to Telegram. */
@Factory
public final class BotFactory {
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int CARD_ID_LENGTH = 16;
  private static final int NONCE_BYTES = 24;
  private static final int MAIL_CODES = 1_000_000;

  @Singleton
  @Requires(beans = TelegramClient.class)
  Chat chat(TelegramClient client) {
    return new TelegramChat(client);
  }

  @Singleton
  Bot bot(
      BotSettings settings,
      TradingStore trading,
      InstrumentCatalogue instruments,
      PriceBoard prices,
      Cards cards,
      ChatUsers users,
      PressFacts pressFacts,
      Portfolios portfolios,
      PriceAlerts alerts,
      Digests digests,
      RiskWatches riskWatches,
      Bulletins bulletins,
      LinkedAccounts linked,
      AccountCards accountCards,
      KnownSettings knownSettings,
      PlatformSwitches platform,
      StopWork stopWork,
      People people,
      Flags flags,
      @Nullable Admins admins,
      LinkTickets tickets,
      StopLinks stopLinks,
      @Named("stop-link-secret") CurrentSecret stopLinkSecret,
      Chat chat,
      OrderCommands orderCommands,
      ReconcileRequests reconcileRequests,
      PlatformSweeps platformSweeps,
      Announcements announcements,
      @Nullable PagesAddress pages,
      MarketEnquiries enquiries,
      @Nullable Post post,
      Rates rates,
      Wire wire,
      InstantSource clock,
      RandomGenerator random) {
    return Bot.of(
        settings,
        new Bot.Stores(
            trading,
            instruments,
            prices,
            cards,
            users,
            pressFacts,
            portfolios,
            alerts,
            digests,
            riskWatches,
            new Inbox(bulletins, instruments, trading, wire),
            linked,
            accountCards,
            knownSettings,
            platform,
            stopWork,
            people,
            flags),
        new Bot.Ways(
            chat,
            orderCommands,
            new OfferLink(tickets, () -> nonce(random), clock),
            new OfferStopLink(stopLinks, new StopTokens(stopLinkSecret), clock),
            reconcileRequests,
            platformSweeps,
            announcements,
            Optional.ofNullable(pages).map(PagesAddress::base),
            admins == null ? Admins.NOBODY : admins,
            enquiries,
            Optional.ofNullable(post)
                .map(
                    carrier ->
                        new ChangeMailbox(users, rates, carrier, () -> mailCode(random), clock))),
        RiskPolicy.STANDARD,
        clock,
        () -> CurrentRequest.ID.isBound() ? cardId(CurrentRequest.ID.get()) : cardId(random));
  }

  /** From where the feed has its own. */
  @Singleton
  MarketEnquiries enquiries(
      @Property(name = "patriot.feeds.rest-url", defaultValue = "https://fapi.binance.com")
          URI venue,
      InstantSource clock) {
    return new BinanceEnquiries(venue, clock);
  }

  @Singleton
  UpdateHandler updates(Bot bot) {
    return bot.updates();
  }

  @Singleton
  Voice voice(Chat chat, SendingPace pace, InstantSource clock) {
    return new Voice(chat, pace, Thread::sleep, clock);
  }

  /** Without the rest of the bot: the function that hears of orders may send no wish. */
  @Singleton
  OrderNews orderNews(
      Cards cards,
      ChatUsers users,
      TradingStore trading,
      InstrumentCatalogue instruments,
      Chat chat,
      Voice voice,
      InstantSource clock,
      AccountNews news) {
    return new OrderNews(
        cards,
        users,
        trading,
        instruments,
        chat,
        voice,
        new ManyFills(trading, cards, Thread::sleep, clock),
        news);
  }

  @Singleton
  AccountNews accountNews(
      Bulletins bulletins,
      ChatUsers users,
      InstrumentCatalogue instruments,
      TradingStore trading,
      Voice voice,
      @Nullable Post post,
      ToldAlarms told,
      Wire wire,
      InstantSource clock) {
    return new AccountNews(
        bulletins, users, instruments, trading, voice, new ByMail(post, told, clock), wire, clock);
  }

  @Singleton
  AlarmNews alarmNews(
      ToldAlarms told, Chat chat, @Nullable AdminsChat admins, InstantSource clock) {
    return new AlarmNews(told, chat, admins, clock);
  }

  @Singleton
  RiskAlarm riskAlarm(ToldAlarms told, Chat chat, @Nullable AdminsChat admins) {
    return new RiskAlarm(told, chat, admins);
  }

  @Singleton
  MenuPublisher menu(Bot bot) {
    return bot.menu();
  }

  /**
   * A request that is delivered twice draws its card twice under one name, so the second drawing
   * replaces nothing and a press on either counts. Whoever guessed the name could do nothing with
   * it: only its person's presses in its chat are heard.
   */
  public static CardId cardId(CorrelationId request) {
    String name = OrderId.of(new IntentId("card-of:" + request)).value();
    return new CardId(name.substring(0, CARD_ID_LENGTH));
  }

  private static String mailCode(RandomGenerator random) {
    return String.format(Locale.ROOT, "%06d", random.nextInt(MAIL_CODES));
  }

  private static String nonce(RandomGenerator random) {
    var bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static CardId cardId(RandomGenerator random) {
    var id = new StringBuilder(CARD_ID_LENGTH);
    random.ints(CARD_ID_LENGTH, 0, BASE32.length()).forEach(i -> id.append(BASE32.charAt(i)));
    return new CardId(id.toString());
  }
}
