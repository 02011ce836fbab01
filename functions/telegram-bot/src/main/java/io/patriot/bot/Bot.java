package io.patriot.bot;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.alert.PriceAlerts;
import io.patriot.application.announce.Announce;
import io.patriot.application.announce.Announcements;
import io.patriot.application.card.AccountCards;
import io.patriot.application.card.CardId;
import io.patriot.application.card.Cards;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.card.PressFacts;
import io.patriot.application.digest.Digests;
import io.patriot.application.leave.LeavePlatform;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.link.OfferLink;
import io.patriot.application.mail.ChangeMailbox;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.market.MarketEnquiries;
import io.patriot.application.market.PriceBoard;
import io.patriot.application.order.OrderCommands;
import io.patriot.application.order.PreviewAmend;
import io.patriot.application.order.PreviewOrder;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.RequestOrder;
import io.patriot.application.order.SuspendTrading;
import io.patriot.application.order.TradingStore;
import io.patriot.application.people.AcceptInvitation;
import io.patriot.application.people.People;
import io.patriot.application.people.TurnRole;
import io.patriot.application.platform.Flags;
import io.patriot.application.platform.PlatformSweeps;
import io.patriot.application.platform.PlatformSwitches;
import io.patriot.application.platform.StopWork;
import io.patriot.application.platform.TurnFlag;
import io.patriot.application.portfolio.Portfolios;
import io.patriot.application.risk.RiskWatches;
import io.patriot.application.setting.KnownSettings;
import io.patriot.application.stop.OfferStopLink;
import io.patriot.application.stop.PutPerson;
import io.patriot.application.stop.TakeBackOrders;
import io.patriot.bot.ask.AskDesk;
import io.patriot.bot.ask.AskPresses;
import io.patriot.bot.ask.OrderAsks;
import io.patriot.bot.ask.PageDesk;
import io.patriot.bot.ask.PersonActs;
import io.patriot.bot.card.CardDesk;
import io.patriot.bot.card.CardPresses;
import io.patriot.bot.card.ConfirmCard;
import io.patriot.bot.card.OrderMessage;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.command.AccountDesk;
import io.patriot.bot.command.AllCommands;
import io.patriot.bot.command.PeopleDesk;
import io.patriot.bot.grammar.Markets;
import io.patriot.bot.news.Inbox;
import io.patriot.bot.news.MissedNews;
import io.patriot.bot.own.OwnDesk;
import io.patriot.bot.own.OwnFile;
import io.patriot.bot.phrase.Phrases;
import io.patriot.bot.platform.Admins;
import io.patriot.bot.platform.FlagDesk;
import io.patriot.bot.platform.Platform;
import io.patriot.bot.right.Blocked;
import io.patriot.bot.right.Features;
import io.patriot.bot.right.Standings;
import io.patriot.bot.secret.BurntKeys;
import io.patriot.domain.risk.RiskPolicy;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** The bot, put together: the entry for what people do, and the menu. */
public record Bot(UpdateHandler updates, MenuPublisher menu) {
  /** What the bot reads and writes. */
  public record Stores(
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
      Inbox inbox,
      LinkedAccounts linked,
      AccountCards accountCards,
      KnownSettings settings,
      PlatformSwitches platform,
      StopWork stopWork,
      People people,
      Flags flags) {}

  /**
   * Where the bot's words go: to people, to the one door for orders, and to whom accounts are
   * linked, compared and stopped by.
   *
   * @param pages where the link page is; absent when none can be opened here
   * @param admins who may stop the whole platform
   * @param enquiries what markets did before, who waits in them and what holding costs
   * @param mailboxes where people say where their letters go; nothing where nobody carries any
   */
  public record Ways(
      Chat chat,
      OrderCommands orderCommands,
      OfferLink offerLink,
      OfferStopLink offerStopLink,
      ReconcileRequests reconcileRequests,
      PlatformSweeps platformSweeps,
      Announcements announcements,
      Optional<URI> pages,
      Admins admins,
      MarketEnquiries enquiries,
      Optional<ChangeMailbox> mailboxes) {}

