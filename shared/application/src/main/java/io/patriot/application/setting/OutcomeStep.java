package io.patriot.application.setting;

import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import java.time.Instant;

/**
 * What came of one request.
 *
 * @param requestId under this name an outcome is remembered once
 */
public record OutcomeStep(
    AccountId account, String requestId, AccountOutcome outcome, Cause cause, Instant at) {}
