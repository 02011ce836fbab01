package io.patriot.bot.command;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.alert.PriceAlerts;
import io.patriot.application.card.Cards;
import io.patriot.application.digest.Digests;
import io.patriot.application.digest.DrawUpDigest;
import io.patriot.application.leave.LeavePlatform;
import io.patriot.application.mail.ChangeMailbox;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.market.MarketEnquiries;
import io.patriot.application.market.PriceBoard;
import io.patriot.application.order.PreviewAmend;
import io.patriot.application.order.StopTrading;
import io.patriot.application.order.TradingStore;
import io.patriot.application.people.AcceptInvitation;
import io.patriot.application.portfolio.FindClosedTrades;
import io.patriot.application.portfolio.Portfolios;
import io.patriot.application.risk.RiskWatches;
import io.patriot.application.stop.OfferStopLink;
import io.patriot.bot.card.CardDesk;
import io.patriot.bot.grammar.Markets;
import io.patriot.bot.news.Inbox;
import io.patriot.bot.platform.FlagDesk;
import io.patriot.bot.platform.Platform;
import io.patriot.domain.market.Symbol;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Puts the commands together, in the order of the menu.
 *
 * @param start kept apart, because people who are not known yet begin with it
 */
public record AllCommands(Commands commands, StartCommand start) {
  public static AllCommands of(
      TradingStore store,
      PriceBoard prices,
      InstrumentCatalogue instruments,
      Cards cards,
      Portfolios portfolios,
      PriceAlerts alerts,
      Digests digests,
      RiskWatches watches,
      Inbox inbox,
      CardDesk cardDesk,
      PreviewAmend amends,
      AccountDesk accountDesk,
      OfferStopLink offerStopLink,
      MarketEnquiries enquiries,
      Optional<ChangeMailbox> mailboxes,
      Platform platform,
      PeopleDesk people,
      FlagDesk flags,
      Symbol firstMarket,
      String version,
      InstantSource clock) {
    var desk = new Desk(store, prices);
    var markets = new Markets(instruments);
    var ticket = new OrderTicket(markets, cardDesk);
    var lookup = new OrderLookup(store);
    var home = new HomeCommand(desk, platform, firstMarket.value());
    var start =
        new StartCommand(
            home,
            store,
            new OpenPaperAccount(store, clock),
            new AcceptInvitation(people.people(), clock),
            firstMarket.value());
    var orders = new OrdersCommand(desk, instruments, markets);
    var order = new OrderCommand(lookup, instruments, cards, orders);
    var protection = new Protection(desk, markets, cardDesk);
    var settings = new SettingsTicket(accountDesk, desk, markets);
    var risk = new RiskDesk(desk, firstMarket);
    var stops = new StopDesk(accountDesk, store, new StopTrading(store, clock));
    var resume = new ResumeCommand(stops);
    var ofAll = new PlatformStops(platform, accountDesk.ask());
    var alertList = new AlertsCommand(desk, instruments, alerts);
    var all = new Registry();
    all.commands =
        new Commands(
            List.of(
                start,
                home,
                new TradeCommand(prices, markets),
                new BuyCommand(ticket),
                new SellCommand(ticket),
                new CloseCommand(desk, markets, cardDesk),
                new CloseAllCommand(desk, stops),
                new ReverseCommand(desk, markets, cardDesk, accountDesk),
                new StopLossCommand(protection),
                new TakeProfitCommand(protection),
                new TrailCommand(protection, new LadderTicket(desk, markets, accountDesk.ask())),
                new BreakevenCommand(desk, markets, cardDesk),
                new LeverageCommand(settings),
                new MarginCommand(settings),
                orders,
                order,
                new EditCommand(desk, lookup, instruments, amends, accountDesk.ask(), cardDesk),
                new CancelCommand(order, orders, markets, store, accountDesk.ask()),
                new PositionsCommand(desk, instruments),
                new PortfolioCommand(desk, portfolios),
                new PnlCommand(desk, portfolios),
                new HistoryCommand(desk, new FindClosedTrades(portfolios), instruments, markets),
                new FeesCommand(desk, portfolios),
                new StatsCommand(desk, portfolios, new FindClosedTrades(portfolios)),
                new ReportCommand(desk, portfolios),
                new BalanceCommand(desk),
                new RiskCommand(risk, new RiskHistory(watches)),
                new StressCommand(risk),
                new LimitsCommand(desk, accountDesk, platform),
                new AccountsCommand(accountDesk, store),
                new LinkCommand(accountDesk),
                new UnlinkCommand(accountDesk, store),
                new ModeCommand(accountDesk),
                new PinCommand(accountDesk.ask()),
                new SyncCommand(accountDesk),
                new KillCommand(stops, new StopLinkDesk(offerStopLink, accountDesk.pages()), ofAll),
                new UnkillCommand(stops, ofAll),
                new ReduceOnlyCommand(stops, resume, ofAll),
                resume,
                new PriceCommand(prices, markets),
                new ChartCommand(desk, markets, portfolios, enquiries),
                new BookCommand(enquiries, markets),
                new FundingCommand(desk, markets, enquiries),
                new AlertCommand(desk, markets, alerts),
                alertList,
                new WhyCommand(desk, lookup, instruments),
                new WatchCommand(accountDesk.users(), prices, markets),
                new SettingsCommand(desk),
                new LangCommand(accountDesk.users()),
                new TimezoneCommand(desk, accountDesk),
                new QuietCommand(desk, accountDesk.users()),
                new NotifyCommand(accountDesk.users()),
                new EmailCommand(mailboxes),
                new ExportCommand(accountDesk.ask()),
                new DeleteMeCommand(
                    new LeavePlatform(
                        store,
                        accountDesk.linked(),
                        alerts,
                        digests,
                        people.people(),
                        accountDesk.users()),
                    accountDesk.ask()),
                new InboxCommand(inbox, accountDesk.pages()),
                new DigestCommand(
                    desk,
                    digests,
                    new DrawUpDigest(store, portfolios, prices, accountDesk.linked()),
                    instruments),
                new WhyNotCommand(desk, instruments, markets),
                new PingCommand(desk, firstMarket, version, clock),
                new AdminCommand(platform),
                new HealthCommand(desk, instruments, version, clock),
                new HaltCommand(ofAll),
                new UsersCommand(people),
                new InviteCommand(people),
                new BroadcastCommand(people),
                new RoleCommand(people),
                new EmergencyCommand(people),
                new FlagsCommand(flags, people),
                new SuspendCommand(people),
                new BlockCommand(people),
                new ApproveUserCommand(people),
                new AuditCommand(people),
                new HelpCommand(all::get)));
    return new AllCommands(all.get(), start);
  }

  /** Help is one of the commands it explains. */
  private static final class Registry {
    private Commands commands = new Commands(List.of());

    private Commands get() {
      return commands;
    }
  }
}
