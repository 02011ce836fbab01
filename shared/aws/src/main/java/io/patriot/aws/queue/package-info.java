/** The queues between the parts of the platform, seen by those who send. */
@NullMarked
package io.patriot.aws.queue;

import org.jspecify.annotations.NullMarked;
