package io.patriot.testkit.walk;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.ETH;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.ReconcileAccount;
import io.patriot.application.order.ReconcileAccount.Outcome;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.testkit.InMemoryComparisons;
import io.patriot.testkit.OrderExamples;
import io.patriot.testkit.ScriptedVenue.Answer;
import io.patriot.testkit.TradingDesk;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Whatever was missed, one comparison makes the account the venue's, and a second finds nothing.
 */
class ComparingTwiceTest {
  private static final int SEEDS = 400;
  private static final int STEPS_MAX = 40;
  private static final Duration A_WEEK = Duration.ofDays(7);

  @Test
  void aComparedAccountIsTheVenuesAndComparingItAgainChangesNothing() {
    int corrected = 0;
    int found = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      var walk = new Walk(seed);
      walk.go();
      Outcome.Compared first = walk.compare();
      corrected += first.corrected().size();
      found += first.tradesFound();
      walk.isTheVenues();
      AccountBook before = walk.desk.book();
      int calls = walk.desk.venue().calls().size();

      Outcome.Compared second = walk.compare();

      assertThat(second.tradesFound()).as(walk.name).isZero();
      assertThat(second.corrected()).as(walk.name).isEmpty();
      assertThat(second.walletChange()).as(walk.name).isEmpty();
      assertThat(walk.desk.book()).as(walk.name).isEqualTo(before);
      assertThat(walk.desk.store().replayed(ACCOUNT)).as(walk.name).isEqualTo(before);
      assertThat(walk.desk.venue().calls()).as("it sends no orders").hasSize(calls);
    }
    assertThat(corrected).as("walks with something no trade explains").isGreaterThan(SEEDS / 10);
    assertThat(found).as("trades that were missed").isGreaterThan(SEEDS / 2);
  }

  /** Trading as it goes when half of it is not heard. */
  private static final class Walk {
    private static final List<Symbol> MARKETS = List.of(BTC, ETH);

    private final TradingDesk desk = new TradingDesk();
    private final AccountAtVenue theirs = new AccountAtVenue();
    private final ReconcileAccount comparing =
        new ReconcileAccount(
            desk.store(),
            theirs,
            desk.ports().recordExecution(),
            desk.ports().reconcile(),
            desk.ports().reconcileRequests(),
            new InMemoryComparisons(),
            desk.clock());
    private final SplittableRandom random;
    private final String name;

    Walk(long seed) {
      random = new SplittableRandom(seed);
      name = "seed " + seed;
    }

    void go() {
      int steps = random.nextInt(STEPS_MAX);
      for (int i = 0; i < steps; i++) {
        switch (random.nextInt(8)) {
          case 0, 1 -> order();
          case 2, 3, 4 -> trade();
          case 5 -> byHand();
          case 6 -> theirs.moved(Money.usdt("-0." + (10 + random.nextInt(90))));
          default -> {
            if (random.nextInt(4) == 0) {
              compare();
            }
          }
        }
        desk.venue().listTrades(random.nextBoolean());
      }
      desk.venue().listTrades(true);
    }

    Outcome.Compared compare() {
      return (Outcome.Compared) Looks.last(desk, comparing, A_WEEK);
    }

    void isTheVenues() {
      AccountBook book = desk.book();
      for (Symbol symbol : MARKETS) {
        assertThat(book.position(symbol).quantity()).as(name).isEqualTo(theirs.held(symbol));
        assertThat(book.position(symbol).direction())
            .as(name)
            .isEqualTo(theirs.position(symbol).direction());
      }
      assertThat(book.wallet().minus(theirs.wallet()).amount().abs())
          .as(name)
          .isLessThan(Money.usdt("0.01").amount());
    }

    private void order() {
      if (random.nextInt(3) == 0) {
        desk.venue().next(Answer.ACCEPT_UNHEARD);
      }
      desk.decideAndSend(
          random.nextBoolean()
              ? OrderExamples.aLimitBuyOf("0.02", BTC, "61000")
              : OrderExamples.aLimitSellOf("0.02", BTC, "62500"));
    }

    private void trade() {
      var live = desk.venue().orders().stream().filter(order -> order.isLive()).toList();
      if (live.isEmpty()) {
        return;
      }
      var order = live.get(random.nextInt(live.size()));
      OrderId id = order.intent().orderId();
      var report = desk.venue().fill(id, "0.01", "61" + (100 + random.nextInt(900)));
      theirs.traded(order.intent().side(), report);
      if (random.nextBoolean()) {
        desk.hear(report);
      }
    }

    private void byHand() {
      Symbol symbol = MARKETS.get(random.nextInt(MARKETS.size()));
      Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
      String price = symbol.equals(BTC) ? "61500" : "3000.5";
      theirs.tradedByHand(symbol, side, "0.01", price, random.nextInt(4) > 0);
    }
  }
}
