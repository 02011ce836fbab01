package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.patriot.application.card.CardId;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.card.PressFacts;
import io.patriot.application.link.OfferLink;
import io.patriot.application.mail.ChangeMailbox;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.market.PriceBoard;
import io.patriot.application.order.CancelAll;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.TradingStore;
import io.patriot.application.people.Registration;
import io.patriot.application.pin.ChangePin;
import io.patriot.application.pin.CheckPin;
import io.patriot.application.pin.ConfirmByPin;
import io.patriot.application.pin.PageWord;
import io.patriot.application.pin.PinOutcome;
import io.patriot.application.platform.PlatformSweep;
import io.patriot.application.portfolio.Portfolios;
import io.patriot.application.secret.CurrentSecret;
import io.patriot.application.secret.Secret;
import io.patriot.application.stop.OfferStopLink;
import io.patriot.application.stop.StopTokens;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.bot.card.ManyFills;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Voice;
import io.patriot.bot.news.AccountNews;
import io.patriot.bot.news.ByMail;
import io.patriot.bot.news.Inbox;
import io.patriot.bot.platform.Admins;
import io.patriot.bot.text.EnglishLabels;
import io.patriot.bot.text.Messages;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.risk.RiskPolicy;
import io.patriot.events.EventEnvelope;
import io.patriot.events.Wire;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.FixedInstruments;
import io.patriot.testkit.InMemoryAccountCards;
import io.patriot.testkit.InMemoryBulletins;
import io.patriot.testkit.InMemoryChatUsers;
import io.patriot.testkit.InMemoryPortfolios;
import io.patriot.testkit.InMemoryRiskWatches;
import io.patriot.testkit.InMemorySendingPace;
import io.patriot.testkit.InMemoryToldAlarms;
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
import io.patriot.testkit.pin.InMemoryPins;
import io.patriot.testkit.pin.QuickHasher;
import io.patriot.testkit.setting.InMemorySettings;
import io.patriot.testkit.stop.InMemoryFlags;
import io.patriot.testkit.stop.InMemoryPlatformSwitches;
import io.patriot.testkit.stop.InMemoryStopLinks;
import io.patriot.testkit.stop.InMemoryStopWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.Update;

/** A person and the bot, with a scripted venue behind it: says, presses, sees. */
final class Conversation {
  static final long USER = AccountExamples.USER_ID;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

  static final long ADMIN = 7;
  static final long OTHER_ADMIN = 8;

  final TradingDesk desk = new TradingDesk();
  final FakeChat chat = new FakeChat();
  final AtomicInteger calls = new AtomicInteger();
  final CountedCards cards = new CountedCards(calls);
  final InMemoryPortfolios portfolios = new InMemoryPortfolios();
  private final InMemoryBulletins bulletins = new InMemoryBulletins();
  final InMemoryRiskWatches watches =
      new InMemoryRiskWatches(desk.store(), List.of(AccountExamples.ACCOUNT));
  final InMemoryPriceAlerts alerts = new InMemoryPriceAlerts();
  final InMemoryDigests digests = new InMemoryDigests();
  final RecordingReconcileRequests announcements = new RecordingReconcileRequests();
  final InMemoryChatUsers users = new InMemoryChatUsers();
  final InMemoryLinks links = new InMemoryLinks();
  final InMemoryAccountCards accountCards = new InMemoryAccountCards();
  final InMemorySettings settings = new InMemorySettings();
  final InMemoryLinkTickets tickets = new InMemoryLinkTickets();
  final InMemoryPins pins = new InMemoryPins();
  final InMemoryPlatformSwitches platform = desk.platform();
  final InMemoryStopWork stopWork = new InMemoryStopWork();
  final InMemoryStopLinks stopLinks = new InMemoryStopLinks();
  final StopTokens stopTokens = new StopTokens(CurrentSecret.of(Secret.of("stop-link-test")));
  final RecordingReconcileRequests reconcileRequests = new RecordingReconcileRequests();
  final InMemoryPeople people = new InMemoryPeople();
  final InMemoryFlags flags = new InMemoryFlags();
  final RecordingOrderCommands commands = new RecordingOrderCommands();
  final RecordingPost post = new RecordingPost();
  final MadeUpEnquiries enquiries = new MadeUpEnquiries(desk.clock());
  final Bot bot;
  final OrderNews orderNews;

  boolean queueFails;
  boolean commitsFail;
  private int updateId = 1000;
  private int cardNumber;
  private int nonceNumber;
  private int mailCode = 100_000;
  private final Messages words;

  Conversation() {
    this("en");
  }

  /** With somebody whose Telegram is in this language. */
  Conversation(String language) {
    this(language, Registration.OPEN);
  }

