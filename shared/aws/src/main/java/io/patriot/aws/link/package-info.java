/** Linked exchange accounts in the tables, and their keys, which only KMS can open. */
@NullMarked
package io.patriot.aws.link;

import org.jspecify.annotations.NullMarked;
