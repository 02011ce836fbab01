package io.patriot.aws.paper;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.paper.QueuePlace;
import io.patriot.domain.money.Price;
import io.patriot.domain.money.Quantity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A paper order's place in line as it is stored. Both prices of the arrival are set, or none. */
@Serdeable
record QueuePlaceV1(
    long turn,
    @Nullable String ahead,
    boolean standing,
    @Nullable String arrivalBid,
    @Nullable String arrivalAsk) {

  static QueuePlaceV1 of(QueuePlace place) {
    return new QueuePlaceV1(
        place.turn(),
        place.ahead().map(Quantity::toString).orElse(null),
        place.standing(),
        place.arrival().map(arrival -> arrival.bid().toString()).orElse(null),
        place.arrival().map(arrival -> arrival.ask().toString()).orElse(null));
  }

  QueuePlace toApplication() {
    return new QueuePlace(
        turn,
        Optional.ofNullable(ahead).map(Quantity::of),
        standing,
        arrivalBid == null || arrivalAsk == null
            ? Optional.empty()
            : Optional.of(new QueuePlace.Arrival(Price.of(arrivalBid), Price.of(arrivalAsk))));
  }
}
