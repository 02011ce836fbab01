package io.patriot.application.digest;

import io.patriot.domain.account.TenantId;
import java.time.Instant;

/** Somebody who is to be told how they stand, since when, and when they want it on other days. */
public record DueDigest(TenantId person, DigestTime time, Instant at) {}
