package io.patriot.domain.risk;

import static io.patriot.domain.Examples.BTC;
import static io.patriot.domain.Examples.BTCUSDT;
import static io.patriot.domain.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.limit.LimitScope;
import io.patriot.domain.market.Quote;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Checks every line of limit-rules.csv. */
class LimitRulesTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/limit-rules.csv",
      delimiter = '|',
      numLinesToSkip = 1,
      maxCharsPerColumn = 500)
  void ordersAreJudgedAsTheTableSays(
      String situation,
      @Nullable String limits,
      @Nullable String account,
      String order,
      String verdict) {
    RiskFacts facts = facts(limits, account, order);

    assertThat(said(RiskPolicy.STANDARD.judge(facts))).as(situation).isEqualTo(verdict);
  }

  @Test
  void allLayersThatObjectAreToldAtOnce() {
    RiskFacts facts =
        facts(
            "user:LOW orders 200 + account:LOW orders 200 + strategy:LOW minute 12",
            "deposit 40000",
            "BUY 0.1 MARKET");

    assertThat(RiskPolicy.objections(facts))
        .containsOnlyKeys(
            RiskLayer.USER, RiskLayer.PORTFOLIO, RiskLayer.STRATEGY, RiskLayer.POSITION);
  }

  @Test
  void scopesAreReadAsTheyAreWritten() {
    var scope = new LimitScope(LimitScope.Kind.STRATEGY, "ema:btc");

    assertThat(LimitScope.parse(scope.toString())).isEqualTo(scope);
  }

  private static RiskFacts facts(@Nullable String limits, @Nullable String account, String order) {
    var table = new LimitTable(account);
    return new RiskFacts(
        table.book(), BTCUSDT, quote(), terms(order), NOON, table.around(limits, stop(order)));
  }

  private static String said(RiskVerdict verdict) {
    return switch (verdict) {
      case RiskVerdict.Approved _ -> "ok";
      case RiskVerdict.Denied denied -> denied.reason().toString();
    };
  }

  private static Quote quote() {
    Quantity one = Quantity.of("1");
    return new Quote(
        BTC, Price.of("61800.0"), one, Price.of("61800.1"), one, Price.of("61800.1"), NOON);
  }

  private static OrderTerms terms(String text) {
    List<String> words = Arrays.asList(text.split(" ", -1));
    OrderType type =
        words.get(2).equals("LIMIT")
            ? new OrderType.Limit(Price.of(words.get(3)), TimeInForce.GTC)
            : new OrderType.Market();
    return new OrderTerms(
        BTC, Side.valueOf(words.get(0)), Quantity.of(words.get(1)), type, words.contains("reduce"));
  }

  private static Optional<Price> stop(String text) {
    List<String> words = Arrays.asList(text.split(" ", -1));
    int at = words.indexOf("stop");
    return at < 0 ? Optional.empty() : Optional.of(Price.of(words.get(at + 1)));
  }
}
