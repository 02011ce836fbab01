package io.patriot.trading;

import io.micronaut.context.annotation.Factory;
import io.patriot.application.account.SetDayZone;
import io.patriot.application.account.SetLimits;
import io.patriot.application.account.SetPersonLimits;
import io.patriot.application.account.SharedLimits;
import io.patriot.application.announce.Announcements;
import io.patriot.application.announce.TellEverybody;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.link.AccountQuiet;
import io.patriot.application.link.KeyVault;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.link.UnlinkAccount;
import io.patriot.application.link.UnlinkByRequest;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.order.CancelOrder;
import io.patriot.application.order.CloseHeld;
import io.patriot.application.order.ClosePositions;
import io.patriot.application.order.KeepProtected;
import io.patriot.application.order.OrderCommands;
import io.patriot.application.order.PlaceGuard;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.ResumeTrading;
import io.patriot.application.order.SetLadder;
import io.patriot.application.order.StopTrading;
import io.patriot.application.order.TradingStore;
import io.patriot.application.order.WindDownAccount;
import io.patriot.application.people.People;
import io.patriot.application.platform.PlatformSweeps;
import io.patriot.application.platform.PlatformSwitches;
import io.patriot.application.platform.StopWork;
import io.patriot.application.setting.AccountOutcomes;
import io.patriot.application.setting.ChangeSetting;
import io.patriot.application.setting.KnownSettings;
import io.patriot.application.setting.LookAtSettings;
import io.patriot.application.setting.SettingsOfVenues;
import io.patriot.application.setting.VenueSettings;
import io.patriot.application.stop.SweepPlatform;
import io.patriot.application.stop.WaitingEntries;
import io.patriot.application.venue.TradingVenue;
import io.patriot.application.venue.VenueAccounts;
import io.patriot.exchanges.binance.link.BinanceQuiet;
import io.patriot.exchanges.binance.venue.BinanceVenue;
import io.patriot.exchanges.binance.venue.BinanceVenueSettings;
import io.patriot.exchanges.paper.PaperAccounts;
import io.patriot.exchanges.paper.PaperQuiet;
import io.patriot.exchanges.paper.PaperVenue;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be asked of accounts, put together. */
@Factory
public final class AccountFactory {
  private static final AccountQuiet NO_WAY =
      _ -> new AccountQuiet.Answer.Unavailable("there is no way to the exchange here");

  @Singleton
  public AccountWishes accountWishes(
      LinkedAccounts linked,
      KeyVault vault,
      TradingStore store,
      ChatUsers users,
      AccountOutcomes outcomes,
      KnownSettings known,
      @Nullable BinanceQuiet binanceQuiet,
      @Nullable BinanceVenueSettings binanceSettings,
      VenueAccounts venueAccounts,
      ReconcileRequests requests,
      InstantSource clock) {
    return wishes(
        linked,
        vault,
        binanceQuiet == null ? NO_WAY : binanceQuiet,
        store,
        users,
        outcomes,
        known,
        new SettingsOfVenues(
            binanceSettings == null ? Map.of() : Map.of(BinanceVenue.NAME, binanceSettings)),
        new PaperAccounts(store, venueAccounts),
        requests,
        clock);
  }

  /** What a stop of the platform finds its accounts by, and keeps its progress in. */
  @Singleton
  public StoppingAll stoppingAll(
      TradingStore store,
      LinkedAccounts linked,
      People people,
      PlatformSwitches switches,
      StopWork work,
      PlatformSweeps sweeps) {
    return new StoppingAll(
        switches,
        work,
        new WaitingEntries(store, linked, people, List.of(BinanceVenue.NAME)),
        sweeps);
  }

  /** What comes after an account was stopped or cleared; each venue is asked for its own lists. */
  @Singleton
  public LookingAfter lookingAfter(
      TradingStore store,
      TradingVenue venue,
      InstrumentCatalogue instruments,
      OrderCommands commands,
      @Nullable BinanceQuiet binanceQuiet,
      AccountOutcomes outcomes,
      StoppingAll all,
      TellEverybody tellEverybody,
      ReconcileRequests requests,
      InstantSource clock) {
    var paper = new PaperQuiet(store);
    AccountQuiet live = binanceQuiet == null ? NO_WAY : binanceQuiet;
    return lookingAfter(
        store,
        venue,
        instruments,
        commands,
        account -> (account.venue().equals(PaperVenue.NAME) ? paper : live).ask(account),
        outcomes,
        all,
        tellEverybody,
        requests,
        clock);
  }

  /** How everybody hears what those say who look after the platform. */
  @Singleton
  public TellEverybody tellEverybody(
      People people, AccountOutcomes outcomes, Announcements announcements, InstantSource clock) {
    return new TellEverybody(people, outcomes, announcements, clock);
  }

  /** What keeps positions guarded, at whichever venue. */
  @Singleton
  public KeepProtected keepProtected(
      TradingStore store,
      TradingVenue venue,
      InstrumentCatalogue instruments,
      OrderCommands commands,
      AccountOutcomes outcomes,
      ReconcileRequests requests,
      InstantSource clock) {
    return new KeepProtected(
        store,
        venue,
        new PlaceGuard(instruments, commands, clock),
        new CancelOrder(store, venue, requests, clock),
        outcomes,
        requests,
        clock);
  }

  static LookingAfter lookingAfter(
      TradingStore store,
      TradingVenue venue,
      InstrumentCatalogue instruments,
      OrderCommands commands,
      AccountQuiet quiet,
      AccountOutcomes outcomes,
      StoppingAll all,
      TellEverybody tellEverybody,
      ReconcileRequests requests,
      InstantSource clock) {
    var cancel = new CancelOrder(store, venue, requests, clock);
    var close = new ClosePositions(instruments, commands, clock);
    return new LookingAfter(
        new WindDownAccount(
            store, cancel, close, quiet, outcomes, all.switches(), all.work(), requests, clock),
        new CloseHeld(store, cancel, close, quiet, outcomes, requests, clock),
        new SweepPlatform(
            all.switches(), all.work(), all.entries(), requests, all.sweeps(), outcomes, clock),
        tellEverybody);
  }

  static AccountWishes wishes(
      LinkedAccounts linked,
      KeyVault vault,
      AccountQuiet quiet,
      TradingStore store,
      ChatUsers users,
      AccountOutcomes outcomes,
      KnownSettings known,
      VenueSettings settings,
      VenueAccounts venueAccounts,
      ReconcileRequests requests,
      InstantSource clock) {
    var look = new LookAtSettings(settings, known, clock);
    return new AccountWishes(
        new UnlinkByRequest(
            new UnlinkAccount(linked, vault, quiet, store, clock), linked, outcomes, users, clock),
        new ChangeSetting(settings, look, outcomes, clock),
        look,
        new SetLimits(store, outcomes, clock),
        new SetPersonLimits(new SharedLimits(linked, store), outcomes, clock),
        new SetDayZone(linked, store, clock),
        new StopTrading(store, clock),
        new ResumeTrading(store, venueAccounts, outcomes, requests, clock),
        new SetLadder(store, outcomes, requests, clock),
        requests);
  }
}
