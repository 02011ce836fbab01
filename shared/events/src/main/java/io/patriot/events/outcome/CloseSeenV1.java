package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.alert.Sighting;
import io.patriot.domain.indicator.Indicator;
import io.patriot.domain.money.Price;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A close that was waited for and came.
 *
 * @param indicator RSI, SMA or EMA
 * @param level beyond which an RSI is
 * @param interval how long the bar was
 * @param value the indicator's at the close
 */
@Serdeable
public record CloseSeenV1(
    String indicator,
    int period,
    @Nullable String level,
    String interval,
    String value,
    String closedAt) {

  static CloseSeenV1 of(Condition.AtClose at, Sighting.Measured seen) {
    return new CloseSeenV1(
        at.indicator().kind().name(),
        at.indicator().period(),
        at.level().map(BigDecimal::toPlainString).orElse(null),
        at.interval().toString(),
        seen.value().toPlainString(),
        seen.closedAt().toString());
  }

  Condition condition(Way way) {
    return new Condition.AtClose(
        new Indicator(Indicator.Kind.valueOf(indicator), period),
        way,
        Optional.ofNullable(level).map(BigDecimal::new),
        Duration.parse(interval));
  }

  Sighting seen(Price price) {
    return new Sighting.Measured(price, new BigDecimal(value), Instant.parse(closedAt));
  }
}
