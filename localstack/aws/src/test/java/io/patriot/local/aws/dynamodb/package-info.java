@NullMarked
package io.patriot.local.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
