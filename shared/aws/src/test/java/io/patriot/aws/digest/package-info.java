/** Stores of who wants a summary a day. */
@NullMarked
package io.patriot.aws.digest;

import org.jspecify.annotations.NullMarked;