  /** With somebody who comes to a platform that takes people so. */
  Conversation(String language, Registration registration) {
    words = Messages.in(language);
    bot =
        Bot.of(
            new BotSettings(
                "patriot_bot",
                "test",
                "Binance USD-M (simulated)",
                MarketExamples.BTC,
                registration),
            new Bot.Stores(
                counted(TradingStore.class, desk.store()),
                FixedInstruments.bitcoinAndEther(),
                counted(PriceBoard.class, desk.prices()),
                cards,
                counted(ChatUsers.class, users),
                this::pressFacts,
                counted(Portfolios.class, portfolios),
                alerts,
                digests,
                watches,
                new Inbox(
                    bulletins, FixedInstruments.bitcoinAndEther(), desk.store(), Wire.standard()),
                links,
                accountCards,
                settings,
                platform,
                stopWork,
                people,
                flags),
            new Bot.Ways(
                chat,
                this::send,
                new OfferLink(tickets, () -> "nonce-" + ++nonceNumber, desk.clock()),
                new OfferStopLink(stopLinks, stopTokens, desk.clock()),
                reconcileRequests,
                this::send,
                announcements,
                Optional.of(URI.create("https://pages.example.org/")),
                new Admins(Set.of(ADMIN, OTHER_ADMIN)),
                enquiries,
                Optional.of(
                    new ChangeMailbox(
                        users,
                        new InMemoryRates(),
                        post,
                        () -> Integer.toString(++mailCode),
                        desk.clock()))),
            RiskPolicy.STANDARD,
            desk.clock(),
            this::nextCardId);
    orderNews = orderNews();
  }

  private PressFacts.Seen pressFacts(TenantId tenant, CardId card, Symbol symbol) {
    return new PressFacts.Seen(
        users.find(tenant),
        cards.find(tenant, card),
        Optional.ofNullable(desk.prices().quotes(List.of(symbol)).get(symbol)));
  }

  private void send(PlatformSweep sweep, Duration delay, Cause cause) {
    if (queueFails) {
      throw new IllegalStateException("The queue fails because the test says so");
    }
    reconcileRequests.send(sweep, delay, cause);
  }

  private void send(OrderCommand command, Cause cause) {
    if (queueFails) {
      throw new IllegalStateException("The queue fails because the test says so");
    }
    commands.send(command, cause);
  }