  /**
   * @param cardIds new card names that nobody can guess
   */
  public static Bot of(
      BotSettings settings,
      Stores stores,
      Ways ways,
      RiskPolicy policy,
      InstantSource clock,
      Supplier<CardId> cardIds) {
    var previews = new PreviewOrder(stores.trading(), stores.instruments(), policy, clock);
    var platform =
        new Platform(
            stores.platform(), stores.stopWork(), ways.platformSweeps(), ways.admins(), clock);
    var standings = new Standings(ways.admins(), stores.people(), clock);
    var blocked = new Blocked(stores.people(), ways.chat());
    var putPerson =
        new PutPerson(
            stores.people(),
            ways.admins().users(),
            stores.users(),
            stores.linked(),
            new SuspendTrading(stores.trading(), clock),
            ways.reconcileRequests(),
            clock);
    var turnRole = new TurnRole(stores.people(), ways.admins().users(), clock);
    var takeBack =
        new TakeBackOrders(
            stores.people(),
            ways.admins().users(),
            stores.trading(),
            stores.users(),
            stores.linked(),
            ways.orderCommands(),
            clock);
    var features = new Features(stores.flags(), clock);
    var flags =
        new FlagDesk(
            new TurnFlag(stores.flags(), stores.people(), ways.admins().users(), clock),
            features,
            ways.admins(),
            stores.users(),
            ways.chat());
    var askDesk = new AskDesk(stores.accountCards(), ways.orderCommands(), cardIds, ways.pages());
    var cardDesk =
        new CardDesk(
            stores.trading(),
            stores.instruments(),
            previews,
            stores.cards(),
            stores.users(),
            ways.chat(),
            cardIds,
            settings.venue(),
            askDesk);
    var orderMessage =
        new OrderMessage(stores.trading(), stores.instruments(), stores.cards(), ways.chat());
    AllCommands all =
        AllCommands.of(
            stores.trading(),
            stores.prices(),
            stores.instruments(),
            stores.cards(),
            stores.portfolios(),
            stores.alerts(),
            stores.digests(),
            stores.riskWatches(),
            stores.inbox(),
            cardDesk,
            new PreviewAmend(stores.trading(), stores.instruments(), policy, clock),
            new AccountDesk(
                stores.linked(),
                stores.users(),
                ways.offerLink(),
                ways.reconcileRequests(),
                ways.pages(),
                askDesk,
                stores.settings()),
            ways.offerStopLink(),
            ways.enquiries(),
            ways.mailboxes(),
            platform,
            new PeopleDesk(
                stores.people(),
                putPerson,
                turnRole,
                takeBack,
                askDesk,
                settings.botName(),
                () -> cardIds.get().value()),
            flags,
            settings.firstMarket(),
            settings.version(),
            clock);
    var newcomers =
        new Newcomers(
            stores.users(),
            new OpenPaperAccount(stores.trading(), clock),
            stores.people(),
            new AcceptInvitation(stores.people(), clock),
            ways.admins(),
            settings.registration(),
            features);
    var menu = new MenuPublisher(all.commands(), ways.chat());
    var dispatch = new Dispatch(all.commands(), features, settings.botName());
    var texts =
        new TextDesk(
            newcomers,
            standings,
            blocked,
            dispatch,
            new PhraseDesk(new Phrases(new Markets(stores.instruments())), dispatch),
            all.start(),
            menu,
            cardDesk,
            askDesk,
            ways.chat(),
            new MissedNews(stores.users(), ways.chat()),
            new EntryRequests(stores.users(), ways.admins(), ways.chat()),
            clock);
    var askPresses =
        new AskPresses(
            stores.accountCards(),
            askDesk,
            stores.users(),
            stores.linked(),
            new OrderAsks(stores.trading(), stores.instruments(), askDesk),
            platform,
            new PersonActs(
                putPerson,
                turnRole,
                takeBack,
                stores.users(),
                ways.admins(),
                standings,
                ways.chat()),
            new Announce(stores.people(), ways.announcements(), clock),
            flags,
            new OwnDesk(
                new OwnFile(
                    stores.trading(),
                    stores.portfolios(),
                    stores.alerts(),
                    stores.linked(),
                    stores.people()),
                new LeavePlatform(
                    stores.trading(),
                    stores.linked(),
                    stores.alerts(),
                    stores.digests(),
                    stores.people(),
                    stores.users()),
                standings,
                ways.chat()),
            ways.chat());
    var presses =
        new PressDesk(
            newcomers,
            standings,
            blocked,
            dispatch,
            texts,
            cardDesk,
            askDesk,
            stores.pressFacts(),
            new ConfirmCard(
                stores.trading(),
                stores.cards(),
                stores.instruments(),
                new RequestOrder(ways.orderCommands()),
                cardDesk,
                orderMessage,
                ways.chat()),
            new CardPresses(stores.cards(), stores.instruments(), orderMessage, ways.chat()),
            new CancelPresses(stores.trading(), ways.orderCommands()),
            askPresses,
            ways.chat(),
            clock);
    return new Bot(
        new UpdateHandler(
            texts,
            presses,
            new Groups(newcomers, standings, dispatch, ways.chat(), settings.botName(), clock),
            new BurntKeys(ways.chat()),
            new PageDesk(
                stores.users(), standings, stores.accountCards(), askPresses, ways.chat(), clock)),
        menu);
  }
}
