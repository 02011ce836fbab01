package io.patriot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.card.CardId;
import io.patriot.application.link.OfferLink;
import io.patriot.application.order.PreviewAmend;
import io.patriot.application.order.PreviewOrder;
import io.patriot.application.order.SuspendTrading;
import io.patriot.application.people.Standing;
import io.patriot.application.people.TurnRole;
import io.patriot.application.platform.TurnFlag;
import io.patriot.application.secret.CurrentSecret;
import io.patriot.application.secret.Secret;
import io.patriot.application.stop.OfferStopLink;
import io.patriot.application.stop.PutPerson;
import io.patriot.application.stop.StopTokens;
import io.patriot.application.stop.TakeBackOrders;
import io.patriot.bot.MadeUpEnquiries;
import io.patriot.bot.ask.AskDesk;
import io.patriot.bot.card.CardDesk;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.ChatFile;
import io.patriot.bot.chat.ChatPhoto;
import io.patriot.bot.chat.Menu;
import io.patriot.bot.chat.Place;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.news.Inbox;
import io.patriot.bot.platform.Admins;
import io.patriot.bot.platform.FlagDesk;
import io.patriot.bot.platform.Platform;
import io.patriot.bot.right.Features;
import io.patriot.bot.text.Messages;
import io.patriot.domain.risk.RiskPolicy;
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
import io.patriot.testkit.InMemoryTradingStore;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.RecordingOrderCommands;
import io.patriot.testkit.RecordingReconcileRequests;
import io.patriot.testkit.alert.InMemoryPriceAlerts;
import io.patriot.testkit.digest.InMemoryDigests;
import io.patriot.testkit.link.InMemoryLinkTickets;
import io.patriot.testkit.link.InMemoryLinks;
import io.patriot.testkit.people.InMemoryPeople;
import io.patriot.testkit.setting.InMemorySettings;
import io.patriot.testkit.stop.InMemoryFlags;
import io.patriot.testkit.stop.InMemoryPlatformSwitches;
import io.patriot.testkit.stop.InMemoryStopLinks;
import io.patriot.testkit.stop.InMemoryStopWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Started with {@code -Dgolden.write=true} it writes COMMANDS.md anew. */
class CommandsPageTest {
  private static final Path PAGE = Path.of("COMMANDS.md");

  private final Messages english = Messages.in("en");
  private final Commands commands = commands();

