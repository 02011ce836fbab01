package io.patriot.aws.portfolio;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.ETH;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.portfolio.DayResult;
import io.patriot.application.portfolio.Portfolios;
import io.patriot.application.portfolio.Trade;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.Liquidity;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.order.PositionSide;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TradeId;
import io.patriot.domain.position.Leg;
import io.patriot.domain.position.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever adds trades up has to promise. */
abstract class PortfoliosContract {
  private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2025, 12, 31);
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final Instant LAST_SECOND = Instant.parse("2025-12-31T23:59:59Z");
  private static final Instant FIRST_SECOND = Instant.parse("2026-01-01T00:00:00Z");

  private Portfolios portfolios;

  abstract Portfolios empty();

  @BeforeEach
  void startEmpty() {
    portfolios = empty();
  }

  @Test
  void tradesOfADayAreAddedUp() {
    portfolios.add(trade(ACCOUNT, "1", "0.01", "60000", "0", LAST_SECOND, 2));
    portfolios.add(trade(ACCOUNT, "2", "0.02", "61000", "10.5", LAST_SECOND, 3));

    assertThat(portfolios.days(ACCOUNT, NEW_YEARS_EVE, NEW_YEARS_EVE))
        .containsExactly(
            new DayResult(
                NEW_YEARS_EVE,
                Money.usdt("10.5"),
                Money.usdt("0.2"),
                Money.usdt("1820"),
                2,
                new TreeMap<>(Map.of(BTC, Money.usdt("0.2")))));
  }

  @Test
  void feesAreAddedUpByMarketToo() {
    portfolios.add(trade(ACCOUNT, "1", "0.01", "60000", "0", LAST_SECOND, 2));
    portfolios.add(trade(ACCOUNT, "2", "0.01", "60000", "0", LAST_SECOND, 3));
    portfolios.add(of(ETH, "3", LAST_SECOND, 4));

    assertThat(portfolios.days(ACCOUNT, NEW_YEARS_EVE, NEW_YEARS_EVE))
        .singleElement()
        .extracting(DayResult::feesByMarket)
        .isEqualTo(new TreeMap<>(Map.of(BTC, Money.usdt("0.2"), ETH, Money.usdt("0.1"))));
  }

  @Test
  void theLatestTradesComeFirstAndWhole() {
    Trade first = trade(ACCOUNT, "1", "0.01", "60000", "0", LAST_SECOND, 2);
    Trade second = trade(ACCOUNT, "2", "0.02", "61000", "-10.5", FIRST_SECOND, 3);
    Trade third = of(ETH, "3", FIRST_SECOND.plusNanos(1_000_000), 4);
    List.of(second, third, first).forEach(portfolios::add);

    assertThat(portfolios.latest(ACCOUNT, 10)).containsExactly(third, second, first);
    assertThat(portfolios.latest(ACCOUNT, 2)).containsExactly(third, second);
  }

  @Test
  void aTradeToldAgainIsListedOnce() {
    Trade trade = trade(ACCOUNT, "1", "0.01", "60000", "3", LAST_SECOND, 2);
    portfolios.add(trade);
    portfolios.add(trade);

    assertThat(portfolios.latest(ACCOUNT, 10)).containsExactly(trade);
  }

  @Test
  void moreTradesThanOnePageHoldsAreListed() {
    for (int i = 1; i <= 40; i++) {
      portfolios.add(trade(ACCOUNT, "t" + i, "0.01", "60000", "0", LAST_SECOND.plusSeconds(i), i));
    }

    assertThat(portfolios.latest(ACCOUNT, 100))
        .extracting(Trade::accountVersion)
        .isSortedAccordingTo(Comparator.reverseOrder())
        .hasSize(40);
  }

  @Test
  void aTradeToldAgainCountsOnce() {
    Trade trade = trade(ACCOUNT, "1", "0.01", "60000", "3", LAST_SECOND, 2);
    assertThat(portfolios.add(trade)).isTrue();
    assertThat(portfolios.add(trade)).isFalse();

    assertThat(portfolios.days(ACCOUNT, NEW_YEARS_EVE, NEW_YEAR))
        .singleElement()
        .extracting(DayResult::trades, DayResult::realised)
        .containsExactly(1, Money.usdt("3"));
  }

  @Test
  void aDayEndsAtMidnightUtc() {
    portfolios.add(trade(ACCOUNT, "1", "0.01", "60000", "1", LAST_SECOND, 2));
    portfolios.add(trade(ACCOUNT, "2", "0.01", "60000", "2", FIRST_SECOND, 3));

    assertThat(portfolios.days(ACCOUNT, NEW_YEARS_EVE, NEW_YEAR))
        .extracting(DayResult::day)
        .containsExactly(NEW_YEARS_EVE, NEW_YEAR);
    assertThat(portfolios.days(ACCOUNT, NEW_YEAR, NEW_YEAR))
        .extracting(DayResult::realised)
        .containsExactly(Money.usdt("2"));
  }

  @Test
  void thePositionIsTheNewestTradesWhateverOrderTheyAreToldIn() {
    portfolios.add(trade(ACCOUNT, "2", "0.03", "60000", "0", FIRST_SECOND, 5));
    portfolios.add(trade(ACCOUNT, "1", "0.01", "60000", "0", LAST_SECOND, 4));

    assertThat(portfolios.positions(ACCOUNT))
        .extracting(Position::quantity)
        .containsExactly(Quantity.of("0.03"));
    assertThat(portfolios.days(ACCOUNT, NEW_YEARS_EVE, NEW_YEAR))
        .as("the older trade counts on its day all the same")
        .hasSize(2);
  }

  @Test
  void whoIsFlatHoldsNothing() {
    Trade open = trade(ACCOUNT, "1", "0.01", "60000", "0", LAST_SECOND, 2);
    portfolios.add(open);
    portfolios.add(
        new Trade(
            ACCOUNT,
            open.order(),
            Side.SELL,
            fill("2", "0.01", "61000", FIRST_SECOND),
            Position.flat(BTC, Asset.USDT),
            Money.usdt("10"),
            3));

    assertThat(portfolios.positions(ACCOUNT)).isEmpty();
  }

  @Test
  void nobodySeesAnothersTrades() {
    var stranger = new AccountId(new TenantId("tg-2"), "paper");
    portfolios.add(trade(ACCOUNT, "1", "0.01", "60000", "1", LAST_SECOND, 2));

    assertThat(portfolios.days(stranger, NEW_YEARS_EVE, NEW_YEAR)).isEmpty();
    assertThat(portfolios.positions(stranger)).isEmpty();
    assertThat(portfolios.latest(stranger, 10)).isEmpty();
    assertThat(portfolios.days(ACCOUNT, NEW_YEARS_EVE, NEW_YEAR)).hasSize(1);
  }

  @Test
  void aDayWithoutTradesIsNotListed() {
    assertThat(portfolios.days(ACCOUNT, NEW_YEARS_EVE, NEW_YEAR)).isEqualTo(List.of());
  }

  private static Trade of(Symbol symbol, String id, Instant at, long accountVersion) {
    Fill fill = fill(id, "0.5", "2500", at);
    return new Trade(
        ACCOUNT,
        OrderId.of(new IntentId("card:" + id)),
        Side.SELL,
        fill,
        Position.flat(new Leg(symbol, PositionSide.SHORT), Asset.USDT).after(Side.SELL, fill),
        Money.usdt("0"),
        accountVersion);
  }

  static Trade trade(
      AccountId account,
      String id,
      String quantity,
      String price,
      String gain,
      Instant at,
      long accountVersion) {
    Fill fill = fill(id, quantity, price, at);
    return new Trade(
        account,
        OrderId.of(new IntentId("card:" + id)),
        Side.BUY,
        fill,
        Position.flat(BTC, Asset.USDT).after(Side.BUY, fill),
        Money.usdt(gain),
        accountVersion);
  }

  private static Fill fill(String id, String quantity, String price, Instant at) {
    return new Fill(
        new TradeId(id),
        Price.of(price),
        Quantity.of(quantity),
        Money.usdt("0.1"),
        Liquidity.TAKER,
        at);
  }
}
