package io.patriot.bot.screen;

import static io.patriot.testkit.AccountExamples.aCause;
import static io.patriot.testkit.AccountExamples.aPaperBook;
import static io.patriot.testkit.MarketExamples.BTC;
import static io.patriot.testkit.MarketExamples.BTCUSDT;
import static io.patriot.testkit.MarketExamples.aBitcoinQuote;
import static io.patriot.testkit.OrderExamples.NOON;
import static io.patriot.testkit.OrderExamples.aMarketBuyOf;
import static io.patriot.testkit.OrderExamples.anIntent;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.order.Decided;
import io.patriot.application.order.DecisionInputs;
import io.patriot.application.order.OrderRecord;
import io.patriot.application.order.RecordedEvent;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.domain.order.OrderEvent;
import io.patriot.domain.risk.DenialReason;
import io.patriot.domain.risk.RiskPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A person learns whether what they read is what was written, and whether it would be decided so
 * again.
 */
final class RecordWordsTest {
  private static final DecisionInputs INPUTS =
      new DecisionInputs(
          anIntent("card:one", aMarketBuyOf("0.01", BTC)),
          aPaperBook(),
          List.of(),
          Optional.of(BTCUSDT),
          Optional.of(aBitcoinQuote(NOON)),
          Map.of(BTC, aBitcoinQuote(NOON)),
          Optional.empty(),
          NOON.plusMillis(400));
  private static final OrderEvent VERDICT = INPUTS.verdict(RiskPolicy.STANDARD);
  private static final OrderRecord.Integrity WHOLE =
      new OrderRecord.Integrity.Whole("0123456789abcdef");

  @Test
  void whatIsAsItWasWrittenSaysByWhatItWasJudged() {
    assertThat(said(VERDICT, RiskPolicy.NAME, WHOLE))
        .contains("price 61,800.1, 0.4 s old", "100,000.00 USDT free", "the same answer")
        .contains("record unchanged ✓ 01234567");
  }

  @Test
  void aVerdictThatIsNotReachedAgainIsCalledAFault() {
    var other = new OrderEvent.Denied(new DenialReason.IntentExpired(Duration.ofSeconds(1)));

    assertThat(said(other, RiskPolicy.NAME, WHOLE))
        .contains("another answer", "must not be")
        .doesNotContain("Rules passed");
  }

  @Test
  void rulesThatWereChangedSinceProveNothing() {
    assertThat(said(VERDICT, "standard-0", WHOLE))
        .contains("The rules were changed since")
        .doesNotContain("same answer");
  }

  @Test
  void aRecordThatWasChangedIsNotToBeReliedOn() {
    assertThat(said(VERDICT, RiskPolicy.NAME, new OrderRecord.Integrity.Broken(3)))
        .contains("from step 3 on", "Do not rely on it", "Nothing was sent or changed")
        .doesNotContain("the same answer", "unchanged");
  }

  private static String said(OrderEvent event, String rules, OrderRecord.Integrity integrity) {
    var kept =
        new OrderRecord(
            List.of(new RecordedEvent(2, NOON, aCause(), event)),
            integrity,
            Optional.of(new Decided(2, INPUTS, rules, "inputs", "verdict")));
    return RecordWords.lines(kept, BTCUSDT, Messages.in("en")).stream()
        .map(Html::toString)
        .collect(Collectors.joining("\n"));
  }
}
