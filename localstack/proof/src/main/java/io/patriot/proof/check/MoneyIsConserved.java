package io.patriot.proof.check;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * I4: what came in, less fees and what was paid for what is held, is in the wallet, to the last
 * unit; no average price is needed to know it. And the venue has the same.
 */
final class MoneyIsConserved implements Check {
  /** The venue rounds each trade's gain; what that adds up to is not looked into. */
  private static final BigDecimal ROUNDING_MAX = new BigDecimal("0.01");

  /** By account: deposits and corrections, plus what was sold, less what was bought and fees. */
  private final Map<AccountId, BigDecimal> cash = new TreeMap<>();

  private final Map<AccountId, Map<Leg, BigDecimal>> takenIn = new TreeMap<>();

  @Override
  public void stored(Stored event, Findings findings) {
    AccountId account = event.account();
    switch (event) {
      case Stored.OfOrder(_, _, OrderEvent.Filled(var fill), _, var order, _, _) ->
          traded(account, order.intent().side(), fill);
      case Stored.OfAccount(_, _, AccountEvent.ExternalFill(_, var side, _, var fill, _), _, _) ->
          traded(account, side, fill);
      case Stored.OfAccount(_, _, AccountEvent.Opened(var deposit, _, _), _, _) ->
          moved(account, deposit.amount());
      case Stored.OfAccount(_, _, AccountEvent.WalletCorrected(var change, _), _, _) ->
          moved(account, change.amount());
      case Stored.OfAccount(_, _, AccountEvent.PositionCorrected(var position, _), _, _) ->
          moved(account, worth(position).subtract(before(account, position)));
      case Stored.OfOrder _, Stored.OfAccount _, Stored.OfRisk _, Stored.OfPlatform _ -> {
        return;
      }
    }
    AccountBook book = event.book().get();
    if (book.version() != event.bookVersion()) {
      return;
    }
    remember(book);
    BigDecimal has =
        takenIn.getOrDefault(account, Map.of()).values().stream()
            .reduce(book.wallet().amount(), BigDecimal::add);
    BigDecimal should = cash.getOrDefault(account, BigDecimal.ZERO);
    findings.must(
        Invariant.I4,
        has.compareTo(should) == 0,
        () -> account + ": came to " + should + " but is " + has + " in " + book);
  }

  private void traded(AccountId account, Side side, Fill fill) {
    BigDecimal cost = fill.cost().amount();
    moved(account, (side == Side.BUY ? cost.negate() : cost).subtract(fill.fee().amount()));
  }

  private void moved(AccountId account, BigDecimal amount) {
    cash.merge(account, amount, BigDecimal::add);
  }

  private BigDecimal before(AccountId account, Position position) {
    return takenIn.getOrDefault(account, Map.of()).getOrDefault(position.leg(), BigDecimal.ZERO);
  }

  private void remember(AccountBook book) {
    var positions = new TreeMap<Leg, BigDecimal>();
    book.positions().forEach((leg, held) -> positions.put(leg, worth(held)));
    takenIn.put(book.account(), positions);
  }

  /** What was taken in for holding it: below zero for what was bought. */
  private static BigDecimal worth(Position position) {
    Money cost = position.cost();
    return position.direction() == Direction.SHORT ? cost.amount() : cost.amount().negate();
  }

  @Override
  public void atRest(Scene scene, Findings findings) {
    for (AccountId account : scene.accounts()) {
      BigDecimal ours = scene.book(account).wallet().amount();
      scene
          .walletAtVenue(account)
          .ifPresent(
              theirs ->
                  findings.must(
                      Invariant.I4,
                      theirs.subtract(ours).abs().compareTo(ROUNDING_MAX) < 0,
                      () -> account + ": the venue has " + theirs + " and the book " + ours));
    }
  }
}
