/**
 * From the topology to running parts: tables, queues, rules, and the pollers that feed the
 * functions.
 */
@NullMarked
package io.patriot.stack.wiring;

import org.jspecify.annotations.NullMarked;
