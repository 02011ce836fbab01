package io.patriot.exchanges.binance.venue;

import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyVault;
import io.patriot.application.venue.AccountView;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.VenueAccounts;
import io.patriot.application.venue.VenueMarkets;
import io.patriot.application.venue.VenueTrades;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import io.patriot.domain.position.PositionMode;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.account.AssetBalance;
import io.patriot.exchanges.binance.account.BinanceAccount;
import io.patriot.exchanges.binance.account.PositionAnswer;
import io.patriot.exchanges.binance.signed.PrivateLine;
import io.patriot.exchanges.binance.trade.BinanceAlgoOrders;
import io.patriot.exchanges.binance.trade.BinanceOrders;
import io.patriot.exchanges.binance.trade.CaughtUp;
import io.patriot.exchanges.binance.trade.TradeCatchUp;
import io.patriot.exchanges.binance.trade.TradeCursor;
import io.patriot.exchanges.binance.trade.UserTrade;
import io.patriot.exchanges.binance.trade.VenueWords;
import io.patriot.exchanges.venue.Purpose;
import io.patriot.exchanges.venue.VenueClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Accounts at Binance USD-M futures, as the platform compares its own with them. What is asked here
 * can wait and leaves the reserve to exits, cancels and orders in doubt.
 */
public final class BinanceAccounts implements VenueAccounts {
  private final KeyVault vault;
  private final BinanceAccount account;
  private final BinanceOrders orders;
  private final BinanceAlgoOrders conditional;
  private final TradeCatchUp catchUp;
  private final VenueClock clock;
  private final OwnerMemory memory = new OwnerMemory();

  public BinanceAccounts(KeyVault vault, PrivateLine line, VenueClock clock) {
    this.vault = vault;
    this.account = new BinanceAccount(line, Purpose.READ);
    this.orders = new BinanceOrders(line, Purpose.READ);
    this.conditional = new BinanceAlgoOrders(line, Purpose.READ);
    this.catchUp = new TradeCatchUp(orders, clock);
    this.clock = clock;
  }

  @Override
  public AccountView view(AccountId id) {
    return withKey(
        id,
        key ->
            switch (account.balances(key)) {
              case Reading.Read<List<AssetBalance>>(var balances, _) ->
                  switch (account.positions(key)) {
                    case Reading.Read<List<PositionAnswer>>(var positions, _) ->
                        seen(key, balances, positions);
                    case Reading.VenueError<List<PositionAnswer>>(_, int code, String message) ->
                        new AccountView.Unavailable(code + " " + message);
                    case Reading.Unavailable<List<PositionAnswer>>(var reason, var detail, _) ->
                        new AccountView.Unavailable(reason + ": " + detail);
                  };
              case Reading.VenueError<List<AssetBalance>>(_, int code, String message) ->
                  new AccountView.Unavailable(code + " " + message);
              case Reading.Unavailable<List<AssetBalance>>(var reason, var detail, _) ->
                  new AccountView.Unavailable(reason + ": " + detail);
            },
        AccountView.Unavailable::new);
  }

  @Override
  public VenueTrades trades(AccountId id, Symbol symbol, Instant since, List<OrderId> waiting) {
    return withKey(
        id,
        key -> {
          CaughtUp caught = catchUp.catchUp(key, TradeCursor.since(symbol, since));
          return switch (caught.end()) {
            case CaughtUp.End.Interrupted(var cause, _) -> new VenueTrades.Unavailable(cause);
            case CaughtUp.End.More() -> new VenueTrades.Unavailable("too many trades at once");
            case CaughtUp.End.Complete() -> told(id, key, symbol, since, waiting, caught.trades());
          };
        },
        VenueTrades.Unavailable::new);
  }

  @Override
  public VenueMarkets marketsMoved(AccountId id, Instant since) {
    Instant to = clock.latest();
    Instant reach = to.minus(BinanceAccount.INCOME_PERIOD_MAX);
    Instant from = since.isBefore(reach) ? reach : since;
    return withKey(
        id, key -> new MarketsMoved(account, key).between(from, to), VenueMarkets.Unavailable::new);
  }

