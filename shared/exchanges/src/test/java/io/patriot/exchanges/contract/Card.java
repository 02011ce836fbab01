package io.patriot.exchanges.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** One numbered promise of a venue; it is tried where the venue offers all that it needs. */
@Test
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Card {
  int value();

  Feature[] needs() default {};
}
