/**
 * Queues as SQS keeps them: order inside a group, deduplication, visibility, dead letters, and a
 * journal that survives a kill.
 */
@NullMarked
package io.patriot.local.aws.queue;

import org.jspecify.annotations.NullMarked;
