package io.patriot.aws.alert;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.indicator.Indicator;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bar's close that is waited for, as it is stored.
 *
 * @param indicator RSI, SMA or EMA
 * @param level beyond which an RSI is; absent for averages
 */
@Serdeable
record CloseV1(String indicator, int period, String way, @Nullable String level, String interval) {
  static CloseV1 of(Condition.AtClose at) {
    return new CloseV1(
        at.indicator().kind().name(),
        at.indicator().period(),
        at.way().name(),
        at.level().map(BigDecimal::toPlainString).orElse(null),
        at.interval().toString());
  }

  Condition condition() {
    return new Condition.AtClose(
        new Indicator(Indicator.Kind.valueOf(indicator), period),
        Way.valueOf(way),
        Optional.ofNullable(level).map(BigDecimal::new),
        Duration.parse(interval));
  }
}
