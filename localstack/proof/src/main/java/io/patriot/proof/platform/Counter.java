package io.patriot.proof.platform;

import io.patriot.application.order.AccountChange;
import io.patriot.application.order.CommitResult;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.trace.Cause;
import io.patriot.aws.market.DynamoPriceBoard;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.trading.AccountReplay;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Instrument;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where people's wishes are taken and where checkers look: the real stores and queues, without the
 * bad roads to them.
 */
public final class Counter {
  private static final List<Symbol> MARKETS = List.of(new Symbol("BTCUSDT"), new Symbol("ETHUSDT"));

  private final Stores stores;
  private final Dynamo dynamo;

  Counter(Stores stores) {
    this.stores = stores;
    this.dynamo = stores.dynamo;
  }

  public AccountBook book(AccountId account) {
    return stores
        .trading()
        .book(account)
        .orElseThrow(() -> new IllegalStateException("No account " + account));
  }

  public Optional<Order> order(AccountId account, OrderId order) {
    return stores.trading().order(account, order);
  }

  public List<Order> orders(AccountId account) {
    return stores.trading().ordersByPrefix(account, "", Integer.MAX_VALUE);
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
    return new DynamoPriceBoard(dynamo, Stores.WIRE, "binance");
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

  public void send(OrderCommand command, Cause cause) {
    stores.orderCommands().send(command, cause);
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
                        .messageBody("{\"nonsense\":true}")
                        .messageGroupId(account.toString())
                        .messageDeduplicationId("nonsense:" + name));
  }

  /** Has an account compared with its venue. */
  public void compare(AccountId account, Cause cause) {
    stores.reconcileRequests().send(account, Duration.ZERO, cause);
  }

  public CommitResult commit(AccountChange change) {
    return stores.trading().commit(change);
  }
}
