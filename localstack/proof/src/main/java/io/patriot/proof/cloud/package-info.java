/** AWS as it is on bad days, in simulated time: stores, queues, functions that die. */
@NullMarked
package io.patriot.proof.cloud;

import org.jspecify.annotations.NullMarked;