  private VenueTrades told(
      AccountId id,
      Credential key,
      Symbol symbol,
      Instant since,
      List<OrderId> waiting,
      List<UserTrade> trades) {
    var triggered = new TriggeredOrders(conditional, key, symbol, since, clock.latest(), waiting);
    var owners = new TradeOwners(orders, triggered, memory.of(id, symbol), key, symbol);
    var reports = new ArrayList<ExecutionReport>(trades.size());
    for (UserTrade trade : trades) {
      switch (owners.of(trade)) {
        case TradeOwners.Owner.Unknown(var why) -> {
          return new VenueTrades.Unavailable(why);
        }
        case TradeOwners.Owner.Ours(var order) ->
            reports.add(
                new ExecutionReport(
                    id,
                    symbol,
                    order,
                    new ExecutionReport.News.Filled(VenueWords.fill(trade)),
                    trade.side(),
                    trade.positionSide()));
        case TradeOwners.Owner.Others(var name, var origin) ->
            reports.add(
                new ExecutionReport(
                    id,
                    symbol,
                    name,
                    new ExecutionReport.News.ExternalFill(
                        trade.side(), VenueWords.fill(trade), origin),
                    trade.side(),
                    trade.positionSide()));
      }
    }
    return new VenueTrades.Listed(reports);
  }

  private AccountView seen(
      Credential key, List<AssetBalance> balances, List<PositionAnswer> answers) {
    return switch (mode(key, answers)) {
      case Reading.Read<PositionMode>(var mode, _) -> seen(mode, balances, answers);
      case Reading.VenueError<PositionMode>(_, int code, String message) ->
          new AccountView.Unavailable(code + " " + message);
      case Reading.Unavailable<PositionMode>(var reason, var detail, _) ->
          new AccountView.Unavailable(reason + ": " + detail);
    };
  }

  /**
   * What is held tells how it is held, since the mode cannot be changed while anything is; only an
   * empty account has to be asked for it.
   */
  private Reading<PositionMode> mode(Credential key, List<PositionAnswer> answers) {
    if (answers.stream().anyMatch(answer -> answer.side() != PositionSide.BOTH)) {
      return new Reading.Read<>(PositionMode.HEDGE, 0);
    }
    return answers.stream().anyMatch(answer -> answer.amount().signum() != 0)
        ? new Reading.Read<>(PositionMode.ONE_WAY, 0)
        : account
            .settings(key)
            .map(settings -> settings.hedgeMode() ? PositionMode.HEDGE : PositionMode.ONE_WAY);
  }

  private static AccountView seen(
      PositionMode mode, List<AssetBalance> balances, List<PositionAnswer> answers) {
    var positions = new ArrayList<Position>();
    for (PositionAnswer answer : answers) {
      if (answer.amount().signum() == 0) {
        continue;
      }
      positions.add(position(answer));
    }
    BigDecimal wallet =
        balances.stream()
            .filter(balance -> balance.asset().equals(Asset.USDT))
            .map(AssetBalance::wallet)
            .findFirst()
            .orElse(BigDecimal.ZERO);
    return new AccountView.Seen(new Money(wallet, Asset.USDT), mode, positions);
  }

  /** What is held counts as bought at the venue's entry price; what it cost before is not known. */
  private static Position position(PositionAnswer answer) {
    var opened =
        new Fill(
            new TradeId("held"),
            new Price(answer.entryPrice().or(answer::markPrice).orElse(BigDecimal.ONE)),
            new Quantity(answer.amount().abs()),
            Money.zero(Asset.USDT),
            Liquidity.TAKER,
            answer.updatedAt());
    Side side = answer.amount().signum() > 0 ? Side.BUY : Side.SELL;
    return Position.flat(new Leg(answer.symbol(), answer.side()), Asset.USDT).after(side, opened);
  }

  private <T> T withKey(AccountId id, Function<Credential, T> act, Function<String, T> without) {
    return switch (vault.open(id, act)) {
      case KeyVault.Opening.Done<T>(var result) -> result;
      case KeyVault.Opening.NoKey<T>() -> without.apply("the account has no key here");
      case KeyVault.Opening.Unreadable<T>() -> without.apply("the account's key cannot be read");
    };
  }
}
