package io.patriot.events.order;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * The venue was asked to change a limit order where it rests.
 *
 * @param taken what a larger order takes of the account's limits; absent when it opens no more
 */
@Serdeable
public record OrderAmendRequestedV1(
    String symbol,
    String quantity,
    String price,
    MoneyV1 reserved,
    MoneyV1 reservedBefore,
    OrderApprovedV1.@Nullable TakenV1 taken) {}
