/** How accounts are set, and what came of what was asked of them, in DynamoDB. */
@NullMarked
package io.patriot.aws.setting;

import org.jspecify.annotations.NullMarked;
