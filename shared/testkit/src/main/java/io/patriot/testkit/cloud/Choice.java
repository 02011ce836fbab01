package io.patriot.testkit.cloud;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Which of several comes next: the first, or one that a seed draws. */
record Choice(@Nullable SplittableRandom random) {
  int among(int count) {
    return random == null || count == 1 ? 0 : random.nextInt(count);
  }
}
