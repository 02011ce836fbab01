package io.patriot.proof.plant;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is planted in one world: one bug, or none. */
public record Planted(@Nullable Plant plant) implements Serializable {
  public static final Planted NOTHING = new Planted(null);

  /** A port as a machine of this world gets it. */
  @SuppressWarnings("unchecked") // a seam's bug is of its port's type
  public <P> P in(Class<P> port, P healthy) {
    if (plant == null) {
      return healthy;
    }
    P sick = healthy;
    for (Seam<?> seam : plant.seams()) {
      if (seam.port() == port) {
        sick = ((Seam<P>) seam).bug().apply(sick);
      }
    }
    return sick;
  }

  /** Parts whose clock stands still. */
  public Set<String> unwatched() {
    return plant == null ? Set.of() : plant.unwatched();
  }
}
