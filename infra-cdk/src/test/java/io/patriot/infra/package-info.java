/** What the stacks promise, asked of the templates that would be deployed. */
@NullMarked
package io.patriot.infra;

import org.jspecify.annotations.NullMarked;
