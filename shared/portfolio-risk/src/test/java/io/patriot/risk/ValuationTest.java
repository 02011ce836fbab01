package io.patriot.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.account.AccountBook;
import io.patriot.domain.account.AccountEvent;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.Limits;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Money;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import io.patriot.domain.position.Direction;
import io.patriot.domain.position.Position;
import io.patriot.domain.risk.KnownPrices.SilentMarket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuationTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Symbol BTC = new Symbol("BTCUSDT");
  private static final Money NOTHING = Money.usdt("0");

  /** One bitcoin bought, or sold short, at 50,000 with 100,000 in the wallet. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // situation, direction, price, age, equity, worth, lost today, silent
    "a long one gains with its price, LONG, 52000, 0, 102000, 52000, 0,",
    "a price of eight seconds ago is fresh, LONG, 52000, 8, 102000, 52000, 0,",
    "a silent market may have lost a tenth, LONG, 52000, 9, 96800, 57200, 0.05098039, 9",
    "and has lost what it had lost before, LONG, 45000, 60, 90500, 49500, 0.04736842, 60",
    "a short one loses with its price, SHORT, 52000, 0, 98000, 52000, 0,",
    "a silent market may have risen by a tenth, SHORT, 52000, 9, 92800, 57200, 0.05306122, 9",
    "without any price it counts a tenth worse than its cost, LONG, , 0, 95000, 55000, 0.05, -1",
    "and so does a short one, SHORT, , 0, 95000, 55000, 0.05, -1",
  })
  void silentMarketsCountAtTheirWorst(
      String situation,
      Direction direction,
      String price,
      long age,
      String equity,
      String worth,
      String lost,
      Long silent) {
    Map<Symbol, Quote> quotes = price == null ? Map.of() : Map.of(BTC, quote(price, age));

    Valuation valued = Valuation.of(holding(direction), quotes, List.of(), NOON);

    assertThat(valued.portfolio().equity()).as(situation).isEqualTo(Money.usdt(equity));
    assertThat(valued.portfolio().holdings().getFirst().worth()).isEqualTo(Money.usdt(worth));
    assertThat(valued.portfolio().lostToday()).contains(Rate.of(lost));
    assertThat(valued.silent()).isEqualTo(silent(silent));
  }

  private static List<SilentMarket> silent(Long seconds) {
    return seconds == null
        ? List.of()
        : List.of(
            new SilentMarket(
                BTC, seconds < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds))));
  }

  private static AccountBook holding(Direction direction) {
    var position =
        new Position(BTC, direction, Quantity.of("1"), Money.usdt("50000"), NOTHING, NOTHING);
    return AccountBook.opened(
            new AccountId(new TenantId("tg-1"), "paper"),
            new AccountEvent.Opened(Money.usdt("100000"), Limits.PAPER))
        .after(new AccountEvent.PositionCorrected(position, "the venue has it so"));
  }

  private static Quote quote(String price, long age) {
    Price at = Price.of(price);
    Quantity one = Quantity.of("1");
    return new Quote(BTC, at, one, at, one, at, NOON.minusSeconds(age));
  }
}
