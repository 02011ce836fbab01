package io.patriot.events;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored and published: what happened, to what, by whom, and as part of which
 * request.
 *
 * @param id aggregate id, colon, version; hearers tell repetitions by it
 * @param type {@code domain.Entity.PastTense.v1}
 * @param account tenant, slash, name; absent for events of markets
 * @param version which step of the aggregate's life this is, counted from one
 * @param accountVersion the version of the account's book that it made; absent when no money moved
 * @param occurredAt by our clock, ISO-8601
 * @param detail the record that belongs to the type
 */
@Serdeable
public record EventEnvelope(
    String id,
    String type,
    String correlationId,
    String causationId,
    @Nullable String tenant,
    @Nullable String account,
    String actor,
    String aggregateId,
    long version,
    @Nullable Long accountVersion,
    String occurredAt,
    JsonNode detail) {}
