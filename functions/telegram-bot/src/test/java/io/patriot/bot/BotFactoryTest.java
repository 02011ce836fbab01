package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.BeanContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.patriot.application.alert.PriceAlerts;
import io.patriot.application.announce.Announcements;
import io.patriot.application.card.AccountCards;
import io.patriot.application.card.Cards;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.card.PressFacts;
import io.patriot.application.digest.Digests;
import io.patriot.application.link.LinkTickets;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.link.Rates;
import io.patriot.application.market.InstrumentCatalogue;
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
import io.patriot.application.secret.Secret;
import io.patriot.application.setting.KnownSettings;
import io.patriot.application.stop.StopLinks;
import io.patriot.bot.chat.TelegramClients;
import io.patriot.events.Wire;
import io.patriot.testkit.FixedInstruments;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.InMemoryAccountCards;
import io.patriot.testkit.InMemoryBulletins;
import io.patriot.testkit.InMemoryCards;
import io.patriot.testkit.InMemoryChatUsers;
import io.patriot.testkit.InMemoryPortfolios;
import io.patriot.testkit.InMemoryPriceBoard;
import io.patriot.testkit.InMemoryRiskWatches;
import io.patriot.testkit.InMemorySendingPace;
import io.patriot.testkit.InMemoryToldAlarms;
import io.patriot.testkit.InMemoryTradingStore;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.RecordingOrderCommands;
import io.patriot.testkit.RecordingReconcileRequests;
import io.patriot.testkit.TradingDesk;
import io.patriot.testkit.alert.InMemoryPriceAlerts;
import io.patriot.testkit.digest.InMemoryDigests;
import io.patriot.testkit.link.InMemoryLinkTickets;
import io.patriot.testkit.link.InMemoryLinks;
import io.patriot.testkit.link.InMemoryRates;
import io.patriot.testkit.people.InMemoryPeople;
import io.patriot.testkit.setting.InMemorySettings;
import io.patriot.testkit.stop.InMemoryFlags;
import io.patriot.testkit.stop.InMemoryPlatformSwitches;
import io.patriot.testkit.stop.InMemoryStopLinks;
import io.patriot.testkit.stop.InMemoryStopWork;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.generics.TelegramClient;

class BotFactoryTest {
  @Test
  void botIsWiredFromThePortsOfThePlatform() {
    HandTurnedClock clock = HandTurnedClock.atNoon();
    InMemoryPriceBoard prices = InMemoryPriceBoard.at(clock);
    try (BeanContext beans =
        ApplicationContext.builder().deduceEnvironment(false).banner(false).build()) {
      beans
          .registerSingleton(new BotSettings("patriot_bot", "test", "a venue", MarketExamples.BTC))
          .registerSingleton(InstantSource.class, clock)
          .registerSingleton(RandomGenerator.class, new SplittableRandom(1))
          .registerSingleton(PriceBoard.class, prices)
          .registerSingleton(TradingStore.class, new InMemoryTradingStore(prices))
          .registerSingleton(InstrumentCatalogue.class, FixedInstruments.bitcoinAndEther())
          .registerSingleton(Cards.class, new InMemoryCards())
          .registerSingleton(ChatUsers.class, new InMemoryChatUsers())
          .registerSingleton(
              PressFacts.class,
              (PressFacts)
                  (_, _, _) ->
                      new PressFacts.Seen(Optional.empty(), Optional.empty(), Optional.empty()))
          .registerSingleton(Portfolios.class, new InMemoryPortfolios())
          .registerSingleton(PriceAlerts.class, new InMemoryPriceAlerts())
          .registerSingleton(Digests.class, new InMemoryDigests())
          .registerSingleton(
              RiskWatches.class, new InMemoryRiskWatches(new TradingDesk().store(), List.of()))
          .registerSingleton(OrderCommands.class, new RecordingOrderCommands())
          .registerSingleton(LinkedAccounts.class, new InMemoryLinks())
          .registerSingleton(AccountCards.class, new InMemoryAccountCards())
          .registerSingleton(KnownSettings.class, new InMemorySettings())
          .registerSingleton(LinkTickets.class, new InMemoryLinkTickets())
          .registerSingleton(Rates.class, new InMemoryRates())
          .registerSingleton(PlatformSwitches.class, new InMemoryPlatformSwitches())
          .registerSingleton(StopLinks.class, new InMemoryStopLinks())
          .registerSingleton(
              CurrentSecret.class,
              CurrentSecret.of(Secret.of("signs-stop-links")),
              Qualifiers.byName("stop-link-secret"))
          .registerSingleton(ReconcileRequests.class, new RecordingReconcileRequests())
          .registerSingleton(PlatformSweeps.class, new RecordingReconcileRequests())
          .registerSingleton(Announcements.class, new RecordingReconcileRequests())
          .registerSingleton(StopWork.class, new InMemoryStopWork())
          .registerSingleton(People.class, new InMemoryPeople())
          .registerSingleton(Flags.class, new InMemoryFlags())
          .registerSingleton(SendingPace.class, new InMemorySendingPace())
          .registerSingleton(ToldAlarms.class, new InMemoryToldAlarms(HandTurnedClock.atNoon()))
          .registerSingleton(Bulletins.class, new InMemoryBulletins())
          .registerSingleton(Wire.class, Wire.standard())
          .registerSingleton(
              TelegramClient.class,
              TelegramClients.of("42:test", URI.create("http://127.0.0.1:9")));
      beans.start();

      assertThat(beans.getBean(UpdateHandler.class)).isNotNull();
      assertThat(beans.getBean(OrderNews.class)).isNotNull();
      assertThat(beans.getBean(MenuPublisher.class)).isNotNull();
    }
  }
}