  private <T> T counted(Class<T> port, T behind) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              calls.incrementAndGet();
              if (commitsFail && method.getName().equals("commit")) {
                throw new IllegalStateException("The store fails because the test says so");
              }
              try {
                return method.invoke(behind, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  /** Somebody who has pressed Start before. */
  static Conversation started() {
    return started("en");
  }

  static Conversation started(String language) {
    var conversation = new Conversation(language);
    conversation.says("/start");
    return conversation;
  }

  Conversation says(String text) {
    return says(USER, text);
  }

  Conversation says(long userId, String text) {
    ObjectNode update = update();
    ObjectNode message = message(update, "message", userId);
    message.put("text", text);
    return delivered(update);
  }

  /** Presses the button with this label on the newest message. */
  Conversation presses(String label) {
    return delivered(press(USER, chat.last().messageId(), dataOf(label)));
  }

  Conversation presses(long userId, String label) {
    return delivered(press(userId, chat.last().messageId(), dataOf(label)));
  }

  Conversation pressesOn(int messageId, String data) {
    return delivered(press(USER, messageId, data));
  }

  ObjectNode press(long userId, int messageId, String data) {
    ObjectNode update = update();
    ObjectNode query = update.putObject("callback_query");
    query.put("id", "q" + updateId).put("data", data).put("chat_instance", "1");
    from(query, userId);
    ObjectNode message = query.putObject("message");
    message.put("message_id", messageId).put("date", 1);
    message.putObject("chat").put("id", userId).put("type", "private");
    return update;
  }

  /** Chosen on the page that /pin opens. */
  Conversation choosesPin(String pin) {
    says("/pin");
    var set = new PinOutcome.Done(PageWord.Kind.PIN_SET);
    assertThat(choosesPinOnThePage(pin)).isEqualTo(set);
    return this;
  }

  PinOutcome choosesPinOnThePage(String pin) {
    CardId page = cardBehind("Open the PIN page");
    return changePin().choose(AccountExamples.TENANT, USER, page, Secret.of(pin), cause());
  }

  /** Opens the page behind the button with this label and enters a PIN there. */
  PinOutcome entersPin(String label, String pin) {
    return entersPin(cardBehind(label), pin);
  }

  PinOutcome entersPin(CardId card, String pin) {
    String seal = accountCards.find(AccountExamples.TENANT, card).orElseThrow().seal();
    return new ConfirmByPin(accountCards, checkPin(), this::hears, desk.clock())
        .handle(AccountExamples.TENANT, USER, card, seal, Secret.of(pin), cause());
  }

  ChangePin changePin() {
    return new ChangePin(
        accountCards, pins, new QuickHasher(), checkPin(), this::hears, desk.clock());
  }

  private CheckPin checkPin() {
    return new CheckPin(pins, new QuickHasher(), desk.clock());
  }

  void hears(PageWord word, Cause cause) {
    bot.updates().handle(word, cause);
  }

  /** What the page is told that the button with this label opens. */
  CardId cardBehind(String label) {
    return buttons(label)
        .filter(button -> button.page() != null)
        .map(button -> new CardId(String.valueOf(button.page()).replaceAll(".*[&]c=", "")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No page behind " + label + " on\n" + screen()));
  }

  String dataOf(String label) {
    return buttons(label)
        .map(Button::act)
        .map(act -> act.data())
        .findFirst()
        .orElseThrow(() -> new AssertionError("No button " + label + " on\n" + screen()));
  }

  /** The buttons on the newest message that say so, in the words of this conversation. */
  private Stream<Button> buttons(String label) {
    List<String> labels = EnglishLabels.in(words, label);
    return chat.last().screen().rows().stream()
        .flatMap(List::stream)
        .filter(button -> labels.contains(button.label()));
  }

  ObjectNode update() {
    updateId++;
    return JSON.createObjectNode().put("update_id", updateId);
  }

  ObjectNode message(ObjectNode update, String kind, long userId) {
    ObjectNode message = update.putObject(kind);
    message.put("message_id", 1).put("date", 1);
    from(message, userId);
    message.putObject("chat").put("id", userId).put("type", "private");
    return message;
  }

  private void from(ObjectNode parent, long userId) {
    parent
        .putObject("from")
        .put("id", userId)
        .put("is_bot", false)
        .put("first_name", "A person")
        .put("language_code", words.language());
  }

  Conversation delivered(ObjectNode update) {
    deliver(update);
    return this;
  }

  void deliver(ObjectNode update) {
    try {
      bot.updates().handle(JSON.treeToValue(update, Update.class), cause());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  static Cause cause() {
    return new Cause(CorrelationId.of(java.time.Instant.EPOCH, 0x9f3c), "tg-1", "user:" + USER);
  }

  /** The queue of commands is worked off: orders are decided, sent, and the bot hears of it. */
  Conversation platformWorks() {
    for (var sent : commands.sent().takeAll()) {
      if (sent.message() instanceof OrderCommand.Place(var intent)) {
        if (intent.replaces().isPresent()) {
          desk.ports().replaceOrder().handle(intent, cause());
        } else {
          desk.decide(intent);
        }
        hears(intent.orderId());
        desk.sendAll();
        hears(intent.orderId());
      } else if (sent.message() instanceof OrderCommand.Cancel cancel) {
        desk.cancel(cancel.order());
        hears(cancel.order());
      } else if (sent.message() instanceof OrderCommand.CancelAll all) {
        List<OrderId> asked =
            new CancelAll(desk.store(), desk.ports().cancelOrder())
                .handle(all.account(), all.symbol(), all.by(), cause());
        asked.forEach(this::hears);
      } else if (sent.message()
          instanceof
          OrderCommand.Amend(var account, var order, var quantity, var price, var by, _)) {
        desk.ports().amendOrder().handle(account, order, quantity, price, by, cause());
        hears(order);
      }
    }
    return this;
  }

  private OrderNews orderNews() {
    InstrumentCatalogue instruments = FixedInstruments.bitcoinAndEther();
    TradingStore store = counted(TradingStore.class, desk.store());
    var voice = new Voice(chat, InMemorySendingPace.endless(), desk.clock()::advance, desk.clock());
    return new OrderNews(
        cards,
        users,
        store,
        instruments,
        chat,
        voice,
        new ManyFills(store, cards, desk.clock()::advance, desk.clock()),
        new AccountNews(
            bulletins,
            users,
            instruments,
            store,
            voice,
            new ByMail(post, new InMemoryToldAlarms(desk.clock()), desk.clock()),
            Wire.standard(),
            desk.clock()));
  }

  Conversation fills(OrderId order, String quantity, String price) {
    desk.fill(order, quantity, price);
    hears(order);
    return this;
  }

  void hears(OrderId order) {
    hears(HeardOrder.latest(desk, order));
  }

  void hears(EventEnvelope event) {
    orderNews.handle(AccountExamples.ACCOUNT, event, cause());
  }

  /** The newest message. */
  Screen shown() {
    return chat.last().screen();
  }

  /** The newest message, with its buttons, as text. */
  String screen() {
    return FakeChat.drawn(shown());
  }

  Conversation sees(String... parts) {
    assertThat(screen()).contains(parts);
    return this;
  }

  Conversation isTold(String notice) {
    assertThat(chat.notices().getLast()).contains(notice);
    return this;
  }

  List<OrderCommand> sent() {
    return commands.sent().messages();
  }

  Order onlyOrder() {
    return desk.store().ordersByPrefix(AccountExamples.ACCOUNT, "", 10).getFirst();
  }

  private CardId nextCardId() {
    cardNumber++;
    return new CardId(
        "cardcardcardca" + BASE32.charAt(cardNumber / 32) + BASE32.charAt(cardNumber % 32));
  }
}
