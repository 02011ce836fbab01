/** Price alerts: how they are set, kept and told. */
@NullMarked
package io.patriot.application.alert;

import org.jspecify.annotations.NullMarked;
