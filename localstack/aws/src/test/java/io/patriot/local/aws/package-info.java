@NullMarked
package io.patriot.local.aws;

import org.jspecify.annotations.NullMarked;
