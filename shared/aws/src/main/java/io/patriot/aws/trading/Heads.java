package io.patriot.aws.trading;

import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The seals of the states that were read last. A step is sealed onto the one it was made from, and
 * that was read just before; so nothing has to be read for it again.
 */
final class Heads {
  private static final int KEPT_MAX = 4_096;

  private final Map<Head, String> seals =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Head, String> eldest) {
          return size() > KEPT_MAX;
        }
      };

  private record Head(Key key, long version) {}

  /** Takes note of a state that was read. */
  void note(Item state) {
    note(state.key(), state.number(Item.VERSION), Sealed.of(state, Sealed.SEAL));
  }

  /** Takes note of a state that was read or written. */
  synchronized void note(Key key, long version, String seal) {
    var head = new Head(key, version);
    seals.remove(head); // so that it counts as the newest
    seals.put(head, seal);
  }

  /** The seal of a state at that version, if it was read here of late. */
  synchronized Optional<String> seal(Key key, long version) {
    return Optional.ofNullable(seals.get(new Head(key, version)));
  }
}
