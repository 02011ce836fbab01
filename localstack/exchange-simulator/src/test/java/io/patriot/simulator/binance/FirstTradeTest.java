package io.patriot.simulator.binance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class FirstTradeTest {
  @Test
  void aTradeIsAnsweredToldOnTheStreamAndSeenInTheAccount() {
    try (var exchange = new AnExchange(SimulatorSettings.defaults())) {
      Trader trader = Trader.with(exchange, "10000");
      try (var events = trader.events()) {
        JsonNode order = trader.order("symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.010");
        assertThat(order.path("status").textValue()).isEqualTo("FILLED");
        assertThat(order.path("executedQty").textValue()).isEqualTo("0.010");
        assertThat(events.next().path("o").path("x").textValue()).isEqualTo("NEW");
        assertThat(events.next().path("e").textValue()).isEqualTo("TRADE_LITE");
        assertThat(events.next().path("a").path("P").path(0).path("pa").textValue())
            .isEqualTo("0.01");
        JsonNode trade = events.next().path("o");
        assertThat(trade.path("X").textValue()).isEqualTo("FILLED");
        assertThat(trade.path("i").longValue()).isEqualTo(order.path("orderId").longValue());
        assertThat(trader.held("BTCUSDT")).isEqualByComparingTo("0.01");
        assertThat(trader.balance()).isLessThan(new BigDecimal("10000"));
      }
    }
  }
}
