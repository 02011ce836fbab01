package io.patriot.testkit.cloud.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** That the places one expression names do not lead through each other. */
final class Paths {
  private Paths() {}

  static void checkApart(List<Path> written, Bindings bindings) {
    if (written.size() < 2) {
      return;
    }
    Set<String> attributes = new LinkedHashSet<>();
    for (Path path : written) {
      attributes.add(bindings.attribute(path));
    }
    if (attributes.size() == written.size()) {
      return;
    }
    List<Path> paths = written.stream().map(path -> path.bound(bindings)).toList();
    for (int i = 0; i < paths.size(); i++) {
      for (int j = i + 1; j < paths.size(); j++) {
        if (paths.get(i).overlaps(paths.get(j))) {
          throw ValidationError.of(
              "Invalid expression: Two document paths overlap with each other; must remove or"
                  + " rewrite one of these paths");
        }
      }
    }
  }
}
