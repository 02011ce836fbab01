/** Price alerts, in the state table. */
@NullMarked
package io.patriot.aws.alert;

import org.jspecify.annotations.NullMarked;
