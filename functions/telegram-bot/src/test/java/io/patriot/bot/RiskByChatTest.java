package io.patriot.bot;

import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.ETH;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.risk.Breach;
import io.patriot.domain.market.DailyCloses;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Rate;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.OrderExamples;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What /risk and /stress say. */
class RiskByChatTest {
  private final Conversation person = Conversation.started();

  /**
   * 0.01 bitcoin with a stop at 60,000, and 0.4 ether sold short, with so many days of the past.
   */
  static Conversation twoHeldWithAStop(Conversation person, int days) {
    TradingByChatTest.holdsBitcoin(person, "0.010");
    person.says("/sl BTC 60000").presses("Confirm").platformWorks();
    shortOfEther(person, "0.4");
    person
        .desk
        .prices()
        .dailyCloses(List.of(closes(BTC, 61_000, days, 1), closes(ETH, 2_480, days, 2)));
    return person;
  }

  private static void shortOfEther(Conversation person, String quantity) {
    person.says("/sell ETH " + quantity).presses("Confirm").platformWorks();
    var ether =
        person.desk.book().working().entrySet().stream()
            .filter(one -> one.getValue().symbol().equals(ETH))
            .findFirst()
            .orElseThrow();
    person.fills(ether.getKey(), quantity, "2500.00");
  }

  @Test
  void aStopBoundsWhatThePlanCanLose() {
    twoHeldWithAStop(person, 300);
    // From 61,800 to 60,000 for 0.01, and a tenth of 0.4 ether at 2,500.10.
    person.says("/risk").sees("Most by your stops     118.00 USDT");
  }

  @Test
  void withoutEnoughDaysItSaysHowManyThereAre() {
    twoHeldWithAStop(person, 12);
    person
        .says("/risk")
        .sees("cannot be told yet", "31 days", "BTCUSDT: 12 days are known, the last is");
    person.says("/stress").sees("Crash", "BTCUSDT: 12 days");
  }

  @Test
  void aMarketWithoutAPastIsNamed() {
    twoHeldWithAStop(person, 300);
    person.desk.prices().dailyCloses(List.of(new DailyCloses(ETH, new TreeMap<>())));
    person.says("/risk").sees("ETHUSDT: no day is known");
  }

  /** Ether's last price is a minute old: 1,000 of it may be worth 100 more, which a short loses. */
  @Test
  void whatIsHeldInASilentMarketIsCountedAtItsWorstAndNamed() {
    twoHeldWithAStop(person, 300);
    person.says("/risk").sees("Equity              99,999.15 USDT");
    onlyBitcoinIsHeardOf();
    String line =
        "ETHUSDT: no price for 60 seconds. It is counted a tenth worse than at its last one";
    person.says("/risk").sees("Equity              99,899.15 USDT", line);
    person.says("/stress").sees(line);
    person.says("/limits").sees(line);
    person.says("/home").sees("ETHUSDT: no price for 60 seconds. It is counted at its last one.");
    person.says("/buy BTC 0.001").sees(line);
    person.desk.prices().forget(ETH);
    person.says("/positions").sees("ETHUSDT: no price is known. It is counted at its cost.");
  }

  /**
   * 2,256 were lost with bitcoin; with ether's 900 at the worst it is more than the day may lose.
   */
  @Test
  void anOrderThatIsTooMuchOnlyBecauseOfASilentMarketSaysSo() {
    TradingByChatTest.holdsBitcoin(person, "0.120");
    shortOfEther(person, "3.6");
    TradingByChatTest.refreshPrice(person, "43000.00", "43000.10");
    person.says("/buy BTC 0.01").sees("Confirm");
    person.desk.clock().advance(Duration.ofSeconds(60));
    TradingByChatTest.refreshPrice(person, "43000.00", "43000.10");
    person
        .says("/buy BTC 0.01")
        .sees("DAILY_LOSS_LIMIT", "ETHUSDT: no price for 60 seconds", "nobody knows better");
  }

  private void onlyBitcoinIsHeardOf() {
    person.desk.clock().advance(Duration.ofSeconds(60));
    TradingByChatTest.refreshPrice(person, "61800.00", "61800.10");
  }

  @Test
  void theHistoryTellsWhatIsNowAndWhatWasBefore() {
    person.says("/risk history").sees("All bounds are kept now.");
    found(Breach.Kind.LEVERAGE, Breach.Level.HIGH, "8.41", "8");
    person
        .says("/risk history")
        .sees("since 2026-01-05 12:00 UTC · HIGH: leverage 8.41x, above 8.00x");
    over(Duration.ofMinutes(1));
    over(Duration.ofMinutes(5));
    person
        .says("/risk history")
        .sees("All bounds are kept now.", "at its worst HIGH: leverage 8.41x, above 8.00x · over");
    person.says("/risk story").sees("story", "VALIDATION_ERROR");
    person.says("/risk history twice").sees("VALIDATION_ERROR");
  }

  private void found(Breach.Kind kind, Breach.Level level, String value, String bound) {
    look(List.of(new Breach(kind, "", level, Rate.of(value), Rate.of(bound))));
  }

  private void over(Duration later) {
    person.desk.clock().advance(later);
    look(List.of());
  }

  private void look(List<Breach> found) {
    var watch = person.watches.of(AccountExamples.ACCOUNT);
    person.watches.save(
        watch.look(found, true, person.desk.clock().instant()).after().next(), Optional.empty());
  }

  @Test
  void whatIsNotABadDayIsRefused() {
    twoHeldWithAStop(person, 300);
    person.says("/stress meteor").sees("meteor");
    person.says("/stress crash crash").sees("VALIDATION_ERROR");
    person.says("/stress severe").sees("falls by 50%");
    person.presses("mild").sees("falls by 10%");
  }

  @Test
  void theSameDayGivesTheSameAnswer() {
    twoHeldWithAStop(person, 300).says("/stress vol severe");
    String once = person.screen();
    person.says("/stress vol severe");
    assertThat(person.screen()).isEqualTo(once);
  }

  private static DailyCloses closes(Symbol symbol, double last, int days, long seed) {
    var dice = new SplittableRandom(seed);
    LocalDate today = LocalDate.ofInstant(OrderExamples.NOON, ZoneOffset.UTC);
    var closes = new TreeMap<LocalDate, Price>();
    double price = last;
    for (int day = 1; day <= days; day++) {
      closes.put(
          today.minusDays(day),
          new Price(BigDecimal.valueOf(price).setScale(2, RoundingMode.HALF_EVEN)));
      price *= 1 + 0.03 * dice.nextGaussian();
    }
    return new DailyCloses(symbol, closes);
  }
}
