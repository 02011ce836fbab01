/** Tests of what people were told. */
@NullMarked
package io.patriot.aws.news;

import org.jspecify.annotations.NullMarked;
