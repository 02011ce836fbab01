/**
 * The cloud in memory: tables, queues, bus and keys that answer the SDK's own clients at once, in
 * one thread, by a given clock, and the same way every time.
 */
@NullMarked
package io.patriot.testkit.cloud;

import org.jspecify.annotations.NullMarked;
