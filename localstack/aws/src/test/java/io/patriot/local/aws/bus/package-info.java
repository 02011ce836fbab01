@NullMarked
package io.patriot.local.aws.bus;

import org.jspecify.annotations.NullMarked;
