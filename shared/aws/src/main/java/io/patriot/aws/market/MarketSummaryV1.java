package io.patriot.aws.market;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.market.MarketSummary;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import io.patriot.domain.money.Rate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A market at a glance as it is stored; short names, because it is written every few seconds. */
@Serdeable
public record MarketSummaryV1(
    String b, String bs, String a, String as, String l, String t, @Nullable DayV1 d) {

  /** The last 24 hours. */
  @Serdeable
  public record DayV1(String c, String h, String l, String v) {
    static DayV1 of(MarketSummary.Day day) {
      return new DayV1(
          day.change().toString(),
          day.high().toString(),
          day.low().toString(),
          day.volume().toString());
    }

    MarketSummary.Day toApplication() {
      return new MarketSummary.Day(Rate.of(c), Price.of(h), Price.of(l), Quantity.of(v));
    }
  }

  public static MarketSummaryV1 of(MarketSummary summary) {
    Quote quote = summary.quote();
    MarketSummary.Day day = summary.day();
    return new MarketSummaryV1(
        quote.bid().toString(),
        quote.bidSize().toString(),
        quote.ask().toString(),
        quote.askSize().toString(),
        quote.last().toString(),
        quote.at().toString(),
        day == null ? null : DayV1.of(day));
  }

  public MarketSummary toApplication(Symbol symbol) {
    var quote =
        new Quote(
            symbol,
            Price.of(b),
            Quantity.of(bs),
            Price.of(a),
            Quantity.of(as),
            Price.of(l),
            Instant.parse(t));
    return new MarketSummary(quote, d == null ? null : d.toApplication());
  }
}
