/**
 * What calls functions: a queue, a table's stream or a clock, with Lambda's own rules and event
 * documents.
 */
@NullMarked
package io.patriot.local.aws.invoke;

import org.jspecify.annotations.NullMarked;
