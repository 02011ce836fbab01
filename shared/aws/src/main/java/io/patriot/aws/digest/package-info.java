/** Who wants a summary a day, in the state table. */
@NullMarked
package io.patriot.aws.digest;

import org.jspecify.annotations.NullMarked;
