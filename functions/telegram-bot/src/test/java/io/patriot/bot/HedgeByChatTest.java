package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.AccountChange;
import io.patriot.application.order.OrderCommand;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.position.PositionMode;
import io.patriot.testkit.MarketExamples;
import org.junit.jupiter.api.Test;

/** What is seen of an account that holds long and short of a market side by side. */
class HedgeByChatTest {
  private final Conversation person = Conversation.started();

  HedgeByChatTest() {
    LinkedExamples.uses(person, "main");
    happens(new AccountEvent.PositionModeChanged(PositionMode.HEDGE));
  }

  @Test
  void bothPositionsAreShownAndEachHasItsOwnWayOut() {
    bothHeld();
    person
        .says("/positions")
        .sees("BTCUSDT LONG", "0.002", "BTCUSDT SHORT", "0.001")
        .sees("[ Close BTCUSDT LONG ] [ Close BTCUSDT SHORT ]");
    person.presses("Close BTCUSDT SHORT").sees("How much of SHORT 0.001");
    person.presses("100%").sees("CLOSE SHORT", "this takes from your SHORT only");
    person.presses("Confirm");
    assertThat(person.sent())
        .singleElement()
        .isInstanceOfSatisfying(
            OrderCommand.Place.class,
            place -> {
              assertThat(place.intent().side()).isEqualTo(Side.BUY);
              assertThat(place.intent().terms().reduceOnly()).isTrue();
            });
    person.says("/portfolio").sees("BTCUSDT LONG", "BTCUSDT SHORT");
  }

  @Test
  void closingWithoutSayingWhichAsksWhich() {
    bothHeld();
    person.says("/close BTC 50%").sees("Which position", "BTCUSDT LONG", "BTCUSDT SHORT");
    person.says("/close BTC long 50%").sees("REDUCE LONG", "0.001 BTC");
    person.says("/close btc short all").sees("CLOSE SHORT", "0.001 BTC");
  }

  @Test
  void aStopIsForThePositionThatIsNamed() {
    bothHeld();
    person.says("/sl BTC -5%").sees("Which position");
    person.says("/sl BTC long -5%").sees("Hedge mode: this takes from your LONG only");
    person.says("/sl BTC short +5%").sees("Hedge mode: this takes from your SHORT only");
  }

  @Test
  void theCardSaysWhatStandsBesideIt() {
    person.says("/sell BTC 0.002").sees("OPEN SHORT", "a LONG can stand beside it");
    fills(Side.BUY, PositionSide.LONG, "0.001");
    person.says("/buy BTC 0.002").sees("ADD TO LONG");
    fills(Side.BUY, PositionSide.LONG, "0.001");
    person
        .says("/sell BTC 0.002")
        .sees("OPEN SHORT", "beside your LONG of 0.002 BTC, which stays as it is");
    person.says("/sell BTC half").sees("REDUCE LONG", "0.001 BTC");
    person.says("/close BTC").sees("How much of LONG 0.002");
  }

  @Test
  void theListOfAccountsNamesTheMode() {
    person.says("/accounts").sees("Hedge mode: long and short of a market stand side by side.");
  }

  private void bothHeld() {
    fills(Side.BUY, PositionSide.LONG, "0.002");
    fills(Side.SELL, PositionSide.SHORT, "0.001");
  }

  private void fills(Side side, PositionSide position, String quantity) {
    var fill =
        new Fill(
            new TradeId("t-" + position),
            Price.of("61800"),
            Quantity.of(quantity),
            Money.usdt("0"),
            Liquidity.TAKER,
            person.desk.clock().instant());
    happens(new AccountEvent.ExternalFill(MarketExamples.BTC, side, position, fill, "by hand"));
  }

  private void happens(AccountEvent event) {
    var store = person.desk.store();
    var book = store.book(LinkedExamples.account("main")).orElseThrow();
    store.commit(
        new AccountChange(book, event, null, Conversation.cause(), person.desk.clock().instant()));
  }
}
