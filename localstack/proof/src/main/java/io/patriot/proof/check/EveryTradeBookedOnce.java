package io.patriot.proof.check;

import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.proof.check.VenueTrade.TradeName;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** I2: the books have each trade of the venue once, as it was, and no other. */
final class EveryTradeBookedOnce implements Check {
  private record Where(AccountId account, TradeName name) {}

  private final Map<Where, VenueTrade> made = new LinkedHashMap<>();
  private final Map<Where, VenueTrade> unbooked = new LinkedHashMap<>();
  private final Set<Where> booked = new HashSet<>();
  private final Predicate<AccountId> compared;

  /**
   * @param compared whether an account was ever compared with its venue. What somebody traded by
   *     hand between linking and that first look is taken over with the positions and the balance
   *     that it finds; such a trade may be booked and need not.
   */
  EveryTradeBookedOnce(Predicate<AccountId> compared) {
    this.compared = compared;
  }

  @Override
  public void traded(VenueTrade trade, Findings findings) {
    var where = new Where(trade.account(), trade.name());
    findings.must(
        Invariant.I2,
        made.put(where, trade) == null,
        () -> where + ": the venue itself says it made it twice");
    if (OrderId.ifOurs(trade.order()).isPresent() || compared.test(trade.account())) {
      unbooked.put(where, trade);
    }
  }

  @Override
  public void stored(Stored event, Findings findings) {
    switch (event) {
      case Stored.OfOrder(_, var account, OrderEvent.Filled(var fill), _, var order, _, _) ->
          booked(account, order.intent().symbol(), order.intent().side(), fill, findings);
      case Stored.OfAccount(
              _,
              var account,
              AccountEvent.ExternalFill(var symbol, var side, _, var fill, _),
              _,
              _) ->
          booked(account, symbol, side, fill, findings);
      case Stored.OfOrder _, Stored.OfAccount _, Stored.OfRisk _, Stored.OfPlatform _ -> {}
    }
  }

  private void booked(AccountId account, Symbol symbol, Side side, Fill fill, Findings findings) {
    var where = new Where(account, new TradeName(symbol, side, fill.tradeId().value()));
    findings.must(Invariant.I2, booked.add(where), () -> where + " is in the books twice");
    VenueTrade trade = made.get(where);
    unbooked.remove(where);
    findings.must(
        Invariant.I2,
        trade != null && isAsBooked(trade, fill),
        () -> where + " is in the books as " + fill + " and at the venue " + trade);
  }

  private static boolean isAsBooked(VenueTrade trade, Fill fill) {
    return trade.price().compareTo(fill.price().value()) == 0
        && trade.quantity().compareTo(fill.quantity().value()) == 0
        && (fill.otherFee().isPresent() || trade.fee().compareTo(fill.fee().amount()) == 0);
  }

  @Override
  public void atRest(Scene scene, Findings findings) {
    unbooked.keySet().removeIf(where -> !scene.accounts().contains(where.account()));
    findings.must(
        Invariant.I2,
        unbooked.isEmpty(),
        () ->
            unbooked.size()
                + " trades are in no book, such as "
                + unbooked.values().iterator().next());
  }
}
