package io.patriot.proof.platform;

import io.patriot.application.account.OpenPaperAccount;
import io.patriot.application.card.Card;
import io.patriot.application.card.CardId;
import io.patriot.application.card.ChatUser;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.news.Bulletin;
import io.patriot.application.order.AccountChange;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.OrderRecord;
import io.patriot.application.order.TradingStore;
import io.patriot.application.order.WindDown;
import io.patriot.application.paper.PaperOrder;
import io.patriot.application.people.Membership;
import io.patriot.application.platform.PlatformSweep;
import io.patriot.application.platform.PlatformSwitch;
import io.patriot.application.platform.PlatformSwitches;
import io.patriot.application.platform.ReleasePlatform;
import io.patriot.application.platform.SetCeilings;
import io.patriot.application.platform.StopPlatform;
import io.patriot.application.portfolio.DayResult;
import io.patriot.application.risk.RiskWatch;
import io.patriot.application.setting.LimitWish;
import io.patriot.application.trace.Cause;
import io.patriot.aws.market.DynamoPriceBoard;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Value;
import io.patriot.aws.trading.AccountReplay;
import io.patriot.aws.trading.BookText;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.proof.crowd.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Where people's wishes are taken and where checkers look: the real stores and queues, without the
 * bad roads to them.
 */
public final class Counter {
  /** What no part of the platform can read; it ends among the dead letters. */
  public static final String NONSENSE = "{\"nonsense\":true}";

  private static final List<Symbol> MARKETS = List.of(new Symbol("BTCUSDT"), new Symbol("ETHUSDT"));

  private static final long ADMIN = 1;
  private static final long OTHER_ADMIN = 2;
  private static final int BULLETINS_MAX = 100_000;
  private static final int UNPUBLISHED_MAX = 1_000;
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  private final Stores stores;

  /** One and the same for all: a change is sealed onto what was read through it. */
  private final TradingStore trading;

  private final Dynamo dynamo;
  private final Map<AccountId, Set<OrderId>> wishes = new TreeMap<>();

  Counter(Stores stores) {
    this.stores = stores;
    this.trading = stores.trading();
    this.dynamo = stores.dynamo;
  }

  public AccountBook book(AccountId account) {
    return trading
        .book(account)
        .orElseThrow(() -> new IllegalStateException("No account " + account));
  }

  /** Whether the account at an exchange was ever compared with it to the end. */
  public boolean wasCompared(AccountId account) {
    return stores.comparisons().of(account).endedAt().isPresent();
  }

  public Optional<Order> order(AccountId account, OrderId order) {
    return trading.order(account, order);
  }

  public List<Order> orders(AccountId account) {
    return trading.ordersByPrefix(account, "", Integer.MAX_VALUE);
  }

  boolean knowsPrices() {
    return prices().quotes(MARKETS).size() == MARKETS.size();
  }

  Map<Symbol, Instrument> markets() {
    var byName = new TreeMap<Symbol, Instrument>();
    stores.instruments().all().forEach(one -> byName.put(one.symbol(), one));
    return byName;
  }

  private DynamoPriceBoard prices() {
    return stores.prices();
  }

  public Quote quote(Symbol symbol) {
    return prices().quotes(List.of(symbol)).values().stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No price of " + symbol));
  }

  /** The book that the account's history leads to. */
  public Optional<AccountBook> replayed(AccountId account) {
    return new AccountReplay(dynamo, Stores.WIRE).replay(account);
  }

  /** All that is kept of an order. */
  public OrderRecord record(AccountId account, OrderId order) {
    return trading.record(account, order);
  }

  /** Whether what moved an account's book is as it was written. */
  public boolean isSealed(AccountId account) {
    return new AccountReplay(dynamo, Stores.WIRE).isSealed(account);
  }

  /** Orders that people asked for, whatever became of them. */
  public Set<OrderId> wishes(AccountId account) {
    return Collections.unmodifiableSet(wishes.getOrDefault(account, Set.of()));
  }

  /** Somebody who trades on paper alone, and talks to the bot. */
  public void welcome(Desk desk, Instant now, Cause cause) {
    stores.people().join(Membership.ofNewcomer(desk.tenant(), desk.chat(), "", now));
    stores
        .users()
        .register(
            new ChatUser(desk.tenant(), desk.chat(), desk.chat(), "en", desk.paper(), now, null));
    new OpenPaperAccount(trading, stores.clock).handle(desk.tenant(), cause);
  }

  public void send(OrderCommand command, Cause cause) {
    if (command instanceof OrderCommand.Place(var intent)) {
      wishes.computeIfAbsent(intent.account(), _ -> new TreeSet<>()).add(intent.orderId());
    }
    stores.orderCommands().send(command, cause);
  }

  /**
   * Whether we still keep the account; what happens at the venue after that is not our business.
   */
  public boolean isKept(AccountId account) {
    return stores.linked().find(account).map(LinkedAccount::isActive).orElse(true);
  }

