package io.patriot.domain.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.domain.Examples;
import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.Limits;
import io.patriot.domain.account.WorkingOrder;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A plan lives as long as the position that it was made for. */
class GuardedBookTest {
  private static final Symbol BTC = Examples.BTC;
  private static final Leg LEG = Leg.only(BTC);
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final Bracket BRACKET =
      new Bracket(
          Optional.of(Price.of("90")),
          Optional.of(Price.of("120")),
          TriggerSource.LAST,
          Fallback.FLATTEN);

  private AccountBook book =
      AccountBook.opened(
          Examples.ACCOUNT, new AccountEvent.Opened(Money.usdt("100000"), Limits.PAPER));
  private int wishes;
  private int trades;

  @Test
  void theFirstFillOfAnEntryBringsItsPlanAlong() {
    OrderIntent entry = entry(Side.BUY, "2");
    trade(entry, "1");

    assertThat(book.plans().of(LEG)).contains(new ProtectionPlan(entry.orderId(), BRACKET));
  }

  @Test
  void aFillThatOnlyClosesBringsNone() {
    trade(plain(Side.SELL, "3"), "3");
    trade(entry(Side.BUY, "2"), "2");

    assertThat(book.plans().isEmpty()).isTrue();
  }

  @Test
  void anEntryThatTurnsThePositionGuardsTheNewOne() {
    trade(plain(Side.SELL, "1"), "1");
    OrderIntent entry = entry(Side.BUY, "2");
    trade(entry, "2");

    assertThat(book.plans().of(LEG).orElseThrow().id()).isEqualTo(entry.orderId());
  }

  @Test
  void addingAndReducingKeepThePlanAndTheEndEndsIt() {
    trade(entry(Side.BUY, "2"), "2");
    trade(plain(Side.BUY, "1"), "1");
    trade(plain(Side.SELL, "2"), "2");
    assertThat(book.plans().of(LEG)).isPresent();

    trade(plain(Side.SELL, "1"), "1");
    assertThat(book.plans().isEmpty()).isTrue();
  }

  @Test
  void aPositionThatTurnedIsAnother() {
    trade(entry(Side.BUY, "1"), "1");
    trade(plain(Side.SELL, "3"), "3");

    assertThat(book.plans().isEmpty()).isTrue();
  }

  @Test
  void aPositionThatTheVenueSaysIsGoneNeedsNoGuard() {
    trade(entry(Side.BUY, "1"), "1");
    book =
        book.after(
            new AccountEvent.PositionCorrected(
                Position.flat(BTC, Asset.USDT), "the venue has it so"));

    assertThat(book.plans().isEmpty()).isTrue();
  }

  @Test
  void aSecondEntryWithAPlanOfItsOwnReplacesTheFirst() {
    trade(entry(Side.BUY, "1"), "1");
    OrderIntent second = entry(Side.BUY, "1");
    trade(second, "1");

    assertThat(book.plans().of(LEG).orElseThrow().id()).isEqualTo(second.orderId());
  }

  @Test
  void theBooksKnowWhichWorkingOrdersGuard() {
    OrderIntent entry = entry(Side.BUY, "1");
    trade(entry, "1");
    var guard = new Guard(entry.orderId(), GuardPart.STOP);
    OrderTerms terms =
        new OrderTerms(BTC, Side.SELL, Quantity.of("1"), BRACKET.type(GuardPart.STOP), true, true)
            .with(guard);
    OrderIntent stop = intent(terms);
    book = book.after(stop, new OrderEvent.Approved(Money.usdt("0"), Price.of("100")));

    assertThat(book.working().values())
        .extracting(WorkingOrder::guard)
        .containsExactly(Optional.of(guard));
    assertThat(book.plans().asksFor(LEG, guard)).isTrue();
  }

  @Test
  void whatReducesBringsNoGuardAndWhatGuardsOnlyReduces() {
    OrderTerms exit =
        new OrderTerms(BTC, Side.SELL, Quantity.of("1"), new OrderType.Market(), true);
    OrderTerms entry =
        new OrderTerms(BTC, Side.BUY, Quantity.of("1"), new OrderType.Market(), false);
    var guard = new Guard(intent(entry).orderId(), GuardPart.STOP);

    assertThatThrownBy(() -> exit.with(BRACKET)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> entry.with(guard)).isInstanceOf(IllegalArgumentException.class);
    assertThat(entry.with(BRACKET).onlyReducing().protection()).isEmpty();
  }

  /** However fills come, there is never a plan without a position. */
  @Property
  void noPlanOutlivesItsPosition(@ForAll List<@IntRange(min = 0, max = 5) Integer> dice) {
    for (int die : dice) {
      Side side = die % 2 == 0 ? Side.BUY : Side.SELL;
      String quantity = String.valueOf(1 + die / 2);
      trade(die < 3 ? entry(side, quantity) : plain(side, quantity), quantity);
      assertThat(book.positions().keySet()).containsAll(book.plans().byLeg().keySet());
    }
  }

  private void trade(OrderIntent intent, String quantity) {
    book = book.after(intent, new OrderEvent.Approved(Money.usdt("0"), Price.of("100")));
    trades++;
    var fill =
        new Fill(
            new TradeId(String.valueOf(trades)),
            Price.of("100"),
            Quantity.of(quantity),
            Money.usdt("0"),
            Liquidity.TAKER,
            NOON);
    book = book.after(intent, new OrderEvent.Filled(fill));
  }

  private OrderIntent entry(Side side, String quantity) {
    return intent(terms(side, quantity).with(BRACKET));
  }

  private OrderIntent plain(Side side, String quantity) {
    return intent(terms(side, quantity));
  }

  private static OrderTerms terms(Side side, String quantity) {
    return new OrderTerms(BTC, side, Quantity.of(quantity), new OrderType.Market(), false);
  }

  private OrderIntent intent(OrderTerms terms) {
    wishes++;
    return new OrderIntent(
        new IntentId("wish:" + wishes), Examples.ACCOUNT, terms, "test", NOON, NOON);
  }
}
