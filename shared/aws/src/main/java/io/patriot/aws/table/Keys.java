package io.patriot.aws.table;

import io.patriot.application.card.CardId;
import io.patriot.application.order.Commit;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.alert.AlertName;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.position.Leg;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Every key of every item. What belongs to somebody begins with the tenant, and none of these can
 * be made without one.
 */
public final class Keys {
  public static final int OUTBOX_SHARDS = 16;
  public static final int WAITING_SHARDS = 8;
  public static final int PRICE_PAGES = 16;

  /** Where guarded accounts are listed, beside the orders that wait. */
  public static final String GUARDED = "G";

  /** Where summaries are listed that somebody wants each day. */
  public static final String DIGESTS = "D";

  public static final String ORDER = "ORDER#";
  public static final String DENIAL = "DENIED#";
  public static final String INSTRUMENT = "INSTRUMENT#";
  public static final String DAY = "DAY#";
  public static final String TRADED = "TRADED#";
  public static final String HOLDING = "HOLDING#";
  public static final String LINKED = "LINKED#";
  public static final String NEWS = "NEWS#";

  public static final String ALERT = "ALERT#";

  /** The shelf of the platform's switch: how it stands, and all its turns. */
  public static final String PLATFORM_SWITCH = "P#PLATFORM#SWITCH";

  public static final String AFFECTED = "A#";

  /** On how many shelves people are listed. */
  public static final int PEOPLE_SHELVES = 16;

  /** The shelf of what was done to people by those who look after the platform. */
  public static final String ADMIN_ACTS = "P#PEOPLE#ACTS";

  private static final int CLAIM_SHARDS = 16;

  private Keys() {}

  public static String account(AccountId account) {
    return "T#" + account.tenant() + "#A#" + account.name();
  }

  public static Key book(AccountId account) {
    return new Key(account(account), "BOOK");
  }

  public static Key order(AccountId account, OrderId order) {
    return new Key(account(account), ORDER + order);
  }

  /** An order that was denied, by when. */
  public static Key denial(AccountId account, Instant at, OrderId order) {
    return new Key(account(account), DENIAL + sortable(at) + "#" + order);
  }

  public static OrderId deniedOrder(Key denial) {
    return new OrderId(denial.sort().substring(denial.sort().lastIndexOf('#') + 1));
  }

  public static Instant deniedAt(Key denial) {
    return sorted(denial.sort().substring(DENIAL.length(), denial.sort().lastIndexOf('#')));
  }

  /** Venues number trades by market, and an account that meets itself has both sides of one. */
  public static Key fill(AccountId account, Commit.FillKey fill) {
    return new Key(
        account(account),
        String.join(
            "#", "FILL", fill.symbol().value(), fill.side().name(), fill.tradeId().value()));
  }

  /** Whose turn it is to be the paper venue. */
  public static final Key PAPER_VENUE = new Key("PAPER", "VENUE");

  public static Key paperOrder(AccountId account, OrderId order) {
    return new Key(account(account), "PAPER#" + order);
  }

  /** A trade, by when, so that the latest are read alone. */
  public static Key trade(AccountId account, Instant at, OrderId order, TradeId trade) {
    return new Key(account(account), TRADED + sortable(at) + "#" + order + "#" + trade);
  }

  /** Where a trade stood before trades were sorted by time; nobody writes there any more. */
  public static Key earlierTrade(AccountId account, OrderId order, TradeId trade) {
    return new Key(account(account), "TRADE#" + order + "#" + trade);
  }

  public static Key day(AccountId account, LocalDate day) {
    return new Key(account(account), DAY + day);
  }

  /** The only position of a market has the market's name; of two each has its side's behind it. */
  public static Key holding(AccountId account, Leg leg) {
    String side = leg.positionSide() == PositionSide.BOTH ? "" : "#" + leg.positionSide();
    return new Key(account(account), HOLDING + leg.symbol() + side);
  }

  public static Key user(TenantId tenant) {
    return new Key(person(tenant), "USER");
  }

  /**
   * A card stands under the order it can bring forth, so it is found by its own id and by the
   * order's with one item.
   */
  public static Key card(TenantId tenant, CardId card) {
    return cardOf(tenant, OrderId.of(new IntentId("card:" + card)));
  }

