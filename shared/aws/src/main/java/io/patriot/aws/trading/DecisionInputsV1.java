package io.patriot.aws.trading;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.market.MarketSummary;
import io.patriot.application.order.DecisionInputs;
import io.patriot.aws.market.InstrumentV1;
import io.patriot.aws.market.MarketSummaryV1;
import io.patriot.domain.market.Quote;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.order.OrderIntent;
import io.patriot.domain.risk.RiskPolicy;
import io.patriot.events.account.RiskLimitsV1;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an order was judged by, as it is stored beside the verdict; the wish itself stands in the
 * order's first event.
 *
 * @param rules the rules that judged
 * @param others the books that count together with it; absent where there are none
 * @param quotes by market, in the order of their names, so that the same facts are the same text
 * @param ceiling what the platform allowed every account; absent where it had no ceiling
 */
@Serdeable
record DecisionInputsV1(
    String rules,
    AccountBookV1 book,
    @Nullable List<AccountBookV1> others,
    @Nullable InstrumentV1 instrument,
    @Nullable MarketSummaryV1 quote,
    TreeMap<String, MarketSummaryV1> quotes,
    @Nullable RiskLimitsV1 ceiling,
    String now) {

  static DecisionInputsV1 of(DecisionInputs inputs) {
    var quotes = new TreeMap<String, MarketSummaryV1>();
    inputs.quotes().forEach((symbol, quote) -> quotes.put(symbol.value(), stored(quote)));
    return new DecisionInputsV1(
        RiskPolicy.NAME,
        AccountBookV1.of(inputs.book()),
        inputs.others().isEmpty() ? null : inputs.others().stream().map(AccountBookV1::of).toList(),
        inputs.instrument().map(InstrumentV1::of).orElse(null),
        inputs.quote().map(DecisionInputsV1::stored).orElse(null),
        quotes,
        inputs.ceiling().map(RiskLimitsV1::of).orElse(null),
        inputs.now().toString());
  }

  DecisionInputs toApplication(OrderIntent intent) {
    Map<Symbol, Quote> known = new TreeMap<>();
    quotes.forEach((name, one) -> known.put(new Symbol(name), quote(one, new Symbol(name))));
    return new DecisionInputs(
        intent,
        book.toDomain(),
        others == null ? List.of() : others.stream().map(AccountBookV1::toDomain).toList(),
        Optional.ofNullable(instrument).map(InstrumentV1::toDomain),
        Optional.ofNullable(quote).map(one -> quote(one, intent.symbol())),
        known,
        Optional.ofNullable(ceiling).map(RiskLimitsV1::toDomain),
        Instant.parse(now));
  }

  private static MarketSummaryV1 stored(Quote quote) {
    return MarketSummaryV1.of(new MarketSummary(quote, null));
  }

  private static Quote quote(MarketSummaryV1 stored, Symbol symbol) {
    return stored.toApplication(symbol).quote();
  }
}
