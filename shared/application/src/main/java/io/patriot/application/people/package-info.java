/** Who may do what: the roles of people, what each of them allows, and what it never does. */
@NullMarked
package io.patriot.application.people;

import org.jspecify.annotations.NullMarked;
