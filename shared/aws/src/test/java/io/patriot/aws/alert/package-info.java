/** Tests of price alerts in their stores. */
@NullMarked
package io.patriot.aws.alert;

import org.jspecify.annotations.NullMarked;
