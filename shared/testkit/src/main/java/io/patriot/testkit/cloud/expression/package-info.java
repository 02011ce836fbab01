/**
 * DynamoDB's small language: conditions, updates and projections, from their text to what they do.
 */
@NullMarked
package io.patriot.testkit.cloud.expression;

import org.jspecify.annotations.NullMarked;
