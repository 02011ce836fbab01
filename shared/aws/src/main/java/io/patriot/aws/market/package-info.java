/** Instruments, prices and bars in the table. */
@NullMarked
package io.patriot.aws.market;

import org.jspecify.annotations.NullMarked;