  @Test
  void pageSaysWhatTheRegistrySays() throws IOException {
    String page = CommandsPage.of(commands, english);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  @Test
  void menuKeepsTelegramsLimits() {
    List<Chat.MenuEntry> menu = commands.menu(Standing.USUAL, Place.PRIVATE, english);

    assertThat(menu).hasSizeBetween(10, 20);
    assertThat(menu).allMatch(entry -> entry.command().matches("[a-z0-9_]{1,32}"));
    assertThat(menu)
        .allMatch(entry -> !entry.description().isBlank() && entry.description().length() <= 256);
  }

  @Test
  void everyExampleFitsAButtonAndNamesItsCommand() {
    for (Command command : commands.all()) {
      assertThat(command.examples()).isNotEmpty();
      for (String example : command.examples()) {
        assertThat(Button.anew(example, example).act().data()).contains("/" + command.name());
      }
    }
  }

  @Test
  void aliasesLeadToTheirCommand() {
    assertThat(commands.find("fx").orElseThrow().name()).isEqualTo("close");
    assertThat(commands.find("status").orElseThrow().name()).isEqualTo("home");
    assertThat(commands.find("p").orElseThrow().name()).isEqualTo("positions");
  }

  private static Commands commands() {
    HandTurnedClock clock = HandTurnedClock.atNoon();
    var prices = InMemoryPriceBoard.at(clock);
    var store = new InMemoryTradingStore(prices);
    var instruments = FixedInstruments.bitcoinAndEther();
    var cards = new InMemoryCards();
    var desk =
        new CardDesk(
            store,
            instruments,
            new PreviewOrder(store, instruments, RiskPolicy.STANDARD, clock),
            cards,
            new InMemoryChatUsers(),
            new SilentChat(),
            () -> new CardId("cardcardcardcard"),
            "a venue",
            asks());
    return AllCommands.of(
            store,
            prices,
            instruments,
            cards,
            new InMemoryPortfolios(),
            new InMemoryPriceAlerts(),
            new InMemoryDigests(),
            new InMemoryRiskWatches(store, List.of()),
            new Inbox(new InMemoryBulletins(), instruments, store, Wire.standard()),
            desk,
            new PreviewAmend(store, instruments, RiskPolicy.STANDARD, clock),
            new AccountDesk(
                new InMemoryLinks(),
                new InMemoryChatUsers(),
                new OfferLink(new InMemoryLinkTickets(), () -> "nonce", clock),
                new RecordingReconcileRequests(),
                Optional.empty(),
                asks(),
                new InMemorySettings()),
            new OfferStopLink(
                new InMemoryStopLinks(),
                new StopTokens(CurrentSecret.of(Secret.of("stop-link-test"))),
                clock),
            new MadeUpEnquiries(clock),
            Optional.empty(),
            new Platform(
                new InMemoryPlatformSwitches(),
                new InMemoryStopWork(),
                new RecordingReconcileRequests(),
                Admins.NOBODY,
                clock),
            people(store, clock),
            flags(clock),
            MarketExamples.BTC,
            "test",
            clock)
        .commands();
  }

  private static FlagDesk flags(HandTurnedClock clock) {
    var flags = new InMemoryFlags();
    return new FlagDesk(
        new TurnFlag(flags, new InMemoryPeople(), Set.of(), clock),
        new Features(flags, clock),
        Admins.NOBODY,
        new InMemoryChatUsers(),
        new SilentChat());
  }

  private static PeopleDesk people(InMemoryTradingStore store, HandTurnedClock clock) {
    var people = new InMemoryPeople();
    var putPerson =
        new PutPerson(
            people,
            Set.of(),
            new InMemoryChatUsers(),
            new InMemoryLinks(),
            new SuspendTrading(store, clock),
            new RecordingReconcileRequests(),
            clock);
    var turnRole = new TurnRole(people, Set.of(), clock);
    var takeBack =
        new TakeBackOrders(
            people,
            Set.of(),
            store,
            new InMemoryChatUsers(),
            new InMemoryLinks(),
            new RecordingOrderCommands(),
            clock);
    return new PeopleDesk(people, putPerson, turnRole, takeBack, asks(), "a_bot", () -> "a-code");
  }

  private static AskDesk asks() {
    return new AskDesk(
        new InMemoryAccountCards(),
        new RecordingOrderCommands(),
        () -> new CardId("cardcardcardcard"),
        Optional.empty());
  }

  private static final class SilentChat implements Chat {
    @Override
    public OptionalInt sendInTopic(long chatId, int topic, Screen screen) {
      return OptionalInt.empty();
    }

    @Override
    public OptionalInt send(long chatId, Screen screen) {
      return OptionalInt.empty();
    }

    @Override
    public OptionalInt sendQuietly(long chatId, Screen screen) {
      return OptionalInt.empty();
    }

    @Override
    public FileSent sendFile(long chatId, ChatFile file) {
      return FileSent.DONE;
    }

    @Override
    public Edited edit(long chatId, int messageId, Screen screen) {
      return Edited.DONE;
    }

    @Override
    public FileSent sendPhoto(long chatId, ChatPhoto photo) {
      return FileSent.DONE;
    }

    @Override
    public Edited editPhoto(long chatId, int messageId, ChatPhoto photo) {
      return Edited.DONE;
    }

    @Override
    public boolean delete(long chatId, int messageId) {
      return true;
    }

    @Override
    public void answer(String pressId, String notice, boolean mustBeClosed) {}

    @Override
    public void publishMenu(Menu menu) {}
  }
}
