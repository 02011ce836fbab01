package io.patriot.trading;

import static io.patriot.testkit.AccountExamples.ACCOUNT;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.OrderExamples.aFillOf;
import static io.patriot.testkit.OrderExamples.aLimitBuyOf;
import static io.patriot.trading.TradingFunctions.CAUSE;
import static io.patriot.trading.TradingFunctions.MINE;
import static io.patriot.trading.TradingFunctions.OTHERS;
import static io.patriot.trading.TradingFunctions.OTHER_ACCOUNT;
import static io.patriot.trading.TradingFunctions.WIRE;
import static io.patriot.trading.TradingFunctions.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.venue.ExecutionReport;
import io.patriot.application.venue.ExecutionReport.News;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TradingState;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.Fill;
import io.patriot.domain.order.Order;
import io.patriot.domain.order.OrderId;
import io.patriot.events.message.ExecutionReportV1;
import io.patriot.testkit.OrderExamples;
import io.patriot.testkit.SqsBatch;
import org.junit.jupiter.api.Test;

/** The recorder of venues' news, as its queue calls it. */
final class ExecutionReportHandlerTest {
  private final TradingFunctions functions = new TradingFunctions();

  private final OrderId order = functions.desk.decideAndSend(aLimitBuyOf("0.03", BTC, "61000"));

  @Test
  void fillsInOneBatchAreFoldedInOneAfterAnother() {
    var batch =
        new SqsBatch()
            .with("m1", MINE, fill("0.01", "t1"))
            .with("m2", MINE, fill("0.01", "t2"))
            .with("m3", MINE, fill("0.01", "t3"));

    assertThat(run(functions.executionReport(), batch)).isEmpty();

    assertThat(functions.desk.order(order)).isInstanceOf(Order.Filled.class);
    assertThat(held()).isEqualTo(Quantity.of("0.03"));
    assertThat(functions.desk.book().reserved().isZero()).isTrue();
  }

  @Test
  void aFillThatComesAgainCountsOnceAlsoAfterTheOrderEnded() {
    var batch =
        new SqsBatch()
            .with("m1", MINE, fill("0.03", "t1"))
            .with("m2", MINE, fill("0.03", "t1"))
            .with("m3", MINE, fill("0.03", "t1"));

    assertThat(run(functions.executionReport(), batch)).isEmpty();
    assertThat(run(functions.executionReport(), batch)).isEmpty();

    assertThat(held()).isEqualTo(Quantity.of("0.03"));
  }

  @Test
  void moreThanWasOrderedIsAdoptedAndTheAccountMayOnlyReduce() {
    assertThat(
            run(functions.executionReport(), new SqsBatch().with("m1", MINE, fill("0.04", "t1"))))
        .isEmpty();

    assertThat(held()).isEqualTo(Quantity.of("0.04"));
    assertThat(functions.desk.order(order)).isInstanceOf(Order.Open.class);
    assertThat(functions.desk.book().tradingState()).isEqualTo(TradingState.REDUCE_ONLY);
  }

  @Test
  void aFillThatCameLaterThanTheCancellationCountsAllTheSame() {
    var batch =
        new SqsBatch()
            .with("m1", MINE, news(ACCOUNT, order, new News.Cancelled("asked")))
            .with("m2", MINE, fill("0.01", "t1"));

    assertThat(run(functions.executionReport(), batch)).isEmpty();

    assertThat(held()).isEqualTo(Quantity.of("0.01"));
    assertThat(functions.desk.order(order).executed().quantity()).isEqualTo(Quantity.of("0.01"));
  }

  @Test
  void newsOfAnOrderTheAccountNeverGaveHoldsUpNobody() {
    OrderId unknown = OrderExamples.anIntent("never", aLimitBuyOf("1", BTC, "1")).orderId();
    var batch =
        new SqsBatch()
            .with("m1", MINE, news(ACCOUNT, unknown, new News.Cancelled("?")))
            .with("m2", MINE, fill("0.01", "t1"));

    assertThat(run(functions.executionReport(), batch)).isEmpty();
    assertThat(held()).isEqualTo(Quantity.of("0.01"));
  }

  @Test
  void aTradeThatNobodyCanFollowFailsAndHoldsUpItsAccountOnly() {
    OrderId unknown = OrderExamples.anIntent("never", aLimitBuyOf("1", BTC, "1")).orderId();
    var sideless = new News.Filled(fillOf("0.01", "t1"));
    var batch =
        new SqsBatch()
            .with("m1", OTHERS, news(OTHER_ACCOUNT, unknown, sideless))
            .with("m2", MINE, fill("0.01", "t1"));

    assertThat(run(functions.executionReport(), batch)).containsExactly("m1");
    assertThat(held()).isEqualTo(Quantity.of("0.01"));
  }

  @Test
  void newsUnderAnothersNameTouchesNeitherAccount() {
    var batch =
        new SqsBatch()
            .with("m1", OTHERS, news(OTHER_ACCOUNT, order, new News.Filled(fillOf("0.01", "t1"))));

    assertThat(run(functions.executionReport(), batch)).containsExactly("m1");

    assertThat(held().isZero()).isTrue();
    assertThat(functions.desk.store().book(OTHER_ACCOUNT).orElseThrow().positions()).isEmpty();
  }

  @Test
  void newsBehindAMessageThatNobodyCanReadAreTakenIn() {
    var batch =
        new SqsBatch()
            .with("m1", MINE, fill("0.01", "t1"))
            .with("m2", MINE, "null")
            .with("m3", MINE, news(ACCOUNT, order, new News.Cancelled("asked")));

    assertThat(run(functions.executionReport(), batch)).containsExactly("m2");

    assertThat(functions.desk.order(order)).isInstanceOf(Order.Cancelled.class);
  }

  @Test
  void aFillWhoseStoringFailedComesAgainWithAllThatFollowedIt() {
    functions.failingCommits.set(1);
    var batch =
        new SqsBatch()
            .with("m1", MINE, fill("0.01", "t1"))
            .with("m2", MINE, news(ACCOUNT, order, new News.Expired("over")));

    assertThat(run(functions.executionReport(), batch)).containsExactly("m1", "m2");
    assertThat(run(functions.executionReport(), batch)).isEmpty();

    assertThat(held()).isEqualTo(Quantity.of("0.01"));
    assertThat(functions.desk.order(order)).isInstanceOf(Order.Expired.class);
  }

  @Test
  void aFillWithoutAFillIsPoison() {
    String hollow =
        WIRE.write(
            new ExecutionReportV1(
                CAUSE,
                MINE,
                BTC.value(),
                order.value(),
                ExecutionReportV1.Kind.FILLED,
                null,
                null,
                null,
                null,
                null,
                null,
                null));

    assertThat(run(functions.executionReport(), new SqsBatch().with("m1", MINE, hollow)))
        .containsExactly("m1");
  }

  private Quantity held() {
    return functions.desk.book().position(BTC).quantity();
  }

  private String fill(String quantity, String tradeId) {
    return news(ACCOUNT, order, new News.Filled(fillOf(quantity, tradeId)));
  }

  private static Fill fillOf(String quantity, String tradeId) {
    return aFillOf(quantity, "61000", tradeId);
  }

  private static String news(AccountId account, OrderId order, News news) {
    return WIRE.write(ExecutionReportV1.of(new ExecutionReport(account, BTC, order, news), CAUSE));
  }
}
