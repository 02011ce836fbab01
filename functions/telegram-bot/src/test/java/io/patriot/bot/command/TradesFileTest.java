package io.patriot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.portfolio.ClosedTrade;
import io.patriot.bot.text.Csv;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.order.IntentId;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.position.Direction;
import io.patriot.testkit.AccountExamples;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the file is what was traded, digit by digit. */
class TradesFileTest {
  private static final AccountId ACCOUNT = AccountExamples.ACCOUNT;

  @Property(tries = 200)
  void theFileReadsBackAsTheSameTrades(@ForAll("trades") List<ClosedTrade> trades) {
    List<List<String>> rows = read(TradesFile.of(ACCOUNT, trades));

    assertThat(rows.getFirst()).isEqualTo(TradesFile.HEAD);
    assertThat(rows.stream().skip(1).map(TradesFileTest::trade)).isEqualTo(trades);
  }

  @Property(tries = 500)
  void anyTextReadsBackAndNoneIsAFormula(@ForAll List<String> texts) {
    var csv = new Csv(List.of("head"));
    texts.forEach(text -> csv.row(List.of(Csv.text(text), Csv.text("end"))));

    List<List<String>> rows = read(csv.file());
    assertThat(rows).hasSize(texts.size() + 1);
    for (int i = 0; i < texts.size(); i++) {
      String read = rows.get(i + 1).getFirst();
      assertThat(read).isIn(texts.get(i), "'" + texts.get(i));
      assertThat(read).doesNotMatch("(?s)[=+@\\-\\t\\r\\n].*");
      assertThat(rows.get(i + 1).getLast()).isEqualTo("end");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+2", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void whatASpreadsheetWouldRunIsText(String formula) {
    assertThat(read(Csv.text(formula).written()).getFirst()).containsExactly("'" + formula);
  }

  @Test
  void aLossIsANumberAndNoText() {
    assertThat(Csv.number(new BigDecimal("-1E-7")).written()).isEqualTo("-0.0000001");
  }

  @Provide
  Arbitrary<List<ClosedTrade>> trades() {
    Arbitrary<BigDecimal> positive =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("0.00000001"), new BigDecimal("1000000000"))
            .ofScale(8);
    Arbitrary<Money> money =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
            .ofScale(12)
            .map(amount -> new Money(amount, Asset.USDT));
    Arbitrary<Instant> moment =
        Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);
    return Combinators.combine(
            Arbitraries.of("BTCUSDT", "ETHUSDT", "1000SHIBUSDT").map(Symbol::new),
            Arbitraries.of(Direction.LONG, Direction.SHORT),
            positive.map(Quantity::new),
            positive.map(Price::new).tuple2(),
            money.tuple2(),
            moment.tuple2(),
            Arbitraries.integers().map(i -> OrderId.of(new IntentId("card:" + i))))
        .as(
            (symbol, direction, quantity, prices, results, moments, order) ->
                new ClosedTrade(
                    symbol,
                    direction,
                    quantity,
                    prices.get1(),
                    prices.get2(),
                    results.get1(),
                    results.get2(),
                    moments.get1(),
                    moments.get2(),
                    order))
        .list()
        .ofMaxSize(20);
  }

  private static ClosedTrade trade(List<String> row) {
    assertThat(row.get(2)).isEqualTo(ACCOUNT.name());
    var asset = new Asset(row.get(11));
    var trade =
        new ClosedTrade(
            new Symbol(row.get(3)),
            Direction.valueOf(row.get(4)),
            Quantity.of(row.get(5)),
            Price.of(row.get(6)),
            Price.of(row.get(7)),
            new Money(new BigDecimal(row.get(8)), asset),
            new Money(new BigDecimal(row.get(9)), asset),
            Instant.parse(row.get(1)),
            Instant.parse(row.get(0)),
            new OrderId(row.get(12)));
    assertThat(trade.net()).isEqualTo(new Money(new BigDecimal(row.get(10)), asset));
    return trade;
  }

  /** Reads as RFC 4180 says, and knows nothing of how the file was written. */
  private static List<List<String>> read(String file) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < file.length(); i++) {
      char c = file.charAt(i);
      if (quoted && c == '"' && i + 1 < file.length() && file.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted || (c != ',' && c != '\r' && c != '\n')) {
        cell.append(c);
      } else if (c != '\r') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      row.add(cell.toString());
      rows.add(List.copyOf(row));
    }
    return rows;
  }
}
