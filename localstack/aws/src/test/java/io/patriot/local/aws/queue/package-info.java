@NullMarked
package io.patriot.local.aws.queue;

import org.jspecify.annotations.NullMarked;
