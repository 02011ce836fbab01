/**
 * Events as EventBridge hands them on: matched by AWS's own rule engine and put on queues before
 * the answer.
 */
@NullMarked
package io.patriot.local.aws.bus;

import org.jspecify.annotations.NullMarked;
