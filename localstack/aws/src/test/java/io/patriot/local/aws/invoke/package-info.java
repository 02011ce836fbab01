@NullMarked
package io.patriot.local.aws.invoke;

import org.jspecify.annotations.NullMarked;
