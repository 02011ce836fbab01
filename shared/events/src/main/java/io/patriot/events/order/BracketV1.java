package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.TriggerSource;
import io.patriot.domain.protection.Bracket;
import io.patriot.domain.protection.Fallback;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stop and the target that an entry brings along, on the wire. */
@Serdeable
public record BracketV1(
    @Nullable String stop, @Nullable String target, String source, String fallback) {

  public static BracketV1 of(Bracket bracket) {
    return new BracketV1(
        bracket.stop().map(Price::toString).orElse(null),
        bracket.target().map(Price::toString).orElse(null),
        bracket.source().name(),
        bracket.fallback().name());
  }

  public Bracket toDomain() {
    return new Bracket(
        Optional.ofNullable(stop).map(Price::of),
        Optional.ofNullable(target).map(Price::of),
        TriggerSource.valueOf(source),
        Fallback.valueOf(fallback));
  }
}
