package io.patriot.aws.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.aws.market.DynamoPriceBoard;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** TABLE.md tells the truth: a row for every method that reaches a table, and no other. */
final class TablePageTest {
  private static final Pattern METHOD = Pattern.compile("\\| `(\\w+\\.\\w+)` \\|");

  @Test
  void everyMethodHasItsRowAndEveryRowItsMethod() throws Exception {
    List<String> rows =
        METHOD
            .matcher(Files.readString(Path.of("TABLE.md")))
            .results()
            .map((MatchResult row) -> row.group(1))
            .toList();

    assertThat(rows).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(rows)).isEqualTo(methods());
  }

  @Test
  void theRepositoriesAreFound() throws Exception {
    assertThat(repositories()).contains(DynamoPriceBoard.class).hasSizeGreaterThan(8);
  }

  private static SortedSet<String> methods() throws Exception {
    var methods = new TreeSet<String>();
    for (Class<?> repository : repositories()) {
      for (Method method : repository.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
          methods.add(repository.getSimpleName() + "." + method.getName());
        }
      }
    }
    return methods;
  }

  /**
   * A repository is what anyone may use and what holds the way to the tables; wiring only makes
   * them.
   */
  private static List<Class<?>> repositories() throws Exception {
    Path classes =
        Path.of(Dynamo.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (var files = Files.walk(classes)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> classes.relativize(file).toString())
          .filter(name -> !name.contains("$") && !name.contains("package-info"))
          .filter(name -> !name.contains("/wiring/"))
          .map(name -> name.replace(".class", "").replace('/', '.'))
          .<Class<?>>map(TablePageTest::load)
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .filter(
              type ->
                  Arrays.stream(type.getDeclaredFields())
                      .anyMatch(field -> field.getType() == Dynamo.class))
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
