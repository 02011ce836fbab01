package io.patriot.exchanges.binance.userstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.exchanges.binance.trade.AlgoStatus;
import io.patriot.exchanges.binance.trade.OrderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class UserFramesTest {
  private static final Instant TOLD = Instant.ofEpochMilli(1772452810005L);
  private static final Instant HAPPENED = Instant.ofEpochMilli(1772452810001L);
  private static final Symbol BTC = new Symbol("BTCUSDT");

  private static UserEvent event(String text) {
    return ((UserFrame.Told) UserFrames.read(text)).event();
  }

  private static BigDecimal d(String text) {
    return new BigDecimal(text);
  }

  @Test
  void aTradeOfAnOrderIsReadExactly() {
    assertThat(event(Says.trade(8, 5)))
        .isEqualTo(
            new UserEvent.OrderChanged(
                TOLD,
                HAPPENED,
                BTC,
                8,
                "our-8",
                Side.SELL,
                PositionSide.BOTH,
                "LIMIT",
                UserEvent.Execution.TRADE,
                OrderStatus.PARTIALLY_FILLED,
                d("0.003"),
                d("0.001"),
                Optional.of(d("61800.1")),
                Optional.empty(),
                Optional.of(
                    new UserEvent.TradePart(
                        5,
                        d("61800.1"),
                        d("0.001"),
                        d("0.0123"),
                        Optional.of(new Asset("USDT")),
                        d("-1.5"),
                        true,
                        HAPPENED)),
                true,
                0));
  }

  @Test
  void anOrderThatOnlyRestsHasNoFill() {
    assertThat(((UserEvent.OrderChanged) event(Says.order(8))).fill()).isEmpty();
  }

  @Test
  void aConditionalOrderIsLinkedToTheOrderItBecame() {
    var waiting = (UserEvent.AlgoChanged) event(Says.algo("NEW", ""));
    assertThat(waiting.status()).isEqualTo(AlgoStatus.NEW);
    assertThat(waiting.actualOrderId()).isEmpty();
    var triggered = (UserEvent.AlgoChanged) event(Says.algo("TRIGGERED", "4711"));
    assertThat(triggered.actualOrderId()).isEqualTo(OptionalLong.of(4711));
    assertThat(triggered.clientId()).isEqualTo("our-stop");
    assertThat(triggered.reason()).isEqualTo("Reduce Only reject");
    assertThat(((UserEvent.AlgoChanged) event(Says.algo("PONDERING", ""))).status())
        .isEqualTo(AlgoStatus.UNHEARD_OF);
  }

  @Test
  void balancesPositionsSettingsAndWarningsAreRead() {
    assertThat(event(Says.account()))
        .isEqualTo(
            new UserEvent.AccountChanged(
                TOLD,
                HAPPENED,
                "ORDER",
                List.of(
                    new UserEvent.BalanceNow(new Asset("USDT"), d("122624.12345678"), d("50.1"))),
                List.of(
                    new UserEvent.PositionNow(
                        BTC,
                        PositionSide.SHORT,
                        d("-0.5"),
                        Optional.of(d("61800.1")),
                        d("-3.2")))));
    assertThat(event(Says.leverage()))
        .isEqualTo(
            new UserEvent.SettingsChanged(
                TOLD, Optional.of(BTC), OptionalLong.of(25), Optional.empty()));
    assertThat(event(Says.multiAssets()))
        .isEqualTo(
            new UserEvent.SettingsChanged(
                TOLD, Optional.empty(), OptionalLong.empty(), Optional.of(true)));
    assertThat(((UserEvent.MarginCalled) event(Says.marginCall())).positions())
        .containsExactly(
            new UserEvent.PositionInDanger(
                new Symbol("ETHUSDT"), PositionSide.LONG, d("1.327"), d("187.17127"), d("1.614")));
  }

  @Test
  void whatIsOfNoUseIsIgnoredAndWhatCannotBeReadIsSaid() {
    assertThat(UserFrames.read(Says.tradeLite())).isEqualTo(new UserFrame.Ignored());
    assertThat(UserFrames.read("{\"e\":\"SOMETHING_NEW\"}")).isEqualTo(new UserFrame.Ignored());
    assertThat(UserFrames.read(Says.keyExpired())).isEqualTo(new UserFrame.KeyExpired());
    assertThat(UserFrames.read("{\"stream\":\"k\",\"data\":" + Says.order(1) + "}"))
        .isInstanceOf(UserFrame.Told.class);
    assertThat(UserFrames.read(Says.order(1).replace("\"i\":1,", "")))
        .isInstanceOf(UserFrame.Malformed.class);
    assertThat(UserFrames.read(Says.order(1).replace("0.003", "1e999999")))
        .isInstanceOf(UserFrame.Malformed.class);
  }

  @Property(tries = 500)
  void aMessageCutShortIsNeverTakenForAnother(@ForAll @IntRange(min = 0, max = 500) int length) {
    String whole = Says.trade(8, 5);
    assertThat(UserFrames.read(whole.substring(0, Math.min(length, whole.length() - 1))))
        .isInstanceOf(UserFrame.Malformed.class);
  }
}
