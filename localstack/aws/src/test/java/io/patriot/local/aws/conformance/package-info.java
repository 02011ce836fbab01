/** That the cloud in memory and the cloud of this machine answer alike, whatever is asked. */
@NullMarked
package io.patriot.local.aws.conformance;

import org.jspecify.annotations.NullMarked;
