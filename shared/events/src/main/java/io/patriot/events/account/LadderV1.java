package io.patriot.events.account;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.domain.money.Price;
import io.patriot.domain.order.OrderId;
import io.patriot.domain.protection.Ladder;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a stop follows its position in stages, on the wire.
 *
 * @param isOn whether it does
 * @param kind TARGET or RISK
 * @param old the stop whose place the next was to take
 * @param stage BREAKEVEN, HALF, MOST or TRAILING
 * @param seen the price that the last move was decided by
 * @param at when that was
 */
@Serdeable
public record LadderV1(
    boolean isOn,
    String kind,
    String entry,
    String yardstick,
    int moves,
    int failures,
    @Nullable String old,
    @Nullable String stage,
    @Nullable String seen,
    @Nullable String at) {

  static LadderV1 of(Ladder ladder) {
    return new LadderV1(
        ladder.isOn(),
        ladder.kind().name(),
        ladder.entry().toString(),
        ladder.yardstick().toString(),
        ladder.moves(),
        ladder.failures(),
        ladder.old().map(OrderId::value).orElse(null),
        ladder.last().map(it -> it.stage().name()).orElse(null),
        ladder.last().map(it -> it.seen().toString()).orElse(null),
        ladder.last().map(it -> it.at().toString()).orElse(null));
  }

  public Ladder toDomain() {
    return new Ladder(
        isOn,
        Ladder.Kind.valueOf(kind),
        Price.of(entry),
        Price.of(yardstick),
        moves,
        failures,
        Optional.ofNullable(old).map(OrderId::new),
        reached());
  }

  private Optional<Ladder.Reached> reached() {
    return stage == null || seen == null || at == null
        ? Optional.empty()
        : Optional.of(
            new Ladder.Reached(Ladder.Stage.valueOf(stage), Price.of(seen), Instant.parse(at)));
  }
}
