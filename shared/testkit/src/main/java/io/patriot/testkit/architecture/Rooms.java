package io.patriot.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which room may use which; a room is a package below io.patriot and all it holds. What a line does
 * not name, the room must not know. The local stack stands on top and may use everything.
 */
final class Rooms {
  private static final List<Room> ALL =
      List.of(
          room("domain"),
          room("simulation", "domain"),
          room("risk", "domain"),
          room("charts", "domain"),
          room("application", "domain"),
          room("events", "application", "domain"),
          room("topology", "events", "application", "domain"),
          room("exchanges", "application", "simulation", "domain"),
          room("aws", "application", "events", "domain"),
          room("lambda", "application", "events", "domain"),
          function("webhook"),
          function("bot", "risk", "charts", "exchanges"),
          function("trading", "exchanges"),
          function("portfolio", "risk"),
          function("strategy", "simulation"),
          function("assistant"),
          function("api", "exchanges"),
          function("feeds", "exchanges", "simulation"));

  /** Rooms that know nothing but the JDK and each other. */
  private static final List<String> PLAIN = List.of("domain", "simulation", "application");

  /** Rooms whose every act must come out the same when it is done again with the same input. */
  static final List<String> REPLAYED =
      List.of("domain", "simulation", "risk", "charts", "application", "events", "testkit.cloud");

  private Rooms() {}

  private record Room(String name, List<String> mayUse) {}

  static List<ArchRule> arrow() {
    return ALL.stream().map(room -> arrowOf(room.name(), room.mayUse())).toList();
  }

  static ArchRule arrowOf(String room, List<String> mayUse) {
    String[] allowed =
        Stream.concat(Stream.of(room), mayUse.stream()).map(Rooms::below).toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(below(room))
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage("io.patriot..").or(resideInAnyPackage(allowed)))
        .as(room + " uses only " + mayUse + " of the platform")
        .allowEmptyShould(true);
  }

  static List<ArchRule> plain() {
    return PLAIN.stream().map(Rooms::usesOnlyTheJdk).toList();
  }

  /** The packages of a room, as ArchUnit writes them. */
  static String below(String room) {
    return "io.patriot." + room + "..";
  }

  private static ArchRule usesOnlyTheJdk(String room) {
    return classes()
        .that()
        .resideInAPackage(below(room))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java..", "javax.crypto..", "org.jspecify.annotations..", "io.patriot.."))
        .as(room + " needs only the JDK and JSpecify")
        .allowEmptyShould(true);
  }

  private static Room room(String name, String... mayUse) {
    return new Room(name, List.of(mayUse));
  }

  private static Room function(String name, String... more) {
    return new Room(
        name,
        Stream.concat(
                Stream.of("application", "domain", "events", "aws", "lambda"), Stream.of(more))
            .toList());
  }
}
