/** How accounts are set at their venues as last seen, and what came of what was asked of them. */
@NullMarked
package io.patriot.aws.setting;

import org.jspecify.annotations.NullMarked;
