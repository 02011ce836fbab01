/** DynamoDB as a small process of its own. */
@NullMarked
package io.patriot.local.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