  /** Puts something that nobody can read in front of an account's commands. */
  public void sendNonsense(AccountId account, String name) {
    var unused =
        stores
            .clients
            .sqs()
            .sendMessage(
                request ->
                    request
                        .queueUrl(stores.queueUrl("order-commands"))
                        .messageBody(NONSENSE)
                        .messageGroupId(account.toString())
                        .messageDeduplicationId("nonsense:" + name));
  }

  /** Has an account compared with its venue. */
  public void compare(AccountId account, Cause cause) {
    stores.reconcileRequests().send(account, Duration.ZERO, cause);
  }

  /** An admin stops the platform for everybody, and has what waits taken back. */
  public void stopPlatform(boolean halts, Cause cause) {
    var stop = new StopPlatform(stores.platform(), stores.clock);
    var outcome = halts ? stop.halt(ADMIN, "") : stop.onlyReduce(ADMIN, "");
    if (outcome instanceof StopPlatform.Outcome.Stopped(var now)) {
      sweep(now, cause);
    }
  }

  /** Another admin releases it, if it may be, and has people told. */
  public void releasePlatform(Cause cause) {
    PlatformSwitches platform = stores.platform();
    var outcome =
        new ReleasePlatform(platform, Set.of(ADMIN, OTHER_ADMIN), stores.clock)
            .handle(OTHER_ADMIN, platform.read().version());
    if (outcome instanceof ReleasePlatform.Outcome.Released(var now)) {
      sweep(now, cause);
    }
  }

  /** An admin who proved to be one holds every account to ceilings. */
  public void setCeilings(LimitWish wanted) {
    var unused =
        new SetCeilings(stores.platform(), Set.of(ADMIN), stores.clock).handle(ADMIN, wanted, true);
  }

  private void sweep(PlatformSwitch now, Cause cause) {
    var first = PlatformSweep.first(now.stop(), "proof-" + now.version());
    stores.platformSweeps().send(first, Duration.ZERO, cause);
  }

  /** Whether a stop of the platform is done by what is kept of it. */
  public boolean isStopDone(long stop) {
    return stores.stopWork().of(stop).isDone();
  }

  /** Has a stopped account looked after. */
  public void windDown(AccountId account, WindDown windDown, Cause cause) {
    stores.reconcileRequests().send(account, windDown, Duration.ZERO, cause);
  }

  /** A card as it is kept. */
  public Optional<Card> card(TenantId tenant, CardId card) {
    return stores.cards().find(tenant, card);
  }

  /** The names of all news of an account that its owner was shown. */
  public Set<String> newsShown(AccountId account) {
    Key first = Keys.bulletin(account, "");
    return dynamo
        .query(
            QueryRequest.builder()
                .tableName(dynamo.tables().state())
                .keyConditionExpression("pk = :person AND begins_with(sk, :news)")
                .expressionAttributeValues(
                    Map.of(
                        ":person", Value.text(first.partition()),
                        ":news", Value.text(first.sort()))),
            BULLETINS_MAX)
        .stream()
        .map(item -> item.key().sort().substring(first.sort().length()))
        .flatMap(name -> stores.bulletins().find(account, name).stream())
        .filter(Bulletin::isShown)
        .flatMap(bulletin -> bulletin.items().stream())
        .map(Bulletin.Item::id)
        .collect(Collectors.toSet());
  }

  /** An account as it lies in its table. */
  public String stored(AccountId account) {
    return BookText.of(stored(Keys.book(account)));
  }

  /** An order as it lies in its table. */
  public String stored(AccountId account, OrderId order) {
    return stored(Keys.order(account, order)).text(Item.JSON);
  }

  private Item stored(Key key) {
    return dynamo.get(dynamo.tables().state(), key).orElseThrow();
  }

  /** An order as the paper venue keeps it. */
  public Optional<PaperOrder> paperOrder(AccountId account, OrderId order) {
    return stores.paperOrders().find(account, order);
  }

  /** What the account's trades came to, day by day, as its owner is shown it. */
  public List<DayResult> days(AccountId account) {
    return stores.portfolios().days(account, LocalDate.EPOCH, LATEST);
  }

  /** What the watch over an account's risk remembers. */
  public RiskWatch riskWatch(AccountId account) {
    return stores.riskWatches().of(account);
  }

  /** How many entries of the outbox are not published yet. */
  public int unpublished() {
    int left = 0;
    for (int shard = 0; shard < Keys.OUTBOX_SHARDS; shard++) {
      left +=
          dynamo
              .query(
                  QueryRequest.builder()
                      .tableName(dynamo.tables().events())
                      .keyConditionExpression("pk = :shard")
                      .expressionAttributeValues(
                          Map.of(":shard", Value.text(Keys.outboxShard(shard)))),
                  UNPUBLISHED_MAX)
              .size();
    }
    return left;
  }

  public CommitResult commit(AccountChange change) {
    return trading.commit(change);
  }
}
