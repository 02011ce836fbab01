package io.patriot.aws.alert;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.PriceAlert.Way;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A move that is waited for, as it is stored.
 *
 * @param way absent when either will do
 * @param share 0.03 is 3 %
 */
@Serdeable
record MoveV1(@Nullable String way, String share, String window) {
  static MoveV1 of(Condition.Moves moves) {
    return new MoveV1(
        moves.way().map(Way::name).orElse(null),
        moves.share().toPlainString(),
        moves.window().toString());
  }

  Condition condition() {
    return new Condition.Moves(
        Optional.ofNullable(way).map(Way::valueOf), new BigDecimal(share), Duration.parse(window));
  }
}
