package io.patriot.testkit.walk;

import static io.patriot.testkit.MarketExamples.BTC;

import io.patriot.application.venue.AccountView;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.application.venue.VenueAccounts;
import io.patriot.application.venue.VenueMarkets;
import io.patriot.application.venue.VenueTrades;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.position.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An account of which its venue says whatever a test wants. */
final class TheirAccount implements VenueAccounts {
  final List<Position> positions = new ArrayList<>();
  final List<ExecutionReport> trades = new ArrayList<>();
  Money wallet = Money.usdt("100000");
  boolean reachable = true;
  List<OrderId> waiting = List.of();

  void agreesWith(AccountBook book) {
    positions.clear();
    positions.addAll(book.positions().values());
    wallet = book.wallet();
  }

  void holds(String quantity, String price) {
    positions.clear();
    var fill =
        new Fill(
            new TradeId("held"),
            Price.of(price),
            Quantity.of(quantity),
            Money.usdt("0"),
            Liquidity.TAKER,
            Instant.EPOCH);
    positions.add(Position.flat(BTC, Asset.USDT).after(Side.BUY, fill));
  }

  Money fees() {
    Money sum = Money.usdt("0");
    for (ExecutionReport trade : trades) {
      if (trade.news() instanceof News.Filled(var fill)) {
        sum = sum.plus(fill.fee());
      }
    }
    return sum;
  }

  @Override
  public AccountView view(AccountId account) {
    return reachable
        ? new AccountView.Seen(wallet, positions)
        : new AccountView.Unavailable("the test says so");
  }

  @Override
  public VenueTrades trades(
      AccountId account, Symbol symbol, Instant since, List<OrderId> waiting) {
    this.waiting = waiting;
    return new VenueTrades.Listed(
        trades.stream().filter(trade -> trade.symbol().equals(symbol)).toList());
  }

  @Override
  public VenueMarkets marketsMoved(AccountId account, Instant since) {
    return new VenueMarkets.Moved(Set.of());
  }
}