  public static Key cardOf(TenantId tenant, OrderId order) {
    return new Key(person(tenant), "CARD#" + order);
  }

  /** A question about an account that waits for a press. */
  public static Key accountCard(TenantId tenant, CardId card) {
    return new Key(person(tenant), "ASK#" + card);
  }

  public static Key pin(TenantId tenant) {
    return new Key(person(tenant), "PIN");
  }

  /** Which of a person's stop links is the newest. */
  public static Key stopLink(TenantId tenant) {
    return new Key(person(tenant), "STOPLINK");
  }

  /** How an account was last seen set for a market. */
  public static Key settings(AccountId account, Symbol symbol) {
    return new Key(account(account), "SETTINGS#" + symbol);
  }

  /** How the comparing of an account with its venue stands. */
  public static Key comparison(AccountId account) {
    return new Key(account(account), "COMPARISON");
  }

  /** What the watch over an account's risk remembers. */
  public static Key riskWatch(AccountId account) {
    return new Key(account(account), "RISK");
  }

  /** What came of a request about an account. */
  public static Key outcome(AccountId account, String requestId) {
    return new Key("T#" + account.tenant() + "#Q#" + account.name(), requestId);
  }

  /** The shelf of a person's linked accounts. */
  public static String linkedBy(TenantId tenant) {
    return person(tenant);
  }

  public static Key linked(AccountId account) {
    return new Key(person(account.tenant()), LINKED + account.name());
  }

  /** How many accounts a person has linked. */
  public static Key links(TenantId tenant) {
    return new Key(person(tenant), "LINKS");
  }

  /** When a person wants to be told how they stand. */
  public static Key digest(TenantId tenant) {
    return new Key(person(tenant), "DIGEST");
  }

  /** The shelf of a person's price alerts. */
  public static String alertsOf(TenantId tenant) {
    return person(tenant);
  }

  public static Key alert(AlertName name) {
    return new Key(person(name.owner()), ALERT + name.id());
  }

  /** Where a market's alerts are listed, beside the orders that wait. */
  public static String alertShelf(Symbol symbol) {
    return "A#" + symbol;
  }

  /** A sealed exchange key, and in its own table the wrapped data key that opens it. */
  public static Key exchangeKey(AccountId account) {
    return new Key(account(account), "KEY");
  }

  public static Key ticket(TenantId tenant, String nonce) {
    return new Key(person(tenant), "TICKET#" + nonce);
  }

  public static Key rate(TenantId tenant, String act, long span) {
    return new Key(person(tenant), "RATE#" + act + "#" + span);
  }

  public static Key linkEvent(AccountId account, long version) {
    return new Key("T#" + account.tenant() + "#L#" + account.name(), version(version));
  }

  public static Key bulletin(AccountId account, String name) {
    return new Key(person(account.tenant()), NEWS + account.name() + "#" + name);
  }

  /** All bulletins of a person stand here, under {@link #NEWS}. */
  public static String bulletinsOf(TenantId owner) {
    return person(owner);
  }

  /** Updates belong to nobody yet; they are spread so that no shelf is everybody's. */
  public static Key claim(long updateId) {
    return new Key(
        "P#UPDATES#" + Math.floorMod(updateId, (long) CLAIM_SHARDS), "UPDATE#" + updateId);
  }

  /** A shelf of people, spread so that none is everybody's. */
  public static String people(int shelf) {
    return "P#PEOPLE#" + shelf;
  }

  public static Key membership(TenantId person) {
    return new Key(
        people(Math.floorMod(person.value().hashCode(), PEOPLE_SHELVES)), person.value());
  }

  /** How many acts there are, and the seal of the last. */
  public static Key adminActs() {
    return new Key(ADMIN_ACTS, "LAST");
  }

  /** An invitation, by the digest of its code. */
  public static Key invitation(String digest) {
    return new Key("P#INVITE#" + digest, "INVITE");
  }

  public static Key adminAct(long number) {
    return new Key(ADMIN_ACTS, version(number));
  }

  /** How the platform's switch stands. */
  public static Key platformSwitch() {
    return new Key(PLATFORM_SWITCH, "NOW");
  }

  /** For whom the parts of the platform are on. */
  public static Key platformFlags() {
    return new Key("P#PLATFORM#FLAGS", "NOW");
  }

