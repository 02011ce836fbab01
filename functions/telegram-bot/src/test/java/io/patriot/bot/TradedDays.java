package io.patriot.bot;

import io.patriot.application.portfolio.Trade;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.position.Position;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.MarketExamples;
import io.patriot.testkit.OrderExamples;
import java.time.Instant;

/** Closing trades as the portfolio's projection has added them up. */
final class TradedDays {
  private final Conversation person;
  private int trades;

  TradedDays(Conversation person) {
    this.person = person;
  }

  void closed(String gain, String fee, Instant at) {
    closed(AccountExamples.ACCOUNT, gain, fee, at);
  }

  void closed(AccountId account, String gain, String fee, Instant at) {
    trades++;
    var fill =
        new Fill(
            new TradeId("t" + trades),
            Price.of("61800"),
            Quantity.of("0.01"),
            Money.usdt(fee),
            Liquidity.TAKER,
            at);
    person.portfolios.add(
        new Trade(
            account,
            OrderExamples.anIntent().orderId(),
            Side.SELL,
            fill,
            Position.flat(MarketExamples.BTC, Asset.USDT),
            Money.usdt(gain),
            trades));
  }
}
