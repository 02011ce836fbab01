/** The pages and calls that people use over HTTP. */
@NullMarked
package io.patriot.api;

import org.jspecify.annotations.NullMarked;
