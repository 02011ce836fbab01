package io.patriot.stack.wiring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was found at another AWS and what had to be made there, for whoever starts the platform to
 * read.
 */
public final class Findings {
  private final Map<String, Integer> found = Collections.synchronizedMap(new TreeMap<>());
  private final List<String> made = Collections.synchronizedList(new ArrayList<>());
  private final List<String> differs = Collections.synchronizedList(new ArrayList<>());
  private final List<String> lacks = Collections.synchronizedList(new ArrayList<>());
  private final List<String> unusable = Collections.synchronizedList(new ArrayList<>());

  /** Of nothing yet. */
  public Findings() {}

  /** Something of the topology that stands there. */
  void found(String kind) {
    found.merge(kind, 1, Integer::sum);
  }

  /** Something of the topology that did not, and does now. */
  void made(String kind, String name) {
    made.add(kind + " " + name);
  }

  /** Something that stands there otherwise than the topology says, and works all the same. */
  void differs(String kind, String name, Object there, Object wanted) {
    differs.add("%s %s: %s there, %s in the topology".formatted(kind, name, there, wanted));
  }

  /** Something that stands there in a way that nothing can run on. */
  void unusable(String kind, String name, Object there, Object wanted) {
    differs(kind, name, there, wanted);
    unusable.add(differs.getLast());
  }

  /** What this AWS does not have at all, and what is done instead. */
  void lacks(String what) {
    lacks.add(what);
  }

  /** What of the topology did not stand there and was made. */
  public List<String> made() {
    return List.copyOf(made);
  }

  /** Each a line: what was found, made, found to differ, and found lacking. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("found: " + list(found.entrySet().stream().map(Findings::counted).toList()));
    lines.add("made: " + list(made));
    differs.forEach(one -> lines.add("differs: " + one));
    lacks.forEach(one -> lines.add("lacking: " + one));
    return lines;
  }

  /** Throws when nothing could run on what stands there. */
  void mustBeUsable() {
    if (!unusable.isEmpty()) {
      throw new IllegalStateException(
          "What stands there is not what the topology says: " + String.join("; ", unusable));
    }
  }

  private static String counted(Map.Entry<String, Integer> kind) {
    return kind.getValue() + " × " + kind.getKey();
  }

  private static String list(List<String> items) {
    return items.isEmpty() ? "nothing" : String.join(", ", items);
  }
}
