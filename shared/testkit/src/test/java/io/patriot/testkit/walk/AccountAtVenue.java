package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;

import io.patriot.application.venue.AccountView;
import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.application.venue.VenueAccounts;
import io.patriot.application.venue.VenueMarkets;
import io.patriot.application.venue.VenueTrades;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Position;
import io.patriot.testkit.OrderExamples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An account as its venue keeps it: everything that ever traded, whoever asked for it. */
final class AccountAtVenue implements VenueAccounts {
  private final SortedMap<Symbol, Position> positions = new TreeMap<>();
  private final List<ExecutionReport> trades = new ArrayList<>();
  private Money moved = Money.usdt("100000");
  private int byHand;

  /** An order of ours traded. */
  void traded(Side side, ExecutionReport report) {
    if (report.news() instanceof News.Filled(var fill)) {
      hold(report.symbol(), side, fill);
      trades.add(report);
    }
  }

  /** Somebody traded by other means; trades that the venue does not list explain nothing. */
  void tradedByHand(Symbol symbol, Side side, String quantity, String price, boolean listed) {
    byHand++;
    Fill fill = OrderExamples.aFillOf(quantity, price, "hand-" + byHand);
    hold(symbol, side, fill);
    if (listed) {
      trades.add(
          new ExecutionReport(
              ACCOUNT,
              symbol,
              OrderId.of(new IntentId("external:" + byHand)),
              new News.ExternalFill(side, fill, "by hand")));
    }
  }

  /** Funding or a transfer. */
  void moved(Money more) {
    moved = moved.plus(more);
  }

  Money wallet() {
    Money wallet = moved;
    for (Position position : positions.values()) {
      wallet = wallet.plus(position.realised()).minus(position.fees());
    }
    return wallet;
  }

  Quantity held(Symbol symbol) {
    return position(symbol).quantity();
  }

  Position position(Symbol symbol) {
    return positions.getOrDefault(symbol, Position.flat(symbol, Asset.USDT));
  }

  @Override
  public AccountView view(AccountId account) {
    return new AccountView.Seen(
        wallet(), positions.values().stream().filter(position -> !position.isFlat()).toList());
  }

  @Override
  public VenueTrades trades(
      AccountId account, Symbol symbol, Instant since, List<OrderId> waiting) {
    return new VenueTrades.Listed(
        trades.stream().filter(trade -> trade.symbol().equals(symbol)).toList());
  }

  @Override
  public VenueMarkets marketsMoved(AccountId account, Instant since) {
    return new VenueMarkets.Moved(
        trades.stream().map(ExecutionReport::symbol).collect(Collectors.toSet()));
  }

  private void hold(Symbol symbol, Side side, Fill fill) {
    positions.put(symbol, position(symbol).after(side, fill));
  }
}
