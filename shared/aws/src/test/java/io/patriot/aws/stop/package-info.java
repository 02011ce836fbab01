/** What stores of stop links promise. */
@NullMarked
package io.patriot.aws.stop;

import org.jspecify.annotations.NullMarked;
