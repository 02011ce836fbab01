package io.patriot.testkit.cloud.expression;

import java.util.ArrayList;
import java.util.List;

/** What is to change in an item. */
public record Update(List<Set> sets, List<Path> removes, List<Member> adds, List<Member> deletes) {
  record Set(Path path, Operand operand) {}

  /** A value to add to what is there, or to take out of it. */
  record Member(Path path, String placeholder) {}

  /** Every place that is touched, as it is written. */
  List<Path> paths() {
    var paths = new ArrayList<Path>();
    sets.forEach(set -> paths.add(set.path()));
    paths.addAll(removes);
    adds.forEach(add -> paths.add(add.path()));
    deletes.forEach(delete -> paths.add(delete.path()));
    return paths;
  }
}
