/**
 * The paper venue's side of the table: orders on the way to it, the record it keeps, and the
 * reports it sends.
 */
@NullMarked
package io.patriot.application.paper;

import org.jspecify.annotations.NullMarked;
