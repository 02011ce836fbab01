/** How the parts at AWS are put together. */
@NullMarked
package io.patriot.aws.wiring;

import org.jspecify.annotations.NullMarked;
