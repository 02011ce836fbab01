package io.patriot.aws.portfolio;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.portfolio.DayResult;
import io.patriot.application.portfolio.Trade;
import io.patriot.aws.LocalCloud;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.domain.money.Money;
import io.patriot.events.order.PositionV1;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Items that were written before trades were sorted by time and kept with all their parts. */
class EarlierTradesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final Instant AT = Instant.parse("2026-01-01T10:00:00Z");

  private final Dynamo dynamo = LocalCloud.freshTables();
  private final DynamoPortfolios portfolios = new DynamoPortfolios(dynamo, LocalCloud.WIRE);
  private final Trade trade = PortfoliosContract.trade(ACCOUNT, "1", "0.01", "60000", "3", AT, 2);

  @Test
  void aTradeAddedThenAndToldAgainNowCountsOnce() {
    dynamo.putIfNew(
        dynamo.tables().state(),
        Item.at(Keys.earlierTrade(ACCOUNT, trade.order(), trade.fill().tradeId()))
            .with("at", AT.toString()));
    dynamo.putIfNew(
        dynamo.tables().state(),
        Item.at(Keys.holding(ACCOUNT, trade.position().leg()))
            .with(Item.JSON, LocalCloud.WIRE.write(PositionV1.of(trade.position())))
            .with(Item.VERSION, trade.accountVersion()));

    assertThat(portfolios.add(trade)).isFalse();
    assertThat(portfolios.days(ACCOUNT, DAY, DAY)).isEmpty();
    assertThat(portfolios.latest(ACCOUNT, 10)).isEmpty();
  }

  @Test
  void anotherOneThatIsToldLateCountsAllTheSame() {
    aTradeAddedThenAndToldAgainNowCountsOnce();
    Trade late = PortfoliosContract.trade(ACCOUNT, "2", "0.01", "60000", "3", AT, 1);

    assertThat(portfolios.add(late)).isTrue();
    assertThat(portfolios.add(late)).isFalse();
    assertThat(portfolios.latest(ACCOUNT, 10)).containsExactly(late);
  }

  @Test
  void aDayWithoutFeesByMarketIsReadAndAddedTo() {
    dynamo.putIfNew(
        dynamo.tables().state(),
        Item.at(Keys.day(ACCOUNT, DAY))
            .with("realised", new BigDecimal("7"))
            .with("fees", new BigDecimal("0.4"))
            .with("volume", new BigDecimal("500"))
            .with("trades", 2)
            .with("asset", "USDT"));
    assertThat(portfolios.days(ACCOUNT, DAY, DAY))
        .singleElement()
        .extracting(day -> day.feesByMarket().isEmpty(), DayResult::fees)
        .containsExactly(true, Money.usdt("0.4"));

    portfolios.add(trade);

    assertThat(portfolios.days(ACCOUNT, DAY, DAY))
        .singleElement()
        .extracting(
            DayResult::trades,
            DayResult::fees,
            day -> day.feesByMarket().values().iterator().next())
        .containsExactly(3, Money.usdt("0.5"), Money.usdt("0.1"));
  }
}
