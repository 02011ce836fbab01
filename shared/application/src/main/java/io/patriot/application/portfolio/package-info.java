/**
 * What came of trading: trades and days, projected from fills for those who read, never for those
 * who decide.
 */
@NullMarked
package io.patriot.application.portfolio;

import org.jspecify.annotations.NullMarked;
