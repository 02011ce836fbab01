package io.patriot.domain.risk;

import static io.patriot.domain.Examples.BTC;
import static io.patriot.domain.Examples.BTCUSDT;
import static io.patriot.domain.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.market.Quote;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.order.OrderTerms;
import io.patriot.domain.order.OrderType;
import io.patriot.domain.order.Side;
import io.patriot.domain.order.TimeInForce;
import io.patriot.domain.order.TriggerSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Checks every line of risk-rules.csv. */
class RiskRulesTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/risk-rules.csv",
      delimiter = '|',
      numLinesToSkip = 1,
      maxCharsPerColumn = 500)
  void ordersAreJudgedAsTheTableSays(
      String situation,
      String account,
      @Nullable String held,
      @Nullable String working,
      int age,
      String order,
      String verdict) {
    AccountBook book = AccountTable.book(account, held, working);
    var facts = new RiskFacts(book, BTCUSDT, quote(), terms(order), NOON.plusSeconds(age));

    assertThat(said(RiskPolicy.STANDARD.judge(facts))).as(situation).isEqualTo(verdict);
  }

  private static String said(RiskVerdict verdict) {
    return switch (verdict) {
      case RiskVerdict.Approved approved -> "Approved " + approved.reserved();
      case RiskVerdict.Denied denied -> denied.reason().toString();
    };
  }

  private static Quote quote() {
    Quantity one = Quantity.of("1");
    return new Quote(
        BTC, Price.of("61800.0"), one, Price.of("61800.1"), one, Price.of("61800.1"), NOON);
  }

  private static OrderTerms terms(String text) {
    String[] words = text.split(" ", -1);
    OrderType type =
        switch (words[2]) {
          case "MARKET" -> new OrderType.Market();
          case "LIMIT" -> new OrderType.Limit(Price.of(words[3]), TimeInForce.GTC);
          case "STOP" -> new OrderType.Stop(Price.of(words[3]), TriggerSource.LAST, limit(words));
          case "TARGET" ->
              new OrderType.TakeProfit(Price.of(words[3]), TriggerSource.LAST, limit(words));
          case "TRAIL" ->
              new OrderType.TrailingStop(Rate.of(words[3]), TriggerSource.LAST, limit(words));
          default -> throw new IllegalArgumentException(text);
        };
    return new OrderTerms(
        BTC, Side.valueOf(words[0]), Quantity.of(words[1]), type, text.endsWith(" reduce"));
  }

  /** The price after the trigger, if there is one. */
  private static Optional<Price> limit(String[] words) {
    return words.length > 4 && Character.isDigit(words[4].charAt(0))
        ? Optional.of(Price.of(words[4]))
        : Optional.empty();
  }
}
