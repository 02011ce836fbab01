package io.patriot.bot;

import io.patriot.application.card.ChatUser;
import io.patriot.application.link.KeyWarning;
import io.patriot.application.link.LinkEvent;
import io.patriot.application.news.Bulletin;
import io.patriot.application.news.Bulletins;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.bot.alarm.RiskAlarm;
import io.patriot.bot.chat.Voice;
import io.patriot.bot.news.AccountNews;
import io.patriot.bot.news.ByMail;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.Limits;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.position.Position;
import io.patriot.events.EventEnvelope;
import io.patriot.events.EventType;
import io.patriot.events.Wire;
import io.patriot.events.account.AccountEventsOnTheWire;
import io.patriot.events.link.LinkEventsOnTheWire;
import io.patriot.events.outcome.OutcomesOnTheWire;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.FixedInstruments;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.InMemoryBulletins;
import io.patriot.testkit.InMemoryChatUsers;
import io.patriot.testkit.InMemoryPriceBoard;
import io.patriot.testkit.InMemorySendingPace;
import io.patriot.testkit.InMemoryToldAlarms;
import io.patriot.testkit.InMemoryTradingStore;
import io.patriot.testkit.MarketExamples;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A linked account to which things happen, and the chat in which its owner is told. */
final class Told {
  static final AccountId LINKED = new AccountId(AccountExamples.TENANT, "binance-main");
  private static final Wire WIRE = Wire.standard();

  final HandTurnedClock clock = HandTurnedClock.atNoon();
  final FakeChat chat = new FakeChat();
  final InMemoryChatUsers users = new InMemoryChatUsers();
  private final InMemoryBulletins bulletins = new InMemoryBulletins();
  final RecordingPost post = new RecordingPost();
  final InMemoryTradingStore orders = new InMemoryTradingStore(new InMemoryPriceBoard());
  private boolean dies;
  final AccountNews news =
      new AccountNews(
          mortal(),
          users,
          FixedInstruments.bitcoinAndEther(),
          orders,
          new Voice(chat, InMemorySendingPace.endless(), clock::advance, clock),
          new ByMail(post, new InMemoryToldAlarms(clock), clock),
          WIRE,
          clock);
  final RiskAlarm alarm = new RiskAlarm(new InMemoryToldAlarms(clock), chat, null);
  private AccountBook book =
      AccountBook.opened(LINKED, new AccountEvent.Opened(Money.usdt("20000"), Limits.PAPER));
  private String request = "req_1767323045678_0a1b2c3d";
  private int trades;
  private int others;

  Told() {
    this("en");
  }

  /** With an owner who is spoken to in this language. */
  Told(String language) {
    users.register(
        new ChatUser(
            AccountExamples.TENANT,
            AccountExamples.USER_ID,
            AccountExamples.USER_ID,
            language,
            LINKED,
            clock.instant(),
            null));
  }

  /** Whoever keeps something next dies instead. */
  void diesWhenItKeepsNext() {
    dies = true;
  }

  private Bulletins mortal() {
    return new Bulletins() {
      @Override
      public Optional<Bulletin> find(AccountId account, String name) {
        return bulletins.find(account, name);
      }

      @Override
      public List<Bulletin> of(TenantId owner, int limit) {
        return bulletins.of(owner, limit);
      }

      @Override
      public boolean save(Bulletin bulletin) {
        if (dies) {
          dies = false;
          throw new IllegalStateException("The end, because the test says so");
        }
        return bulletins.save(bulletin);
      }
    };
  }

  /** What follows comes of another request. */
  Told asOf(String requestSuffix) {
    request = "req_1767323045678_" + requestSuffix;
    return this;
  }

  Told hears(EventEnvelope event) {
    news.handle(LINKED, event);
    return this;
  }

  Told hearsOfPaper(EventEnvelope event) {
    news.handle(AccountExamples.ACCOUNT, event);
    return this;
  }

  EventEnvelope traded(Side side, String quantity, String price, String origin) {
    trades++;
    var fill =
        new Fill(
            new TradeId("t" + trades),
            Price.of(price),
            Quantity.of(quantity),
            Money.usdt("0.25"),
            Liquidity.TAKER,
            clock.instant());
    return happens(new AccountEvent.ExternalFill(MarketExamples.BTC, side, fill, origin));
  }

  EventEnvelope byHand(Side side, String quantity, String price) {
    return traded(side, quantity, price, "by hand at the venue");
  }

  EventEnvelope positionCorrected(Side side, String quantity, String price, String reason) {
    var fill =
        new Fill(
            new TradeId("held"),
            Price.of(price),
            Quantity.of(quantity),
            Money.usdt("0"),
            Liquidity.TAKER,
            clock.instant());
    var flat = Position.flat(MarketExamples.BTC, book.currency());
    return happens(new AccountEvent.PositionCorrected(flat.after(side, fill), reason));
  }

  EventEnvelope walletCorrected(String change) {
    return happens(new AccountEvent.WalletCorrected(Money.usdt(change), "the venue has it so"));
  }

  EventEnvelope turned(TradingState state, String reason) {
    return happens(new AccountEvent.TradingStateChanged(state, reason));
  }

  EventEnvelope happens(AccountEvent event) {
    Object detail = AccountEventsOnTheWire.detail(event, book);
    book = book.after(event);
    return envelope(
        LINKED.toString(),
        book.version(),
        book.version(),
        AccountEventsOnTheWire.type(event),
        detail);
  }

  EventEnvelope linked(KeyWarning... warnings) {
    return link(
        new LinkEvent.Linked("binance", "a1B2", Money.usdt("20000"), List.of(warnings), false));
  }

  EventEnvelope link(LinkEvent event) {
    others++;
    return envelope(
        LINKED + "/link",
        others,
        null,
        LinkEventsOnTheWire.type(event),
        LinkEventsOnTheWire.detail(event));
  }

  EventEnvelope outcome(AccountOutcome outcome) {
    others++;
    return envelope(
        LINKED + "/request-" + others,
        1,
        null,
        OutcomesOnTheWire.type(outcome),
        OutcomesOnTheWire.detail(outcome));
  }

  private EventEnvelope envelope(
      String aggregate,
      long version,
      @Nullable Long accountVersion,
      EventType type,
      Object detail) {
    return new EventEnvelope(
        aggregate + ":" + version,
        type.wireName(),
        request,
        "test",
        LINKED.tenant().value(),
        LINKED.toString(),
        "user:1",
        aggregate,
        version,
        accountVersion,
        clock.instant().toString(),
        WIRE.tree(detail));
  }

  String screen() {
    return FakeChat.drawn(chat.last().screen());
  }
}
