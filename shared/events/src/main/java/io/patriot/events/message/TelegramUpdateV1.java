package io.patriot.events.message;

import io.micronaut.serde.annotation.Serdeable;

/**
 * An update from Telegram, as it came.
 *
 * @param update the update's JSON, unchanged
 */
@Serdeable
public record TelegramUpdateV1(CauseV1 cause, long updateId, String receivedAt, String update)
    implements Message {}
