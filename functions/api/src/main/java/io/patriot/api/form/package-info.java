/** Forms with secrets in them, read without ever making a text of one. */
@NullMarked
package io.patriot.api.form;

import org.jspecify.annotations.NullMarked;
