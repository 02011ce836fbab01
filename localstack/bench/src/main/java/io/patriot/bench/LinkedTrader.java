package io.patriot.bench;

import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyCheck;
import io.patriot.application.link.KeyRules;
import io.patriot.application.link.KeyVault;
import io.patriot.application.link.LinkAccount;
import io.patriot.application.link.LinkOutcome;
import io.patriot.application.link.LinkedAccounts;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.OrderCommands;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.TradingStore;
import io.patriot.application.secret.Secret;
import io.patriot.application.trace.Cause;
import io.patriot.application.trace.CorrelationId;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.simulator.binance.admin.NewAccount;
import io.patriot.simulator.binance.admin.OpenedAccount;
import io.patriot.stack.LocalStack;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody with an account at the simulated Binance: buys, sells that again, lets an order rest far
 * below the market and takes it back, and so on.
 */
final class LinkedTrader {
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final Symbol ETH = new Symbol("ETHUSDT");
  private static final Duration VALID = Duration.ofMinutes(2);
  private static final int ROUND = 3;

  private final LocalStack stack;
  private final OpenedAccount atVenue;
  private final AccountId account;
  private final int number;
  private final InstantSource clock = InstantSource.system();
  private final List<OrderId> orders = new ArrayList<>();

  private LinkedTrader(LocalStack stack, int number) {
    this.stack = stack;
    this.number = number;
    this.atVenue = stack.exchange().openAccount(NewAccount.with("100000"));
    this.account = new AccountId(new TenantId("tg-" + (7_000 + number)), "binance-main");
  }

  /** Opens an account at the exchange and links it, as the page does. */
  static LinkedTrader linked(LocalStack stack, int number) {
    var trader = new LinkedTrader(stack, number);
    LinkOutcome outcome =
        new LinkAccount(
                stack.part(LinkedAccounts.class),
                stack.part(KeyVault.class),
                stack.pagesPart(KeyCheck.class),
                new KeyRules(false),
                stack.part(TradingStore.class),
                stack.part(ReconcileRequests.class),
                trader.clock)
            .handle(
                trader.account.tenant(), "binance", "main", trader.credential(), trader.cause());
    if (!(outcome instanceof LinkOutcome.Linked)) {
      throw new IllegalStateException("Not linked: " + outcome);
    }
    return trader;
  }

  AccountId account() {
    return account;
  }

  Credential credential() {
    return new Credential(Secret.of(atVenue.apiKey()), Secret.of(atVenue.secret()));
  }

  /** Every order that was asked for, oldest first. */
  List<OrderId> orders() {
    return List.copyOf(orders);
  }

  /**
   * Asks for the next order, and for the end of one that rests.
   *
   * @param far a price for ether at which nothing trades
   */
  void trades(Price far) {
    if (orders.size() % ROUND == 0 && orders.size() >= ROUND) {
      OrderId resting = orders.getLast();
      send(new OrderCommand.Cancel(account, resting, "bench", "cancel-" + resting));
    }
    send(
        new OrderCommand.Place(
            switch (orders.size() % ROUND) {
              case 0 -> intent(BTC, Side.BUY, "0.003", new OrderType.Market());
              case 1 -> intent(BTC, Side.SELL, "0.003", new OrderType.Market());
              default -> intent(ETH, Side.BUY, "0.1", new OrderType.Limit(far, TimeInForce.GTC));
            }));
  }

  private OrderIntent intent(Symbol symbol, Side side, String quantity, OrderType type) {
    Instant now = clock.instant();
    var intent =
        new OrderIntent(
            new IntentId("bench:" + number + ":" + orders.size() + ":" + now),
            account,
            new OrderTerms(symbol, side, Quantity.of(quantity), type, false),
            "bench",
            now,
            now.plus(VALID));
    orders.add(intent.orderId());
    return intent;
  }

  private void send(OrderCommand command) {
    stack.part(OrderCommands.class).send(command, cause());
  }

  private Cause cause() {
    return new Cause(CorrelationId.of(clock.instant(), number), "bench", "bench");
  }
}
