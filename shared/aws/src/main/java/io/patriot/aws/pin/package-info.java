/** What is kept of people's PINs, in the tables. */
@NullMarked
package io.patriot.aws.pin;

import org.jspecify.annotations.NullMarked;
