package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.alert.Sighting;
import io.patriot.domain.money.Price;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A move that was waited for and came.
 *
 * @param way the one that was waited for; absent when either would have done
 * @param share 0.03 is 3 %
 * @param at when the market was at its price
 * @param from the price from which the market moved
 * @param since when it was there
 */
@Serdeable
public record MoveSeenV1(
    @Nullable String way, String share, String window, String at, String from, String since) {

  static MoveSeenV1 of(Condition.Moves moves, Sighting.Moved seen) {
    return new MoveSeenV1(
        moves.way().map(Way::name).orElse(null),
        moves.share().toPlainString(),
        moves.window().toString(),
        seen.at().toString(),
        seen.from().toString(),
        seen.since().toString());
  }

  Condition condition() {
    return new Condition.Moves(
        Optional.ofNullable(way).map(Way::valueOf), new BigDecimal(share), Duration.parse(window));
  }

  Sighting seen(Price price) {
    return new Sighting.Moved(price, Instant.parse(at), Price.of(from), Instant.parse(since));
  }
}
