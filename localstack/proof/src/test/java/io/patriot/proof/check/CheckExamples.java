package io.patriot.proof.check;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.Limits;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import io.patriot.proof.check.VenueTrade.TradeName;
import java.math.BigDecimal;
import java.time.Instant;

/** A small account, an order of it, and what may be stored and traded of them. */
final class CheckExamples {
  static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  static final Symbol BTC = new Symbol("BTCUSDT");
  static final AccountId ACCOUNT = AccountId.parse("tg-1/binance-main");
  static final AccountEvent.Opened OPENED =
      new AccountEvent.Opened(Money.usdt("1000"), Limits.PAPER);
  static final AccountBook BOOK = AccountBook.opened(ACCOUNT, OPENED);
  static final OrderIntent INTENT =
      new OrderIntent(
          new IntentId("act.1"),
          ACCOUNT,
          new OrderTerms(BTC, Side.BUY, Quantity.of("2"), new OrderType.Market(), false),
          "proof",
          NOW,
          NOW.plusSeconds(60));
  static final String NAME = INTENT.orderId().value();
  static final OrderEvent.Approved APPROVED =
      new OrderEvent.Approved(Money.usdt("200"), Price.of("100"));
  static final OrderEvent.Submitted SUBMITTED = new OrderEvent.Submitted(1, NOW.plusSeconds(10));
  static final Order SENDING =
      Order.from(new OrderEvent.Requested(INTENT), Money.usdt("0"))
          .after(APPROVED)
          .after(SUBMITTED);
  static final Order OPEN = SENDING.after(new OrderEvent.Accepted("1"));

  private CheckExamples() {}

  static Fill fill(String quantity) {
    return new Fill(
        new TradeId("7"),
        Price.of("100"),
        Quantity.of(quantity),
        Money.usdt("0.1"),
        Liquidity.TAKER,
        NOW);
  }

  static VenueTrade trade(String quantity, boolean onlyReduces, String after) {
    return new VenueTrade(
        ACCOUNT,
        NAME,
        new TradeName(BTC, Side.BUY, "7"),
        new BigDecimal("100"),
        new BigDecimal(quantity),
        new BigDecimal("0.1"),
        onlyReduces,
        new BigDecimal(after));
  }

  static VenueOrder there(String executed, boolean isLive) {
    return new VenueOrder(
        ACCOUNT, NAME, BTC, new BigDecimal("2"), new BigDecimal(executed), isLive);
  }

  static Stored filled(AccountBook book) {
    return new Stored.OfOrder(
        NAME + ":5",
        ACCOUNT,
        new OrderEvent.Filled(fill("2")),
        OPEN,
        OPEN.after(new OrderEvent.Filled(fill("2"))),
        book.version(),
        () -> book);
  }

  static Stored opened() {
    return new Stored.OfAccount(ACCOUNT + ":1", ACCOUNT, OPENED, 1, () -> BOOK);
  }

  static Stored submitted(AccountBook book) {
    return new Stored.OfOrder(NAME + ":3", ACCOUNT, SUBMITTED, SENDING, SENDING, 0, () -> book);
  }

  static Order exit() {
    var terms = new OrderTerms(BTC, Side.BUY, Quantity.of("2"), new OrderType.Market(), true);
    var intent = new OrderIntent(INTENT.id(), ACCOUNT, terms, "proof", NOW, NOW.plusSeconds(60));
    return Order.from(new OrderEvent.Requested(intent), Money.usdt("0"))
        .after(APPROVED)
        .after(SUBMITTED);
  }

  static VenueTrade byHand(String id) {
    return new VenueTrade(
        ACCOUNT,
        "by-hand",
        new TradeName(BTC, Side.BUY, id),
        new BigDecimal("100"),
        BigDecimal.ONE,
        new BigDecimal("0.1"),
        false,
        BigDecimal.ONE);
  }

  static Stored ended(OrderEvent end) {
    return new Stored.OfOrder(NAME + ":5", ACCOUNT, end, OPEN, OPEN.after(end), 0, () -> BOOK);
  }
}
