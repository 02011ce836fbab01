package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.domain.alert.AlertId;
import io.patriot.domain.alert.Condition;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.alert.Sighting;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A market did what somebody had asked to be told of. Who does not know moves and closes yet reads
 * of a price that came, which is true as well.
 *
 * @param way RISING or FALLING
 * @param level the price that was waited for; of a move and a close, the one that was reached
 * @param price where the market traded
 * @param unseen the beginning of the minute in which it did, when that was found out later
 * @param note the owner's own words
 * @param from where the market was when the alert was set
 * @param restsUntil the alert goes on and is silent until then; absent when it has ended
 * @param move how far and within how long, when a move was waited for
 * @param close which indicator, when a bar's close was waited for
 */
@Serdeable
public record AccountAlertFiredV1(
    String alert,
    String symbol,
    String way,
    String level,
    String price,
    @Nullable String unseen,
    @Nullable String note,
    @Nullable String from,
    @Nullable String restsUntil,
    @Nullable MoveSeenV1 move,
    @Nullable CloseSeenV1 close) {

  static AccountAlertFiredV1 of(AccountOutcome.AlertFired fired) {
    return switch (fired.condition()) {
      case Condition.AtPrice at ->
          of(fired, at.way(), at.level(), at.from().map(Price::toString).orElse(null), null, null);
      case Condition.Moves moves -> {
        var seen = (Sighting.Moved) fired.seen();
        Way went = Way.between(seen.from(), seen.price());
        yield of(fired, went, seen.price(), null, MoveSeenV1.of(moves, seen), null);
      }
      case Condition.AtClose at -> {
        var seen = (Sighting.Measured) fired.seen();
        yield of(fired, at.way(), seen.price(), null, null, CloseSeenV1.of(at, seen));
      }
    };
  }

  private static AccountAlertFiredV1 of(
      AccountOutcome.AlertFired fired,
      Way way,
      Price level,
      @Nullable String from,
      @Nullable MoveSeenV1 move,
      @Nullable CloseSeenV1 close) {
    return new AccountAlertFiredV1(
        fired.alert().value(),
        fired.symbol().value(),
        way.name(),
        level.toString(),
        fired.price().toString(),
        fired.unseen().map(Instant::toString).orElse(null),
        fired.note().isEmpty() ? null : fired.note(),
        from,
        fired.restsUntil().map(Instant::toString).orElse(null),
        move,
        close);
  }

  public AccountOutcome.AlertFired toApplication() {
    return new AccountOutcome.AlertFired(
        new AlertId(alert),
        new Symbol(symbol),
        condition(),
        seen(),
        Optional.ofNullable(unseen).map(Instant::parse),
        note == null ? "" : note,
        Optional.ofNullable(restsUntil).map(Instant::parse));
  }

  private Condition condition() {
    if (move != null) {
      return move.condition();
    }
    return close == null
        ? new Condition.AtPrice(
            Way.valueOf(way), Price.of(level), Optional.ofNullable(from).map(Price::of))
        : close.condition(Way.valueOf(way));
  }

  private Sighting seen() {
    if (move != null) {
      return move.seen(Price.of(price));
    }
    return close == null ? new Sighting.Traded(Price.of(price)) : close.seen(Price.of(price));
  }
}
