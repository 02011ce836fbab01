package io.patriot.events.outcome;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.setting.AccountOutcome;
import io.patriot.domain.alert.AlertId;
import io.patriot.domain.alert.PriceAlert.Way;
import io.patriot.domain.market.Symbol;
import io.patriot.domain.money.Price;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A price came that somebody had asked to be told of.
 *
 * @param way RISING or FALLING
 * @param price where the market traded
 * @param unseen the beginning of the minute in which it did, when that was found out later
 * @param note the owner's own words
 * @param from where the market was when the alert was set
 * @param restsUntil the alert goes on and is silent until then; absent when it has ended
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
    @Nullable String restsUntil) {

  static AccountAlertFiredV1 of(AccountOutcome.AlertFired fired) {
    return new AccountAlertFiredV1(
        fired.alert().value(),
        fired.symbol().value(),
        fired.way().name(),
        fired.level().toString(),
        fired.price().toString(),
        fired.unseen().map(Instant::toString).orElse(null),
        fired.note().isEmpty() ? null : fired.note(),
        fired.from().map(Price::toString).orElse(null),
        fired.restsUntil().map(Instant::toString).orElse(null));
  }

  public AccountOutcome.AlertFired toApplication() {
    return new AccountOutcome.AlertFired(
        new AlertId(alert),
        new Symbol(symbol),
        Way.valueOf(way),
        Price.of(level),
        Price.of(price),
        Optional.ofNullable(unseen).map(Instant::parse),
        note == null ? "" : note,
        Optional.ofNullable(from).map(Price::of),
        Optional.ofNullable(restsUntil).map(Instant::parse));
  }
}
