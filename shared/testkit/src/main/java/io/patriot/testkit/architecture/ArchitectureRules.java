package io.patriot.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules every part of the platform keeps, to be run over whatever is on the class path.
 *
 * <p>A module's test says {@code ArchitectureRules.check()}; the more modules its class path has,
 * the more is checked.
 */
public final class ArchitectureRules {
  private ArchitectureRules() {}

  /** All rules: the arrow between rooms, and determinism where replay needs it. */
  public static List<ArchRule> all() {
    return Stream.of(
            Rooms.arrow().stream(),
            Rooms.plain().stream(),
            Stream.of(Determinism.in(Rooms.REPLAYED)))
        .flatMap(rules -> rules)
        .toList();
  }

  /** Checks all rules over the platform's own classes, tests left out. */
  public static void check() {
    JavaClasses classes = classes();
    all().forEach(rule -> rule.check(classes));
  }

  /** The platform's own classes on the class path, tests and what a processor wrote left out. */
  public static JavaClasses classes() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(location -> !location.contains("/$"))
        .importPackages("io.patriot");
  }
}