  public static Key platformTurn(long version) {
    return new Key(PLATFORM_SWITCH, version(version));
  }

  /** The shelf of what is known of one stop of the platform. */
  public static String platformStop(long stop) {
    return "P#PLATFORM#STOP#" + version(stop);
  }

  public static Key affected(long stop, AccountId account) {
    return new Key(platformStop(stop), AFFECTED + account);
  }

  /** What the last look at all accounts found. */
  public static Key sweepLook(long stop) {
    return new Key(platformStop(stop), "SWEEP");
  }

  /** That a change of an alarm was told, or is being told. */
  public static Key toldAlarm(String change) {
    return new Key("P#ALARMS#TOLD", "CHANGE#" + change);
  }

  /** How often the same thing was wrong. */
  public static Key repeatedAlarm(String wrong) {
    return new Key("P#ALARMS#TOLD", "AGAIN#" + wrong);
  }

  /** How fast the bot may go on talking. */
  public static Key pace(String bucket) {
    return new Key("P#PACE#" + bucket, "NOW");
  }

  public static String orderEvents(TenantId tenant, OrderId order) {
    return "T#" + tenant + "#O#" + order;
  }

  public static Key orderEvent(TenantId tenant, OrderId order, long version) {
    return new Key(orderEvents(tenant, order), version(version));
  }

  public static Key accountEvent(AccountId account, long version) {
    return new Key(account(account), version(version));
  }

  public static String outboxShard(int shard) {
    return "OUTBOX#" + shard;
  }

  /** All of an account's go through one shard, oldest first. */
  public static Key outbox(AccountId account, Instant at, String aggregate, long version) {
    int shard = Math.floorMod(account.toString().hashCode(), OUTBOX_SHARDS);
    return new Key(outboxShard(shard), epochMs(at) + "#" + aggregate + ":" + version(version));
  }

  /** Epoch milliseconds that sort as text until the year 2286. */
  public static String epochMs(Instant at) {
    return String.format(Locale.ROOT, "%013d", at.toEpochMilli());
  }

  /** Epoch seconds and nanoseconds that sort as text. */
  public static String sortable(Instant at) {
    return String.format(Locale.ROOT, "%010d.%09d", at.getEpochSecond(), at.getNano());
  }

  /** The moment that was made sortable. */
  public static Instant sorted(String sortable) {
    String[] time = sortable.split("[.]", 2);
    return Instant.ofEpochSecond(Long.parseLong(time[0]), Long.parseLong(time[1]));
  }

  public static String waitingShard(int shard) {
    return "W#" + shard;
  }

  public static String waitingShardOf(OrderId order) {
    return waitingShard(Math.floorMod(order.value().hashCode(), WAITING_SHARDS));
  }

  /** Where accounts to look after are listed, beside the orders that wait. */
  public static String holdingShelf(int shelf) {
    return "H#" + shelf;
  }

  public static String holdingShelfOf(AccountId account) {
    return holdingShelf(Math.floorMod(account.toString().hashCode(), WAITING_SHARDS));
  }

  public static String market(String venue) {
    return "M#" + venue;
  }

  public static Key instrument(String venue, Symbol symbol) {
    return new Key(market(venue), INSTRUMENT + symbol);
  }

  /**
   * The page that a symbol's price is on. Few pages for many symbols, because a page costs by its
   * size whoever is on it; one reading still costs the least there is.
   */
  public static Key pricePage(String venue, Symbol symbol) {
    int page = Math.floorMod(symbol.value().hashCode(), PRICE_PAGES);
    return new Key(market(venue), String.format(Locale.ROOT, "PRICES#%02d", page));
  }

  /** What a market closed at on past days. */
  public static Key closes(String venue, Symbol symbol) {
    return new Key(market(venue), "CLOSES#" + symbol);
  }

  public static String candles(String venue, Symbol symbol, Duration interval) {
    return market(venue) + "#" + symbol + "#" + interval;
  }

  public static Key candle(String venue, Symbol symbol, Duration interval, Instant openTime) {
    return new Key(candles(venue, symbol, interval), sortable(openTime));
  }

  private static String person(TenantId tenant) {
    return "T#" + tenant + "#U";
  }

  private static String version(long version) {
    return String.format(Locale.ROOT, "%010d", version);
  }
}
