/** What stopping is kept by. */
@NullMarked
package io.patriot.aws.stop;

import org.jspecify.annotations.NullMarked;
