/** What stores of PINs promise. */
@NullMarked
package io.patriot.aws.pin;

import org.jspecify.annotations.NullMarked;
