/** The platform on AWS: the only place that knows its tables, queues and bus. */
@NullMarked
package io.patriot.aws;

import org.jspecify.annotations.NullMarked;
