package io.patriot.trading;

import static io.patriot.trading.TradingFunctions.CAUSE;
import static io.patriot.trading.TradingFunctions.WIRE;
import static io.patriot.trading.TradingFunctions.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.link.LinkEvent;
import io.patriot.application.link.LinkStep;
import io.patriot.application.link.LinkedAccount;
import io.patriot.application.link.SealedKey;
import io.patriot.application.venue.AccountVenues;
import io.patriot.application.venue.AccountView;
import io.patriot.application.venue.VenueAccounts;
import io.patriot.application.venue.VenueMarkets;
import io.patriot.application.venue.VenueTrades;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.Side;
import io.patriot.domain.position.Position;
import io.patriot.events.message.ReconcileRequestV1;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.OrderExamples;
import io.patriot.testkit.SqsBatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How far back the trades of a linked account are asked for. */
final class LookingBackTest {
  private static final AccountId ACCOUNT = new AccountId(AccountExamples.TENANT, "binance-main");

  private final TradingFunctions functions = new TradingFunctions();
  private final List<Instant> asked = new ArrayList<>();

  private void compare() {
    var message = WIRE.write(ReconcileRequestV1.of(CAUSE, ACCOUNT.toString(), null));
    var venues = new AccountVenues(Map.of("binance", new Holding()));
    assertThat(run(functions.reconcile(venues), new SqsBatch().with("m1", message))).isEmpty();
  }

  private void linkedAt(Instant at) {
    var opening = AccountExamples.aPaperOpening();
    functions
        .desk
        .store()
        .open(AccountBook.opened(ACCOUNT, opening), opening, AccountExamples.aCause(), at);
    var link =
        new LinkedAccount(
            ACCOUNT,
            LinkedAccount.Status.ACTIVE,
            1,
            1,
            "tail",
            Optional.empty(),
            List.of(),
            at,
            at);
    var none = SealedKey.Bytes.of(new byte[0]);
    functions.links.add(
        new LinkStep(link, new LinkEvent.Unlinked("tail"), AccountExamples.aCause(), at),
        new SealedKey(ACCOUNT, 1, none, none));
  }

  @Test
  void tradesFromBeforeItWasLinkedAreNotAskedForButForWhatClocksMayBeApart() {
    Instant linked = functions.desk.clock().instant();
    linkedAt(linked);
    functions.desk.clock().advance(Duration.ofMinutes(90));
    compare();
    assertThat(asked).isNotEmpty().containsOnly(linked.minusSeconds(30));
  }

  @Test
  void aWeekIsEnoughForAnOldLink() {
    linkedAt(functions.desk.clock().instant());
    functions.desk.clock().advance(Duration.ofDays(100));
    compare();
    assertThat(asked)
        .containsOnly(functions.desk.clock().instant().minus(Duration.ofDays(7).minusMinutes(5)));
  }

  /** A venue that has a position which no trade explains. */
  private final class Holding implements VenueAccounts {
    @Override
    public AccountView view(AccountId account) {
      var position =
          Position.flat(MarketExamples.BTC, Asset.USDT)
              .after(Side.BUY, OrderExamples.aFillOf("0.01", "60000", "held"));
      return new AccountView.Seen(Money.usdt("100000"), List.of(position));
    }

    @Override
    public VenueTrades trades(
        AccountId account, Symbol symbol, Instant since, List<OrderId> waiting) {
      asked.add(since);
      return new VenueTrades.Listed(List.of());
    }

    @Override
    public VenueMarkets marketsMoved(AccountId account, Instant since) {
      return new VenueMarkets.Moved(Set.of());
    }
  }
}
