/** The AWS JSON protocol over HTTP, as AWS's own clients speak it. */
@NullMarked
package io.patriot.local.aws.http;

import org.jspecify.annotations.NullMarked;
