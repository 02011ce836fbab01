package io.patriot.exchanges.binance.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.link.Credential;
import io.patriot.application.link.KeyVault;
import io.patriot.application.link.SealedKey;
import io.patriot.application.venue.AccountView;
import io.patriot.application.venue.VenueOrder;
import io.patriot.application.venue.VenueTrades;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.exchanges.binance.Reading;
import io.patriot.exchanges.binance.account.BinanceAccount;
import io.patriot.exchanges.binance.signed.ScriptedVenue;
import io.patriot.exchanges.binance.trade.BinanceOrders;
import io.patriot.exchanges.binance.trade.ClientId;
import io.patriot.exchanges.binance.trade.OrderKey;
import io.patriot.exchanges.binance.trade.VenueRules;
import io.patriot.exchanges.venue.Permit;
import io.patriot.exchanges.venue.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ComparingLeavesTheReserveTest {
  private static final Symbol BTC = new Symbol("BTCUSDT");

  private final ScriptedVenue wire = new ScriptedVenue();
  private final BinanceAccounts accounts =
      new BinanceAccounts(new OneKey(), wire.line(), wire.clock);

  @Test
  void anAccountIsNotComparedFromWhatIsKeptForExitsWhileOrdersInDoubtAreFound() {
    while (wire.weights.take(10, Purpose.READ) instanceof Permit.Granted) {
      // until only the reserve is left
    }
    AccountId account = ScriptedVenue.key().account();

    assertThat(accounts.view(account)).isInstanceOf(AccountView.Unavailable.class);
    assertThat(accounts.trades(account, BTC, wire.time.instant(), List.of()))
        .isInstanceOf(VenueTrades.Unavailable.class);
    assertThat(wire.calls).isEmpty();

    wire.then(400, "{\"code\":-2013,\"msg\":\"Order does not exist.\"}");
    var name = new OrderKey.Ours(new ClientId("a"));
    assertThat(new BinanceOrders(wire.line()).find(ScriptedVenue.credential(), BTC, name))
        .isInstanceOf(Reading.VenueError.class);
    assertThat(wire.calls).hasSize(1);
  }

  @Test
  void ordersOfAnAccountThatIsComparedAreNotAskedForFromTheReserve() {
    while (wire.weights.take(1, Purpose.READ) instanceof Permit.Granted) {
      // until only the reserve is left
    }
    var venue =
        new BinanceVenue(
            new OneKey(),
            wire.line(),
            new VenueRules(wire.line(), wire.time, Thread::startVirtualThread));

    assertThat(venue.forComparing().find(order())).isInstanceOf(VenueOrder.Unavailable.class);
    assertThat(wire.calls).isEmpty();

    wire.then(400, "{\"code\":-2013,\"msg\":\"Order does not exist.\"}");
    assertThat(venue.find(order())).isInstanceOf(VenueOrder.NotFound.class);
  }

  @Test
  void whatIsHeldIsNotAskedForFromTheReserve() {
    while (wire.weights.take(1, Purpose.READ) instanceof Permit.Granted) {
      // until only the reserve is left
    }
    var held = new BinanceAccount(wire.line(), Purpose.READ);

    assertThat(held.positions(ScriptedVenue.credential())).isInstanceOf(Reading.Unavailable.class);
    assertThat(wire.calls).isEmpty();
  }

  private static OrderIntent order() {
    return new OrderIntent(
        new IntentId("wish"),
        ScriptedVenue.key().account(),
        new OrderTerms(BTC, Side.BUY, Quantity.of("0.01"), new OrderType.Market(), false),
        "test",
        Instant.EPOCH,
        Instant.EPOCH.plusSeconds(60));
  }

  private record OneKey() implements KeyVault {
    @Override
    public <T> Opening<T> open(AccountId account, Function<Credential, T> act) {
      return new Opening.Done<>(act.apply(ScriptedVenue.credential()));
    }

    @Override
    public SealedKey seal(AccountId account, int keyVersion, Credential credential) {
      throw new AssertionError("nobody links an account here");
    }

    @Override
    public void shred(AccountId account) {
      throw new AssertionError("nobody unlinks an account here");
    }
  }
}
